import { buttonIn, chooseIn, writeIn } from '../testing';
import { openCasePage, talkedAbout, toDecide } from '../testing-case';
// Compiled before the first test, whose time it would take.
import './decide-page';

describe('DecidePage', () => {
  it('shows every outcome, and beside one that is not available the reason', async () => {
    const { page } = await openCasePage('/questions/c1/decide', toDecide);
    const yes = [...page().querySelectorAll('label')].find((each) =>
      each.textContent.includes('Go ahead'),
    );
    expect(yes?.querySelector('input')?.disabled).toBe(true);
    expect(yes?.textContent).toContain('safety checks are not answered yet');
    expect(page().textContent).toContain('Take it to the safeguarding lead');
  });

  it('names what an outcome still needs, each at its field', async () => {
    const { page, settle } = await openCasePage('/questions/c1/decide', toDecide);
    chooseIn(page(), 'Hold');
    await settle();
    buttonIn(page(), 'Read it back').click();
    await settle();
    const links = [...page().querySelectorAll('.error-summary a, [role=alert] a')].map((each) =>
      each.getAttribute('href'),
    );
    expect(links).toEqual(
      expect.arrayContaining(['#missing', '#interimLine', '#decideBy', '#reasoning']),
    );
  });

  it('reads a hold back before it takes effect', async () => {
    const { api, page, settle } = await openCasePage('/questions/c1/decide', toDecide);
    chooseIn(page(), 'Hold');
    await settle();
    writeIn(page(), 'missing', 'What they want.');
    writeIn(page(), 'interimLine', 'I am asking, and I will tell you on Friday.');
    writeIn(page(), 'reasoning', 'Nobody has asked them yet.');
    buttonIn(page(), 'In three working days').click();
    await settle();
    buttonIn(page(), 'Read it back').click();
    await settle();
    await settle();

    expect(page().querySelector('h1')?.textContent).toContain('Read it back');
    api.expectNone('/api/v1/cases/c1/decisions');
    buttonIn(page(), 'Put it on hold').click();
    expect(api.expectOne('/api/v1/cases/c1/decisions').request.body).toMatchObject({
      outcome: 'hold',
      missing: 'What they want.',
      conditions: [],
      ending: null,
    });
  });

  it('asks about names before it is read back, and not again', async () => {
    const { api, page, settle } = await openCasePage('/questions/c1/decide', toDecide);
    chooseIn(page(), 'Hold');
    await settle();
    writeIn(page(), 'missing', 'What Sarah Miller wants.');
    writeIn(page(), 'interimLine', 'I am asking, and I will tell you on Friday.');
    writeIn(page(), 'reasoning', 'Nobody has asked them yet.');
    buttonIn(page(), 'In three working days').click();
    await settle();
    buttonIn(page(), 'Read it back').click();
    await settle();
    await settle();
    expect(page().querySelector('h1')?.textContent).toContain('What do you decide?');
    expect(page().querySelector('al-identifier-warning q')?.textContent).toBe('Sarah Miller');

    buttonIn(page(), 'Keep it').click();
    await settle();
    await settle();
    expect(page().querySelector('h1')?.textContent).toContain('Read it back');
    buttonIn(page(), 'Put it on hold').click();
    expect(api.expectOne('/api/v1/cases/c1/decisions').request.body).toMatchObject({
      missing: 'What Sarah Miller wants.',
    });
  });

  it('is not for the one who asked', async () => {
    const { page } = await openCasePage('/questions/c1/decide', talkedAbout);
    expect(page().querySelector('form')).toBeNull();
    expect(page().textContent).toContain('Nobody decides a question they raised themselves');
  });
});
