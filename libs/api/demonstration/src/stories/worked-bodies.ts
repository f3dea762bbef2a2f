import type { Weighing, WriteDecision } from '@alongside/contracts';
import { addDays, type PolicyPosition } from '@alongside/domain';
import { addWorkingDays } from '@alongside/domain/deciding';
import { dateIn } from '../working-time';
import type { WorkedCase, WorkedText } from './worked-case';
import type { WorkedTelling } from './worked-story';

/** A worked case that is being told. */
export interface Told {
  readonly telling: WorkedTelling;
  readonly worked: WorkedCase;
  readonly text: WorkedText;
}

/** Both harms and the rest, as the worked case weighs them. */
export function weighingOf(told: Told): Weighing {
  const { worked, text } = told;
  return {
    needServed: text.needServed,
    benefit: text.benefit,
    harmByDoing: worked.harm_by_doing ?? null,
    harmByNotDoing: worked.harm_by_not_doing ?? null,
    reversible: text.reversible,
    powerAndIdentity: text.powerAndIdentity,
    alternatives: worked.alternatives ?? [],
    personVoice: voiceOf(told),
    policyPosition: (worked.checks.S14_policy_position ?? null) as PolicyPosition | null,
    policy: text.policy,
    whoKnows: worked.who_knows ?? ['supervisor'],
  };
}

function voiceOf({ worked, telling }: Told): Weighing['personVoice'] {
  const nothing = { words: null, howAsked: null, byWhom: null, askedOn: null, whyNot: null };
  if (worked.person_voice === undefined) return null;
  return worked.checks.S9_person_asked === 'not_possible'
    ? { ...nothing, whyNot: worked.person_voice }
    : {
        words: worked.person_voice,
        howAsked: 'In a quiet moment, with time to think about it.',
        byWhom: telling.raiser.name,
        askedOn: addDays(telling.time.today, -1),
        whyNot: null,
      };
}

/** The decision of the worked case, with dates counted from the day on which it is told. */
export function decisionOf(told: Told): WriteDecision {
  const { worked, text, telling } = told;
  const { today } = telling.time;
  const reviewDays = text.urgency === 'today' ? 7 : 14;
  const reviewOn =
    telling.reviewInDays === undefined
      ? addDays(today, reviewDays)
      : dateIn(telling.time.end, telling.reviewInDays);
  const held = worked.outcome === 'hold';
  return {
    outcome: worked.outcome,
    reasoning: text.reasoning,
    conditions: text.conditions ?? [],
    stopConditions: worked.stop_conditions ?? [],
    ending: worked.ending ?? null,
    reviewOn: held ? null : reviewOn,
    instead: worked.instead ?? null,
    whoTellsPerson: worked.who_tells_person ?? null,
    missing: worked.missing ?? null,
    interimLine: worked.interim_line ?? null,
    decideBy: held ? addWorkingDays(today, 5) : null,
    repair: worked.repair ?? null,
    forThePersonsRecord: text.forThePersonsRecord,
  };
}
