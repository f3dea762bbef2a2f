import {
  ALWAYS_ASKED,
  applicability,
  type CaseFacts,
  CHECK_IDS,
  type CheckId,
} from '@alongside/domain';
import type { Dice } from '../dice';

/** One safety check as somebody answers it; `answer` is `null` where it is left out. */
export interface Answered {
  readonly check: CheckId;
  readonly answer: string | null;
  readonly reason: string;
}

/** What people write beside an answer, by check and answer. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'S1_immediate_danger.no': [
    'Nobody is at risk today; seen this week and settled.',
    'No danger now, and they know whom to ring at night.',
    'Spoke on the phone this morning, calm and safe.',
  ],
  'S2_child_harm_threshold.no': [
    'Nothing new since the last visit.',
    'No new worry; school and carers say the same.',
  ],
  'S2_child_harm_threshold.known_in_hand': [
    'The plan already covers it, and the social worker knows.',
  ],
  'S3_adult_harm_threshold.no': [
    'They can protect themselves and know how to reach us.',
    'No sign of abuse or neglect; reviewed last month.',
  ],
  'S3_adult_harm_threshold.known_in_hand': ['Known, with a safety plan that was read last week.'],
  'S4_allegation_about_worker.no': [
    'Nobody has said or shown anything of the kind.',
    'No concern about anybody who works with them.',
  ],
  'S5_sexual_or_exploitative.no': [
    'Nothing sexual or exploitative in it, on either side.',
    'No such element; we talked about it openly.',
  ],
  'S7_needs_secrecy.no': ['Everybody who would normally know may know.'],
  'S8_worker_gain.yes': ['There would be something in it for the worker, even if unasked.'],
  'S8_worker_gain.unsure': ['It would also ease my own loneliness; I cannot tell them apart yet.'],
  'S9_person_asked.yes': [
    'Asked in their own time, in their own words; written in the weighing.',
    'We talked about it on the last visit.',
  ],
  'S9_person_asked.no': ['Not asked yet; that is what is missing.'],
  'S9_person_asked.not_possible': ['Asking would itself be the act; their words so far are here.'],
  'S10_capacity_this_choice.assumed': ['No reason to doubt it for this choice.'],
  'S10_capacity_this_choice.assessed_has': ['Assessed for this choice with pictures, last month.'],
  'S10_capacity_this_choice.lacks_best_interests_done': [
    'Best interests meeting held, with family on the phone.',
  ],
  'S11_free_to_refuse.yes': [
    'Nothing we do for them hangs on their answer, and they know.',
    'They have said no to us before, and it was fine.',
  ],
  'S12_parent_or_carer_view.agree': ['Asked by phone; glad that we asked.'],
  'S13_lone_working_plan.yes': ['In the diary, with a call before and after.'],
  'S13_lone_working_plan.partial': ['Covered until nine; after that the ward calls the duty line.'],
  'S14_policy_position.inside': ['Our guidance allows it when it is recorded.'],
  'S14_policy_position.outside': ['The rule says no, and does not say why.'],
  'S14_policy_position.silent': ['We looked; no policy speaks about this.'],
  'S16_conflict_of_interest.no': ['No second role anywhere in it.'],
  'S16_conflict_of_interest.yes': ['The worker has a second stake here, and says so.'],
  'S17_would_offer_to_others.yes': ['We would do the same for anybody in their place.'],
  'S17_would_offer_to_others.no': ['Not for everybody yet; that is worth a proposal.'],
  'S18_worker_state.steady': ['Sleeping well, talked about it in supervision.'],
  'S18_worker_state.strained': ['Tired and moved by it; we agreed how to look after that.'],
  'S20_reversible.yes': ['It can be stopped at any time without loss.'],
  'S20_reversible.partly': ['The visit can be undone, the expectation only partly.'],
  'S20_reversible.no': ['Once shared it cannot be taken back.'],
};

const LEFT_OUT = [
  'We talked about it, and it has no bearing on this question.',
  'Not relevant here; the two of us agree.',
  'Looked at it together: nothing in this question touches it.',
] as const;

const reasonFor = (check: CheckId, answer: string, dice: Dice): string =>
  dice.pick(REASONS[`${check}.${answer}`] ?? ['Talked through together, in our own words.']);

/**
 * The answers of a question: those given, "no" for what is always asked, and every other check that applies
 * left out with a reason. `own` are reasons in the words of this case.
 */
export function answersFor(
  given: Readonly<Partial<Record<CheckId, string>>>,
  own: Readonly<Partial<Record<CheckId, string>>>,
  facts: CaseFacts,
  dice: Dice,
): readonly Answered[] {
  return CHECK_IDS.flatMap((check): readonly Answered[] => {
    const answer =
      given[check] ?? ((ALWAYS_ASKED as readonly CheckId[]).includes(check) ? 'no' : null);
    if (answer !== null)
      return [{ check, answer, reason: own[check] ?? reasonFor(check, answer, dice) }];
    return applicability(check, facts).applies === 'applies'
      ? [{ check, answer, reason: own[check] ?? dice.pick(LEFT_OUT) }]
      : [];
  });
}
