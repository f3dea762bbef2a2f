import { buttonIn, chooseIn, writeIn } from '../testing';
import { EFFECT_TEXT } from '../casework.text';
import { openCasePage, talkedAbout } from '../testing-case';
// Compiled before the first test, whose time it would take.
import './check-page';

const ADDRESS = '/api/v1/cases/c1/safety-checks';

describe('CheckPage', () => {
  it('asks for a sentence before anything is sent', async () => {
    const { api, page, settle } = await openCasePage(
      '/questions/c1/checks/S9_person_asked',
      talkedAbout,
    );
    chooseIn(page(), 'Yes');
    buttonIn(page(), 'Save').click();
    await settle();

    expect(page().querySelector('[role=alert]')?.textContent).toContain('Say why');
    api.expectNone(ADDRESS);
  });

  it('says what an answer does before it is saved', async () => {
    const { page, settle } = await openCasePage(
      '/questions/c1/checks/S9_person_asked',
      talkedAbout,
    );
    chooseIn(page(), 'No');
    await settle();
    expect(page().textContent).toContain('Waits until this is known');
  });

  it('says what the organisation’s own stricter rule does to an answer', async () => {
    const { page, settle } = await openCasePage('/questions/c1/checks/S20_reversible', {
      ...talkedAbout,
      tightenedRules: { S20_reversible: { yes: 'second_view' } },
    });
    chooseIn(page(), 'Yes');
    await settle();
    expect(page().textContent).toContain(EFFECT_TEXT.second_view);
  });

  it('shows whom to call before an answer leaves the pair, and sends it only then', async () => {
    const { api, page, settle } = await openCasePage(
      '/questions/c1/checks/S1_immediate_danger',
      talkedAbout,
    );
    chooseIn(page(), 'Not sure');
    writeIn(page(), 'reason', 'They did not come home last night.');
    buttonIn(page(), 'Save').click();
    await settle();
    expect(page().querySelector('a[href="tel:999"]')).not.toBeNull();
    api.expectNone(ADDRESS);

    buttonIn(page(), 'tell the safeguarding lead').click();
    expect(api.expectOne(ADDRESS).request.body).toEqual({
      check: 'S1_immediate_danger',
      answer: 'unsure',
      reason: 'They did not come home last night.',
    });
  });

  it('asks for no policy beside a check that is not about policy', async () => {
    const { api } = await openCasePage('/questions/c1/checks/S9_person_asked', talkedAbout);
    api.expectNone(({ url }) => url === '/api/v1/policies');
  });

  it('leaves a check out with a reason, but never one that is always asked', async () => {
    const { api, page, settle } = await openCasePage(
      '/questions/c1/checks/S20_reversible',
      talkedAbout,
    );
    chooseIn(page(), 'Leave it out');
    writeIn(page(), 'reason', 'A gift is given once and that is all.');
    buttonIn(page(), 'Save').click();
    await settle();
    expect(api.expectOne(ADDRESS).request.body).toMatchObject({ answer: null });
  });

  it('offers no leaving out for a check that is always asked', async () => {
    const { page } = await openCasePage('/questions/c1/checks/S9_person_asked', talkedAbout);
    expect(page().textContent).not.toContain('Leave it out');
  });
});
