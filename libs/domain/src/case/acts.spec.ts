import { STAGES, type Stage } from '../stages';
import { ACTS, actsOpenTo, partsOf, refusalsToAct, type Act } from './acts';
import { PARTS, type Part } from './parts';

const openAt = (act: Act, part: Part): readonly Stage[] =>
  STAGES.filter((stage) => refusalsToAct(act, { stage, sealed: false }, part).length === 0);

describe('refusalsToAct', () => {
  it.each<[Act, Part, readonly Stage[]]>([
    ['raise', 'raiser', ['draft']],
    ['withdraw', 'raiser', ['draft', 'raised', 'discussing', 'held']],
    ['withdraw', 'supervisor', []],
    ['place_position', 'raiser', ['raised', 'discussing', 'held']],
    ['write_decision', 'raiser', []],
    [
      'write_decision',
      'supervisor',
      ['raised', 'discussing', 'held', 'in_force', 'paused', 'reviewed'],
    ],
    ['share_decision', 'supervisor', ['discussing', 'held', 'in_force', 'paused', 'reviewed']],
    ['sign_decision', 'raiser', ['decided']],
    ['sign_decision', 'supervisor', ['decided']],
    ['decline_decision', 'raiser', ['decided']],
    ['decline_decision', 'supervisor', []],
    ['report_stop_condition', 'raiser', ['in_force']],
    ['resume', 'raiser', ['held']],
    ['resume', 'supervisor', ['held', 'paused']],
    ['hold_review', 'raiser', ['in_force', 'paused']],
    ['close', 'supervisor', ['reviewed']],
    ['close', 'raiser', []],
    ['record_route', 'safeguarding_lead', ['escalated']],
    ['record_route', 'supervisor', []],
    ['post_entry', 'second_viewer', []],
    ['post_entry', 'safeguarding_lead', ['escalated']],
  ])('opens %s to the %s at %j', (act, part, stages) => {
    expect(openAt(act, part)).toEqual(stages);
  });

  it('names every reason at once', () => {
    expect(refusalsToAct('close', { stage: 'raised', sealed: true }, 'raiser')).toEqual([
      'not_at_this_stage',
      'not_your_part',
      'sealed',
    ]);
    expect(refusalsToAct('close', { stage: 'raised', sealed: false }, 'supervisor')).toEqual([
      'not_at_this_stage',
    ]);
  });

  it('has a part for every act, and nothing for somebody outside the record', () => {
    for (const act of ACTS) expect(partsOf(act)).not.toEqual([]);
    for (const stage of STAGES) expect(actsOpenTo({ stage, sealed: false }, undefined)).toEqual([]);
  });

  it('leaves nobody but the lead anything to do in what is sealed, save for private notes', () => {
    const open = PARTS.flatMap((part) =>
      STAGES.flatMap((stage) =>
        actsOpenTo({ stage, sealed: true }, part).map((act) => `${part} ${act}`),
      ),
    );
    expect([...new Set(open)].sort()).toEqual([
      'raiser write_private_note',
      'safeguarding_lead record_route',
      'safeguarding_lead write_private_note',
    ]);
  });

  it('lets the second viewer do one thing only', () => {
    const acts = STAGES.flatMap((stage) => actsOpenTo({ stage, sealed: false }, 'second_viewer'));
    expect(new Set(acts)).toEqual(new Set(['answer_second_view']));
  });

  it('opens less to everybody once it is sealed', () => {
    for (const stage of STAGES) {
      for (const part of PARTS) {
        const open = actsOpenTo({ stage, sealed: false }, part);
        expect(open).toEqual(
          expect.arrayContaining([...actsOpenTo({ stage, sealed: true }, part)]),
        );
      }
    }
  });

  it('moves nothing that is closed or withdrawn', () => {
    const acts = (['closed', 'withdrawn'] as const).flatMap((stage) =>
      PARTS.flatMap((part) => actsOpenTo({ stage, sealed: false }, part)),
    );
    expect([...new Set(acts)].sort()).toEqual([
      'add_decision_addendum',
      'add_entry_addendum',
      'answer_learning_note',
      'place_in_record',
      'update_action',
      'write_private_note',
    ]);
  });
});
