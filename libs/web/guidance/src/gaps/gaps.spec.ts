import {
  aGap,
  anAnsweredGap,
  aRow,
  buttonIn,
  chooseIn,
  openPage,
  wordsOf,
  writeIn,
} from '../testing-guidance';
// Compiled before the first test, whose time it would take.
import './gap-page';
import './gaps-page';
import './open-gap-page';

const GAPS = '/api/v1/policy-gaps';
const CHOICES = {
  owners: [{ id: 'mo', name: 'Mo Price' }],
  units: [{ id: 'north', kind: 'service', name: 'Home care' }],
};

function select(page: HTMLElement, fieldId: string, value: string): void {
  const field = page.querySelector<HTMLSelectElement>(`#${fieldId}`);
  if (!field) throw new Error(`There is no field "${fieldId}".`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

describe('GapsPage', () => {
  it('shows everybody what was answered, and managers what waits', async () => {
    const { api, page, settle } = await openPage('/gaps', 'manager');
    const states = api.match(({ url }) => url === GAPS);
    for (const each of states)
      each.flush({
        items: each.request.params.get('state') === 'open' ? [aGap] : [anAnsweredGap],
        next: null,
      });
    await settle();
    expect(wordsOf(page)).toContain('Mo Price answers by Monday 14 December');
    expect(wordsOf(page)).toContain('Yours to answer');
    expect(wordsOf(page)).toContain('Kept, with reasons');
  });

  it('asks for nothing that waits as anybody else', async () => {
    const { api, page } = await openPage('/gaps', 'practitioner');
    const asked = api.match(({ url }) => url === GAPS).map(({ request }) => request);
    expect(asked.map(({ params }) => params.get('state'))).toEqual(['answered']);
    expect(wordsOf(page)).not.toContain('Waiting for an answer');
  });
});

describe('GapPage', () => {
  const AT = `${GAPS}/g1`;

  it('asks for what is missing in the chosen answer', async () => {
    const { api, answer, page, settle } = await openPage('/gaps/g1', 'manager');
    await answer(AT, aGap);
    await answer('/api/v1/policies', { items: [aRow], next: null });
    buttonIn(page, 'Answer, for everybody to read').click();
    await settle();
    expect(wordsOf(page)).toContain('Choose how you answer this.');
    chooseIn(page, 'Try something for a time');
    await settle();
    buttonIn(page, 'Answer, for everybody to read').click();
    await settle();
    expect(wordsOf(page)).toContain('Give your reasons in a sentence');
    expect(wordsOf(page)).toContain('Say until when it is tried.');
    expect(wordsOf(page)).toContain('Name the policy that changes');
    api.expectNone(`${AT}/answer`);
  });

  it('ties a change to the next version of a policy, and shows the answer', async () => {
    const { api, answer, page, settle } = await openPage('/gaps/g1', 'manager');
    await answer(AT, aGap);
    await answer('/api/v1/policies', { items: [aRow], next: null });
    chooseIn(page, 'Change it');
    writeIn(page, 'reasons', 'We pay for the insurance from now on.');
    await settle();
    select(page, 'policy', 'p1');
    await settle();
    buttonIn(page, 'Answer, for everybody to read').click();
    const sent = api.expectOne(`${AT}/answer`);
    expect(sent.request.body).toEqual({
      kind: 'change',
      reasons: 'We pay for the insurance from now on.',
      until: null,
      policyId: 'p1',
      policyNumber: null,
      policyTitle: null,
    });
    sent.flush(anAnsweredGap);
    await settle();
    expect(wordsOf(page)).toContain('The insurer covers nobody else.');
    expect(page.querySelector('form')).toBeNull();
  });

  it('links to the version in force when that says it already', async () => {
    const { api, answer, page, settle } = await openPage('/gaps/g1', 'manager');
    await answer(AT, aGap);
    await answer('/api/v1/policies', { items: [aRow], next: null });
    chooseIn(page, 'Change it');
    writeIn(page, 'reasons', 'It is changed already.');
    await settle();
    select(page, 'policy', 'p1');
    await settle();
    chooseIn(page, 'The version in force says it already');
    await settle();
    buttonIn(page, 'Answer, for everybody to read').click();
    expect(api.expectOne(`${AT}/answer`).request.body).toMatchObject({
      policyId: 'p1',
      policyNumber: 1,
    });
  });
});

describe('OpenGapPage', () => {
  const ADDRESS =
    '/gaps/new?unit=north&quarter=2026-Q3&period=quarter&table=policy&category=silent';

  it('names the figure in words, and sends its place and no number', async () => {
    const { api, answer, page, settle } = await openPage(ADDRESS, 'manager');
    await answer('/api/v1/policy-gap-choices', CHOICES);
    expect(wordsOf(page)).toContain('Home care, July to September 2026. What the policy says.');
    writeIn(page, 'question', 'What makes lifts without insurance keep happening?');
    select(page, 'ownerId', 'mo');
    await settle();
    buttonIn(page, 'In three weeks').click();
    await settle();
    buttonIn(page, 'Ask this').click();
    const sent = api.expectOne(GAPS);
    expect(sent.request.body).toEqual({
      figure: aGap.figure,
      question: 'What makes lifts without insurance keep happening?',
      ownerId: 'mo',
      replyBy: '2026-12-14',
    });
  });

  it('says what is missing, and where a question begins when it has no figure', async () => {
    const { answer, page, settle } = await openPage(
      ADDRESS.replace('&category=silent', ''),
      'manager',
    );
    await answer('/api/v1/policy-gap-choices', CHOICES);
    buttonIn(page, 'Ask this').click();
    await settle();
    expect(wordsOf(page)).toContain('Choose at least one row of the figure.');
    expect(wordsOf(page)).toContain('Choose who answers this.');
  });

  it('sends somebody without a figure to the themes', async () => {
    const { answer, page } = await openPage('/gaps/new', 'manager');
    await answer('/api/v1/policy-gap-choices', CHOICES);
    expect(wordsOf(page)).toContain('A question begins from a figure of the team themes');
    expect(page.querySelector('form')).toBeNull();
  });
});
