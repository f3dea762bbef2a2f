import type { Act } from '@alongside/domain';

/** The primary button of each act that can be the next step. */
export const ACT_LABEL: Readonly<Partial<Record<Act, string>>> = {
  raise: 'Finish and share',
  post_entry: 'Write an answer',
  place_position: 'Place it on the line',
  place_position_at_review: 'Place it on the line',
  answer_check: 'Answer the safety checks',
  ask_second_view: 'Ask for a second view',
  answer_second_view: 'Give your second view',
  write_decision: 'Decide',
  share_decision: 'Go on with the decision',
  sign_decision: 'Read and sign',
  update_action: 'See the agreed actions',
  resume: 'Take the agreement up again',
  hold_review: 'How did it go?',
  close: 'Close the question',
  record_route: 'Record what you did',
};

/** The part of the page in which an act is done. */
export function sectionOf(act: Act): string {
  switch (act) {
    case 'post_entry':
      return 'composer';
    case 'place_position':
    case 'place_position_at_review':
      return 'positions';
    case 'ask_second_view':
      return 'second-views';
    case 'update_action':
      return 'actions';
    case 'record_route':
      return 'route';
    default:
      return 'thread';
  }
}
