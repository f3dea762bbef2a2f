import {
  type AddendumView,
  OUTCOME_WORDS,
  type RecordSignatureView,
  type RecordText,
  type RecordView,
} from '@alongside/contracts';
import type { RecordSignatureKind } from '@alongside/domain';
import type { PrintedDocument, PrintedSection } from '@alongside/api-platform';

const SIGNED: Readonly<Record<RecordSignatureKind, string>> = {
  agreed: 'signed',
  with_difference: 'signed with a difference of view',
  declined: 'declined to sign',
};

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Thursday 26 November 2026". */
function date(on: string): string {
  const parts = DAY.formatToParts(new Date(`${on}T12:00:00Z`));
  return parts.flatMap(({ type, value }) => (type === 'literal' ? [] : [value])).join(' ');
}

/** Blank lines part what somebody wrote into paragraphs. */
const paragraphsOf = (words: string): readonly string[] => words.trim().split(/\n\s*\n/);

/** The words of a record in their reading order, with moments in the organisation's zone. */
export function printedRecord(record: RecordView, timeZone: string): PrintedDocument {
  const moment = (at: string): string =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
      new Date(at),
    );
  const { text } = record;
  const title = `Supervision record, ${date(text.heldOn)}`;
  return {
    title,
    foot: title,
    facts: [
      { label: 'Supervisor', value: text.supervisor.name },
      { label: 'Supervisee', value: text.supervisee.name },
      { label: 'State', value: stateOf(record) },
      ...(text.nextOn === null ? [] : [{ label: 'Next session', value: date(text.nextOn) }]),
    ],
    sections: [
      ...text.items.map(({ title: heading, note }) => ({
        heading,
        paragraphs: paragraphsOf(note),
      })),
      ...tablesOf(text),
      ...signaturesOf(record.signatures, moment),
      ...wordsOf('View of the next manager', record.views, moment),
      ...wordsOf('Addenda', record.addenda, moment),
      ...hashOf(record.contentHash),
    ],
  };
}

function stateOf({ state, unsettledAt }: RecordView): string {
  if (state === 'signed') return 'Signed by both. The text is frozen.';
  if (state === 'draft') return 'A draft that has not been shared.';
  return unsettledAt === null ? 'Not signed by both yet.' : 'Not settled; with the next manager.';
}

function tablesOf({ decisions, actions }: RecordText): readonly PrintedSection[] {
  const decided = {
    heading: 'Decisions',
    paragraphs: ['Each question keeps its own record; here is where it was decided.'],
    table: {
      columns: ['Question', 'About', 'Outcome', 'Decided'],
      rows: decisions.map(({ title, personLabel, outcome, decidedOn }) => [
        title,
        personLabel,
        OUTCOME_WORDS[outcome],
        date(decidedOn),
      ]),
    },
  };
  const agreed = {
    heading: 'Actions',
    table: {
      columns: ['What', 'Who', 'By'],
      rows: actions.map(({ what, owner, dueOn }) => [what, owner.name, date(dueOn)]),
    },
  };
  return [...(decisions.length > 0 ? [decided] : []), ...(actions.length > 0 ? [agreed] : [])];
}

type Moment = (at: string) => string;

function signaturesOf(
  signatures: readonly RecordSignatureView[],
  moment: Moment,
): readonly PrintedSection[] {
  if (signatures.length === 0) return [];
  return [
    {
      heading: 'Signatures',
      facts: signatures.map(({ by, kind, at, text }) => ({
        label: by.name,
        value: `${SIGNED[kind]}, ${moment(at)}${text === null ? '' : `\n${text}`}`,
      })),
    },
  ];
}

const wordsOf = (
  heading: string,
  words: readonly AddendumView[],
  moment: Moment,
): readonly PrintedSection[] =>
  words.length === 0
    ? []
    : [
        {
          heading,
          facts: words.map(({ by, at, text }) => ({
            label: `${by.name}, ${moment(at)}`,
            value: text,
          })),
        },
      ];

const hashOf = (contentHash: string | null): readonly PrintedSection[] =>
  contentHash === null
    ? []
    : [
        {
          heading: 'Seal of the text',
          paragraphs: [`SHA-256 of what was shared for signing: ${contentHash}`],
        },
      ];
