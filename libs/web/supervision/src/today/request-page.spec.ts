import { amira, aRequest, at, openToday, priya } from './testing-today';
// Compiled before the first test, whose time it would take.
import './request-page';

const AT = '/api/v1/today/r1';
const HOLDING = { ...aRequest, myPart: 'holder' as const };
const TAKEN = { ...HOLDING, next: null, acknowledged: { by: priya, at: at(0) } };
const ANSWERED = {
  ...TAKEN,
  answer: { text: 'Not today.', by: priya, at: at(0), lastsUntil: at(24 * 60) },
};

describe('a request for an answer today', () => {
  it('shows its asker where it is, and nothing to answer', async () => {
    const { page } = await openToday('/today/r1', aRequest, amira);
    expect(page().textContent).toContain('May I drive Heron 14 home?');
    expect(page().querySelector('[role=status]')?.textContent).toContain('Priya');
    expect(page().querySelector('form')).toBeNull();
  });

  it('is taken with one press, which stops the clock', async () => {
    const { api, page, settle, button } = await openToday('/today/r1', HOLDING, priya);
    button('I have it').click();
    api.expectOne({ method: 'POST', url: `${AT}/acknowledgement` }).flush(TAKEN);
    await settle();
    expect(page().textContent).not.toContain('I have it');
    expect(page().querySelector('al-answer-form')).toBeTruthy();
  });

  it('is answered with words that hold for three days at most', async () => {
    const { api, page, settle, button, write } = await openToday('/today/r1', TAKEN, priya);
    button('Send the answer').click();
    await settle();
    api.expectNone({ method: 'POST' });
    expect(page().textContent).toContain('Say it in a sentence or two.');
    write('answer-text', 'Not today.');
    page().querySelector<HTMLInputElement>('input[value="72"]')?.click();
    button('Send the answer').click();
    const sent = api.expectOne({ method: 'POST', url: `${AT}/answer` });
    const { text, lastsUntil } = sent.request.body as { text: string; lastsUntil: string };
    expect(text).toBe('Not today.');
    const hours = (Date.parse(lastsUntil) - Date.parse(at(0))) / 3_600_000;
    expect([hours > 71.5, hours < 72]).toEqual([true, true]);
    sent.flush(ANSWERED);
    await settle();
    expect(page().querySelector('form')).toBeNull();
  });

  it('is confirmed or changed by the supervisor, with words for a change', async () => {
    const open = { ...ANSWERED, canConfirm: true };
    const { api, page, settle, button } = await openToday('/today/r1', open, priya);
    button('Confirm the answer').click();
    await settle();
    expect(page().textContent).toContain('Choose one of the two.');
    page().querySelector<HTMLInputElement>('input[value="changed"]')?.click();
    await settle();
    button('Change the answer').click();
    await settle();
    api.expectNone({ method: 'POST' });
    page().querySelector<HTMLInputElement>('input[value="confirmed"]')?.click();
    await settle();
    button('Confirm the answer').click();
    const sent = api.expectOne({ method: 'POST', url: `${AT}/confirmation` });
    expect(sent.request.body).toMatchObject({ kind: 'confirmed' });
  });

  it('says when an answer that nobody settled has run out', async () => {
    const old = { ...ANSWERED.answer, lastsUntil: at(-60) };
    const { page } = await openToday('/today/r1', { ...ANSWERED, myPart: 'asker', answer: old });
    expect(page().textContent).toContain('Talk before you rely on it.');
  });

  it('follows what is new, and says no more when it is not open', async () => {
    const { api, page, settle, news } = await openToday('/today/r1', aRequest);
    news('r1');
    await settle();
    api.expectOne(AT).flush({ ...aRequest, version: 2, acknowledged: TAKEN.acknowledged });
    await settle();
    expect(page().textContent).toContain('Priya has it');
    news('r1');
    await settle();
    api.expectOne(AT).flush({ title: '', status: 404 }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(page().textContent).toContain('not open to you');
    expect(page().textContent).not.toContain('Heron');
  });
});
