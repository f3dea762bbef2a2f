import { ALWAYS_ASKED, applicability, COMPUTED_CHECKS } from './applicability';
import { CHECK_IDS, type CheckId } from './check-answers';
import type { CaseFacts } from './facts';

const facts: CaseFacts = {
  context: 'children',
  parentOrCarer: true,
  type: 'touch',
  subtype: 'touch.comfort',
  timing: 'before',
  direction: 'towards_closer',
};
describe('applicability', () => {
  it.each<[CheckId, Partial<CaseFacts>, string]>([
    ['S1_immediate_danger', {}, 'always_asked'],
    ['S4_allegation_about_worker', { context: 'adults' }, 'always_asked'],
    ['S19_pattern_same_person', {}, 'computed'],
    ['S2_child_harm_threshold', { context: 'both' }, 'applies'],
    ['S2_child_harm_threshold', { context: null }, 'applies'],
    ['S2_child_harm_threshold', { context: 'adults' }, 'no_children_in_this_context'],
    ['S3_adult_harm_threshold', { context: 'children' }, 'no_adults_in_this_context'],
    ['S3_adult_harm_threshold', { context: 'adults' }, 'applies'],
    ['S10_capacity_this_choice', { context: 'both' }, 'applies'],
    ['S10_capacity_this_choice', { context: 'children' }, 'no_adults_in_this_context'],
    ['S12_parent_or_carer_view', { parentOrCarer: true }, 'applies'],
    ['S12_parent_or_carer_view', { parentOrCarer: true, context: 'adults' }, 'applies'],
    ['S12_parent_or_carer_view', { parentOrCarer: null }, 'applies'],
    ['S12_parent_or_carer_view', { parentOrCarer: null, context: 'adults' }, 'no_parent_or_carer'],
    ['S12_parent_or_carer_view', { parentOrCarer: false }, 'no_parent_or_carer'],
    ['S13_lone_working_plan', { type: 'transport', subtype: 'transport.own_car' }, 'applies'],
    ['S13_lone_working_plan', { type: 'gift_received', subtype: null }, 'no_contact_in_person'],
    ['S13_lone_working_plan', { timing: 'already_happened' }, 'already_happened'],
    [
      'S13_lone_working_plan',
      { type: 'ending_contact', subtype: 'ending_contact.goodbye' },
      'applies',
    ],
    ['S15_insurance', { type: 'digital_contact', subtype: null }, 'no_contact_in_person'],
    ['S15_insurance', { timing: 'already_happened' }, 'applies'],
    ['S15_insurance', { type: null, subtype: null }, 'applies'],
    ['S8_worker_gain', { type: 'colleague_concern', subtype: null }, 'not_about_this_type'],
    ['S11_free_to_refuse', { type: 'chance_encounter', subtype: null }, 'not_about_this_type'],
  ])('of %s with %j is %s', (check, change, expected) => {
    const found = applicability(check, { ...facts, ...change });
    expect(found.applies === 'does_not_apply' ? found.why : found.applies).toBe(expected);
  });

  it('drops no check of an empty question, save that of a parent or carer', () => {
    const nothing = {
      context: null,
      parentOrCarer: null,
      type: null,
      subtype: null,
      timing: null,
      direction: null,
    };
    const dropped = CHECK_IDS.filter(
      (id) => applicability(id, nothing).applies === 'does_not_apply',
    );
    expect(dropped).toEqual([]);
  });

  it('keeps what is always asked and what is computed apart', () => {
    expect(ALWAYS_ASKED.map((check) => check.split('_')[0])).toEqual([
      'S1',
      'S4',
      'S5',
      'S9',
      'S14',
    ]);
    expect(COMPUTED_CHECKS).toEqual(['S19_pattern_same_person']);
  });
});
