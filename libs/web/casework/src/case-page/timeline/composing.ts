import type { CaseView, MemberView } from '@alongside/contracts';
import type { Part, Perspective } from '@alongside/domain';
import { firstNameOf } from '../../situation/situation';

/** From whose perspective somebody speaks unless they say otherwise. */
export function ownPerspective(part: Part): Perspective {
  if (part === 'raiser') return 'practitioner';
  return part === 'supervisor' ? 'supervisor' : 'other_professional';
}

/** One's own perspective first, then those one can speak for. */
export const perspectivesOf = (part: Part): readonly Perspective[] => [
  ...new Set<Perspective>([
    ownPerspective(part),
    'person',
    'family',
    'agency_policy',
    'other_professional',
  ]),
];

/** The members whose `@First` or `@Full Name` is in the text. */
export const mentionedIn = <M extends Pick<MemberView, 'name'>>(
  text: string,
  members: readonly M[],
): readonly M[] => members.filter(({ name }) => handle(name).test(text));

const handle = (name: string): RegExp =>
  new RegExp(`@(${escaped(name)}|${escaped(firstNameOf(name))})(?![\\p{L}\\p{N}])`, 'u');

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Who will read what is written here, in a sentence. */
export function readersInWords(subject: CaseView, me: string): string {
  if (subject.sealed) return 'Only you can read this.';
  const readers = subject.participants
    .filter(({ member, part }) => member.id !== me && part !== 'second_viewer')
    .map(({ member }) => member.name);
  const unique = [...new Set(readers)];
  const isLead = subject.myPart === 'safeguarding_lead';
  if (subject.stage === 'escalated' && !isLead) unique.push('the safeguarding lead');
  if (unique.length === 0) return 'Only you can read this until somebody joins.';
  return `Only you and ${inWords(unique)} can read this.`;
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
