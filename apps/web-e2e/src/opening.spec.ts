import { expect, test } from '@playwright/test';
import { newQuestion, raise } from './asking';
import { acceptWithPasskey, invitationOf, newWindow } from './coming-in';
import { csv, forty, withFiveFaults } from './forty-people';
import { CLIENT, LocalProvider, signInAt } from './local-provider';
import { confirmDomain, openOrganisation } from './operator';
import { byName } from './virtual-authenticator';

test('an organisation is opened, forty come in, and the first question is asked and answered', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const address = byName(baseURL);
  const mark = `opening${Date.now()}`;
  const administratorsEmail = `nia@${mark}.example`;
  const nia = await newWindow(browser, address);
  const people = forty(mark);
  const [supervisor, practitioner] = people.map(([name, email]) => ({ name, email }));
  if (supervisor === undefined || practitioner === undefined) throw new Error('Nobody to invite');
  let organisationId = '';

  await test.step('the operator opens it, and its administrator comes in with a passkey', async () => {
    const { id, invitation } = openOrganisation('Nia Bowen', administratorsEmail);
    organisationId = id;
    await acceptWithPasskey(nia, invitation, administratorsEmail);
  });

  await test.step('forty people are imported from a list with five faults', async () => {
    await nia.goto('/organisation/people/import');
    await nia.getByLabel('Make services and teams that are not there yet').check();
    const choose = (rows: ReturnType<typeof forty>) =>
      nia
        .getByLabel('A file from this computer')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: csv(rows) });
    await choose(withFiveFaults(people));
    const faults = nia.getByRole('table', { name: 'What to correct' }).getByRole('row');
    await expect(faults).toHaveCount(1 + 5);
    await nia.getByRole('button', { name: 'Bring in the 35 that are fine' }).click();
    await expect(nia.getByText('35 people are invited.')).toBeVisible();
    await choose(people);
    await nia.getByRole('button', { name: 'Invite 5 people' }).click();
    await expect(nia.getByText('5 people are invited.')).toBeVisible();
  });

  const provider = await test.step('the organisation’s own sign-in is connected', async () => {
    await nia.goto('/organisation/single-sign-on');
    const returnAddress = await nia.locator('code').innerText();
    const started = await LocalProvider.start({ returnAddress, signedOutAddress: returnAddress });
    await nia.getByLabel('Address of your provider').fill(started.issuer);
    await nia.getByLabel('Client ID').fill(CLIENT.id);
    await nia.getByLabel('Client secret').fill(CLIENT.secret);
    await nia.getByLabel('Domain 1').fill(`${mark}.example`);
    await nia.getByLabel(/asks everybody for a second factor/).check();
    await nia.getByLabel('People can sign in this way').check();
    await nia.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(nia.getByText('Saved.', { exact: true })).toBeVisible();
    confirmDomain(organisationId, `${mark}.example`);
    return started;
  });

  const theirs = await newWindow(browser, address);
  await test.step('a supervisor follows the mail, and comes in with a passkey', async () => {
    const invitation = await invitationOf(nia, supervisor.email);
    await acceptWithPasskey(theirs, invitation, supervisor.email);
  });

  const mine = await newWindow(browser, address);
  await test.step('a practitioner comes in through the organisation', async () => {
    await mine.goto('/single-sign-on');
    await mine.getByLabel('Work email').fill(practitioner.email);
    await mine.getByRole('button', { name: 'Go on' }).click();
    await signInAt(mine, practitioner.email);
    await expect(mine.getByRole('button', { name: 'Sign out' }).first()).toBeVisible();
  });

  await test.step('the practitioner asks, the supervisor answers, and both see it', async () => {
    await theirs.goto('/');
    const question = newQuestion();
    await raise(mine, question);
    await theirs.getByRole('link', { name: question.title }).first().click();
    await theirs.getByRole('textbox', { name: 'Write something' }).fill('I am glad you ask.');
    await theirs.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(mine.getByText('I am glad you ask.')).toBeVisible();
  });
  await provider.stop();
});
