import { buttonIn, chooseIn, writeIn } from '../testing';
import { openCasePage, talkedAbout } from '../testing-case';
// Compiled before the first test, whose time it would take.
import './case-page';

const ENTRIES = '/api/v1/cases/c1/entries';

describe('CasePage', () => {
  describe('writing', () => {
    it('says who will read it', async () => {
      const { page } = await openCasePage('/questions/c1', talkedAbout);
      expect(page().textContent).toContain('Only you and Priya Nair can read this.');
    });

    it('sends what is written with those who are mentioned', async () => {
      const { api, page, settle } = await openCasePage('/questions/c1', talkedAbout);
      writeIn(page(), 'composer', 'I asked and they said yes, @Priya.');
      await settle();
      buttonIn(page(), 'Send').click();
      await settle();
      expect(api.expectOne(ENTRIES).request.body).toMatchObject({
        text: 'I asked and they said yes, @Priya.',
        perspective: 'practitioner',
        mentions: ['priya'],
      });
    });

    it('asks once about what could tell who somebody is', async () => {
      const { api, page, settle } = await openCasePage('/questions/c1', talkedAbout);
      writeIn(page(), 'composer', 'Their number is 07700 900123.');
      buttonIn(page(), 'Send').click();
      await settle();
      expect(page().textContent).toContain('looks like a phone number');
      api.expectNone(ENTRIES);

      buttonIn(page(), 'Send it anyway').click();
      await settle();
      api.expectOne(ENTRIES);
    });

    it('sends nothing that is empty', async () => {
      const { api, page, settle } = await openCasePage('/questions/c1', talkedAbout);
      buttonIn(page(), 'Send').click();
      await settle();
      expect(page().textContent).toContain('Write something first.');
      api.expectNone(ENTRIES);
    });
  });

  describe('the line', () => {
    const round = {
      moment: 'start' as const,
      round: 1,
      mine: null,
      raiser: null,
      supervisor: null,
      otherPlaced: true,
    };

    it('is placed blind, and says only that the other has placed theirs', async () => {
      const { api, page, settle } = await openCasePage('/questions/c1', {
        ...talkedAbout,
        positions: [round],
      });
      expect(page().textContent).toContain('Priya has placed theirs.');
      const card = page().querySelector<HTMLElement>('al-positions-card') ?? page();
      chooseIn(card, 'Warm');
      buttonIn(card, 'Place it').click();
      await settle();
      expect(api.expectOne('/api/v1/cases/c1/positions').request.body).toEqual({
        position: 'warm',
      });
    });

    it('shows one’s own alone until the other has placed theirs', async () => {
      const { page } = await openCasePage('/questions/c1', {
        ...talkedAbout,
        positions: [{ ...round, mine: 'warm', otherPlaced: false }],
      });
      expect(page().textContent).toContain('You placed it at');
      expect(page().querySelector('al-position-picture')).toBeNull();
    });

    it('shows both once both are placed', async () => {
      const { page } = await openCasePage('/questions/c1', {
        ...talkedAbout,
        positions: [{ ...round, mine: 'warm', raiser: 'warm', supervisor: 'steady' }],
      });
      expect(page().querySelector('al-position-picture')?.textContent).toContain('One step apart');
    });
  });

  it('shows the raiser of a sealed case their own words, and whom to call', async () => {
    const { page } = await openCasePage('/questions/c1', {
      ...talkedAbout,
      stage: 'escalated',
      sealed: true,
    });
    expect(page().textContent).toContain('You did the right thing');
    expect(page().textContent).toContain('I would give them a hoodie.');
    expect(page().querySelector('a[href="tel:999"]')).not.toBeNull();
    expect(page().querySelector('al-thread')).toBeNull();
  });
});
