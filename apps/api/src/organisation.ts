import 'reflect-metadata';
import {
  type OpenedOrganisation,
  type OrganisationRow,
  OrganisationsDesk,
} from '@alongside/api-identity';
import { OperatorError } from '@alongside/api-platform';
import { parseArgs } from 'node:util';
import { readOperatorConfig } from './config';
import { stopWith, tell } from './operator-message';

const USAGE = `Use it like this:
  organisation create --name "Riverside" --administrator-name "Ada Moss" --administrator-email ada@riverside.example [--zone Europe/London]
  organisation list
  organisation renew <id>      a new link for the first administrator
  organisation disable <id>    nobody signs in any more, and every session ends
  organisation enable <id>
  organisation confirm-domain <id> <domain>   its addresses sign in through the organisation’s own provider`;

const OPTIONS = {
  name: { type: 'string' },
  'administrator-name': { type: 'string' },
  'administrator-email': { type: 'string' },
  zone: { type: 'string' },
} as const;

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true, args: process.argv.slice(2) });
  } catch (error) {
    throw new OperatorError(
      `${error instanceof Error ? error.message : 'Not understood.'}\n${USAGE}`,
    );
  }
}

const standing = ({ isDisabled, isDemonstration, members }: OrganisationRow): string =>
  [
    isDisabled ? 'disabled' : 'open',
    ...(isDemonstration ? ['demonstration'] : []),
    members === 1 ? '1 person' : `${members} people`,
  ].join(', ');

function tellLink({ id, link }: OpenedOrganisation, email: string, isMailed: boolean): void {
  tell(`Organisation ${id}`);
  tell(`The link for ${email} works once, for three days. It is shown here only:`);
  tell(link);
  if (isMailed) tell('It is on its way by mail as well.');
}

async function run(desk: OrganisationsDesk, sendsMail: boolean): Promise<void> {
  const { values, positionals } = read();
  const [command, id, domain, ...rest] = positionals;
  const takesDomain = command === 'confirm-domain';
  const takesId =
    takesDomain || command === 'renew' || command === 'disable' || command === 'enable';
  const takesOptions = command === 'create';
  const isUnderstood =
    rest.length === 0 &&
    (id !== undefined) === takesId &&
    (domain !== undefined) === takesDomain &&
    (takesOptions || Object.keys(values).length === 0);
  if (!isUnderstood) throw new OperatorError(USAGE);
  if (command === 'create') {
    const email = values['administrator-email'] ?? '';
    const opened = await desk.create({
      name: values.name ?? '',
      administratorName: values['administrator-name'] ?? '',
      administratorEmail: email,
      timeZone: values.zone ?? 'Europe/London',
    });
    tellLink(opened, email, sendsMail);
  } else if (command === 'list') {
    const rows = await desk.list();
    for (const row of rows) tell(`${row.id}  ${row.name}  (${row.timeZone}; ${standing(row)})`);
    if (rows.length === 0) tell('There is no organisation yet.');
  } else if (command === 'renew' && id !== undefined) {
    tellLink(await desk.renew(id), 'the first administrator', sendsMail);
  } else if (command === 'disable' && id !== undefined) {
    tell(
      (await desk.disable(id)) ? 'Disabled: every session has ended.' : 'It was disabled already.',
    );
  } else if (command === 'enable' && id !== undefined) {
    tell(
      (await desk.enable(id)) ? 'Enabled: its people sign in again.' : 'It was enabled already.',
    );
  } else if (takesDomain && id !== undefined && domain !== undefined) {
    tell(
      (await desk.confirmDomain(id, domain))
        ? `Confirmed: addresses at ${domain} sign in through their provider.`
        : 'It was confirmed already.',
    );
  } else throw new OperatorError(USAGE);
}

try {
  const config = readOperatorConfig();
  const desk = await OrganisationsDesk.open(config);
  await run(desk, config.sendsMail).finally(() => desk.close());
} catch (error) {
  stopWith(error);
}
