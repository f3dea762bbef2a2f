import { anAnsweredGap, aRow, buttonIn, openPage, wordsOf, writeIn } from '../testing-guidance';
// Compiled before the first test, whose time it would take.
import './policies-page';

const LIBRARY = '/api/v1/policies';

describe('PoliciesPage', () => {
  it('shows every rule with its age, its author, and that its review is overdue', async () => {
    const { answer, page } = await openPage('/policies', 'practitioner');
    await answer(LIBRARY, { items: [aRow], next: null });
    await answer('/api/v1/policy-gaps', { items: [anAnsweredGap], next: null });
    expect(wordsOf(page)).toContain('Adopted 3 years ago, review was due in March · Mo Price');
    expect(wordsOf(page)).toContain('Review overdue');
    expect(wordsOf(page)).toContain('A gift for me');
    expect(wordsOf(page)).not.toContain('Write a policy');
    expect(wordsOf(page)).not.toContain('Being written');
  });

  it('tells everybody what changed because they asked', async () => {
    const { answer, page } = await openPage('/policies', 'practitioner');
    await answer('/api/v1/policy-gaps', { items: [anAnsweredGap], next: null });
    expect(wordsOf(page)).toContain('What makes lifts without insurance keep happening?');
    expect(wordsOf(page)).toContain('Home care, July to September 2026');
    expect(wordsOf(page)).toContain('Our policy is silent');
    expect(wordsOf(page)).toContain('The insurer covers nobody else.');
  });

  it('keeps what is looked for in the address', async () => {
    const { api, page, settle } = await openPage('/policies?type=transport', 'manager');
    const first = api.expectOne(({ url }) => url === LIBRARY).request;
    expect(first.params.get('type')).toBe('transport');
    writeIn(page, 'text', 'insurance');
    await settle();
    buttonIn(page, 'Search').click();
    await settle();
    const asked = api.expectOne(({ url, params }) => url === LIBRARY && params.has('text')).request;
    expect(asked.params.get('text')).toBe('insurance');
    expect(asked.params.get('type')).toBe('transport');
  });

  it('adds the next page beneath', async () => {
    const { api, answer, page, settle } = await openPage('/policies', 'practitioner');
    await answer(LIBRARY, { items: [aRow], next: 'further' });
    buttonIn(page, 'Show more policies').click();
    api
      .expectOne(({ params }) => params.get('cursor') === 'further')
      .flush({ items: [{ ...aRow, id: 'p2', title: 'Money' }], next: null });
    await settle();
    const titles = [...page.querySelectorAll('.row-title')].map((each) => each.textContent);
    expect(titles).toEqual(['Presents', 'Money']);
  });
});
