import type { MemberView, TodayRequestView } from '@alongside/contracts';
import type { TodayStep } from '@alongside/domain';
import { capitalised, dayInWords, dayOf, exactly, spanInWords, type Tone } from '@alongside/web-ui';
import { firstName } from '../lines/lines.text';

export const STEP_TEXT: Readonly<Record<TodayStep, string>> = {
  supervisor: 'Your supervisor',
  deputy: 'The deputy',
  duty: 'Whoever is on duty',
  nobody: 'Nobody has answered',
};

type Standing = Pick<
  TodayRequestView,
  'steps' | 'next' | 'acknowledged' | 'answer' | 'confirmation' | 'myPart' | 'asker'
>;

/** Whether it is with nobody any more. */
export const isWithNobody = ({ steps, acknowledged }: Standing): boolean =>
  acknowledged === null && steps.at(-1)?.step === 'nobody';

/** Where the request is, in one or two words, for a list. */
export function standingOf(request: Standing): { readonly word: string; readonly tone: Tone } {
  if (request.confirmation) return { word: 'Settled', tone: 'leaf' };
  if (request.answer) return { word: 'Answered for now', tone: 'leaf' };
  if (request.acknowledged)
    return { word: `${firstName(request.acknowledged.by.name)} has it`, tone: 'honey' };
  return isWithNobody(request)
    ? { word: 'Call somebody', tone: 'clay' }
    : { word: 'Waiting', tone: 'clay' };
}

/** Who reads a clock, and when. */
export interface ClockReader {
  readonly memberId: string;
  readonly now: number;
  readonly zone: string;
}

/** The clock of a request in words; empty once it is answered. */
export function clockInWords(request: Standing, reader: ClockReader): string {
  const { acknowledged, answer, asker } = request;
  if (answer) return '';
  const mine = request.myPart === 'asker';
  if (acknowledged) {
    const who = namesOf([acknowledged.by], reader);
    const first = mine ? 'you' : firstName(asker.name);
    return `${capitalised(who)} took this at ${timeOf(acknowledged.at, reader)} and will answer ${first}.`;
  }
  if (isWithNobody(request))
    return mine
      ? 'Nobody has said that they have it. Do not wait any longer: call.'
      : 'Nobody has said that they have it. You still can.';
  return [waitInWords(request, reader), moveInWords(request, reader)].filter(Boolean).join(' ');
}

/** "Priya has had this for 4 minutes." */
function waitInWords({ steps }: Standing, reader: ClockReader): string {
  const place = steps.at(-1);
  if (!place) return '';
  const who = namesOf(place.members, reader);
  const has = who === 'you' || place.members.length > 1 ? 'have' : 'has';
  return `${capitalised(who)} ${has} had this for ${spanInWords(reader.now - Date.parse(place.at))}.`;
}

/** "It goes to Dee at 10:31." */
function moveInWords({ next, myPart, asker }: Standing, reader: ClockReader): string {
  if (!next) return '';
  const when = Date.parse(next.at) <= reader.now ? 'now' : `at ${timeOf(next.at, reader)}`;
  if (next.step !== 'nobody') return `It goes to ${namesOf(next.members, reader)} ${when}.`;
  return myPart === 'asker'
    ? `If nobody takes it, we ask you to call ${when}.`
    : `If nobody takes it, ${firstName(asker.name)} is asked to call ${when}.`;
}

/** "Priya", "Mo and Tom", "Dee, Mo and you". */
function namesOf(members: readonly MemberView[], { memberId }: ClockReader): string {
  const names = members
    .toSorted((a, b) => Number(a.id === memberId) - Number(b.id === memberId))
    .map(({ id, name }) => (id === memberId ? 'you' : firstName(name)));
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** "10:31"; with the day when it is another one. */
function timeOf(at: string, { now, zone }: ClockReader): string {
  const moment = Date.parse(at);
  const time = exactly(moment, zone).slice(-'10:31'.length);
  const isToday = dayOf(moment, zone) === dayOf(now, zone);
  return isToday ? time : `${time} ${dayInWords(dayOf(moment, zone), dayOf(now, zone))}`;
}

export const CONFIRMATION_TEXT = {
  confirmed: 'The two of you confirmed it.',
  changed: 'The two of you changed it:',
} as const;
