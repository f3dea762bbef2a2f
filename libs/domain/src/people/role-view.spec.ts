import { type ROLES, sightsOf } from '../index';

const seenBy = (role: (typeof ROLES)[number]) =>
  sightsOf(role)
    .filter(({ part }) => part !== undefined)
    .map(({ situation, part }) => [situation, part]);

describe('what a role shows', () => {
  it('is a part in the question for those whose it is, and nothing else', () => {
    expect(seenBy('practitioner')).toEqual([['raised_it', 'raiser']]);
    expect(seenBy('supervisor')).toEqual([
      ['supervises_the_raiser', 'supervisor'],
      ['stands_in_today', 'supervisor'],
      ['asked_for_a_second_view', 'second_viewer'],
    ]);
    expect(seenBy('safeguarding_lead')).toEqual([
      ['handed_to_safeguarding', 'safeguarding_lead'],
      ['sealed', 'safeguarding_lead'],
    ]);
  });

  it('is no content for an administrator', () => {
    expect(seenBy('administrator')).toEqual([]);
    expect(sightsOf('administrator').map(({ situation }) => situation)).toContain('of_a_colleague');
  });

  it('ends with the supervision line', () => {
    const before = sightsOf('supervisor').find(
      ({ situation }) => situation === 'supervised_the_raiser_before',
    );
    expect(before).toMatchObject({ part: undefined, acts: [] });
  });

  it('says what its holder may do', () => {
    const [own] = sightsOf('practitioner');
    expect(own?.acts).toEqual(expect.arrayContaining(['raise', 'sign_decision']));
    expect(own?.acts).not.toContain('write_decision');
  });
});
