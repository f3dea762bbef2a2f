import type { TodayRequestView } from '@alongside/contracts';
import type { TodayStep } from '@alongside/domain';
import { spanInWords, type Tone } from '@alongside/web-ui';
import { firstName } from '../lines/lines.text';

export const STEP_TEXT: Readonly<Record<TodayStep, string>> = {
  supervisor: 'Your supervisor',
  deputy: 'The deputy',
  duty: 'Whoever is on duty',
  nobody: 'Nobody has answered',
};

const GOES_ON_TO: Readonly<Record<Exclude<TodayStep, 'nobody'>, string>> = {
  supervisor: 'the supervisor',
  deputy: 'the deputy',
  duty: 'whoever is on duty',
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

/** The clock of a request in words; empty once it is answered. */
export function clockInWords(request: Standing, now: number): string {
  if (request.answer) return '';
  const mine = request.myPart === 'asker';
  if (request.acknowledged)
    return mine
      ? `${firstName(request.acknowledged.by.name)} has it and will answer.`
      : `${firstName(request.asker.name)} knows that somebody has it, and waits for an answer.`;
  if (isWithNobody(request))
    return mine
      ? 'Nobody has said that they have it. Do not wait any longer: call.'
      : 'Nobody has said that they have it. You still can.';
  return goingOn(request, now, mine);
}

function goingOn({ next, steps, asker }: Standing, now: number, mine: boolean): string {
  const names = steps.flatMap(({ members }) => members.map(({ name }) => firstName(name)));
  const from = mine
    ? `${names.join(', ')} can see it.`
    : `${firstName(asker.name)} is waiting for somebody to say that they have it.`;
  if (!next) return from;
  const away = Date.parse(next.at) - now;
  const when = away < 0 ? 'in a moment' : `in ${spanInWords(away)}`;
  if (next.step === 'nobody')
    return mine
      ? `${from} If nobody says that they have it, we tell you to call ${when}.`
      : `${from} They are told to call somebody ${when}.`;
  return `${from} It goes on to ${GOES_ON_TO[next.step]} ${when}.`;
}

export const CONFIRMATION_TEXT = {
  confirmed: 'The two of you confirmed it.',
  changed: 'The two of you changed it:',
} as const;
