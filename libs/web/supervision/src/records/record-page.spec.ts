import { draftRecord, openRecordPage, sharedRecord } from './testing-record';
// Compiled before the first test, whose time it would take.
import './record-page';

const AT = '/api/v1/supervision/records/r1';

describe('the record page', () => {
  it('offers to draft the record when there is none, and shows it', async () => {
    const { api, page, settle, button } = await openRecordPage(null);
    button('Draft the record').click();
    api.expectOne('/api/v1/supervision/sessions/s1/record').flush(draftRecord);
    await new Promise((resolve) => setTimeout(resolve, 20));
    api.expectOne('/api/v1/supervision/sessions/s1/record').flush(draftRecord);
    await settle();
    expect(page().querySelector('h1')?.textContent).toContain('Thursday 26 November 2026');
    expect(page().textContent).toContain('Two late shifts.');
  });

  it('says that somebody else’s record is not open, without saying whether there is one', async () => {
    const { page } = await openRecordPage(null, '/records/r1');
    expect(page().textContent).toContain('not open to you');
    expect(page().querySelector('button')).toBeNull();
  });

  it('leaves an item out, and takes it in again', async () => {
    const { api, page, settle, button } = await openRecordPage(draftRecord);
    button('Leave out').click();
    const left = api.expectOne(AT);
    expect([left.request.body, left.request.headers.get('If-Match')]).toEqual([
      { leaveOut: ['i1'] },
      '"1"',
    ]);
    const [item] = draftRecord.text.items;
    left.flush({
      ...draftRecord,
      version: 2,
      text: { ...draftRecord.text, items: [] },
      draft: { leftOut: [item], checkIn: null },
    });
    await settle();
    expect(page().textContent).toContain('Left out of the record');
    button('Take in').click();
    const taken = api.expectOne(AT);
    expect([taken.request.body, taken.request.headers.get('If-Match')]).toEqual([
      { takeIn: ['i1'] },
      '"2"',
    ]);
  });

  it('words an item anew for the record', async () => {
    const { api, settle, button, write } = await openRecordPage(draftRecord);
    button('Change the words').click();
    await settle();
    write('record-note', 'Two late shifts in a row.');
    button('Save for the record').click();
    expect(api.expectOne(AT).request.body).toEqual({
      notes: [{ itemId: 'i1', note: 'Two late shifts in a row.' }],
    });
  });

  it('has the check-in only when both choose it', async () => {
    const item = { itemId: 'i0', title: 'How are you arriving?', kind: 'check_in', note: 'Tired.' };
    const { api, page, choose } = await openRecordPage({
      ...draftRecord,
      draft: { leftOut: [], checkIn: { item, mine: false, theirs: true } },
    });
    expect(page().textContent).toContain('only when you both choose it');
    expect(page().textContent).toContain('Priya would have it there');
    expect(page().textContent).not.toContain('Tired.');
    choose('I would have it in the record');
    expect(api.expectOne(AT).request.body).toEqual({ checkIn: true });
  });

  it('signs the version that was read, with a difference in words', async () => {
    const { api, page, settle, choose, write, button } = await openRecordPage(sharedRecord);
    button('Sign it').click();
    await settle();
    expect(page().textContent).toContain('Choose how you sign.');
    choose('with a difference of view');
    await settle();
    button('Sign it').click();
    await settle();
    api.expectNone(`${AT}/signatures`);
    expect(page().textContent).toContain('Write how your view differs.');
    write('record-signature-text', 'I would have gone.');
    button('Sign it').click();
    expect(api.expectOne(`${AT}/signatures`).request.body).toEqual({
      kind: 'with_difference',
      text: 'I would have gone.',
      version: 2,
    });
  });

  it('offers the manager a view, and nothing else', async () => {
    const { api, page, settle, button, write } = await openRecordPage(
      { ...sharedRecord, readAs: 'manager', draft: null, unsettledAt: '2026-12-11T09:00:00Z' },
      '/records/r1',
    );
    expect([...page().querySelectorAll('button')].map((each) => each.textContent.trim())).toEqual([
      'Add my view',
      'Save as PDF',
    ]);
    expect(page().querySelector('a[href="/questions/c1"]')).toBeNull();
    button('Add my view').click();
    await settle();
    expect(page().textContent).toContain('Write something first.');
    write('record-words', 'Talk again.');
    button('Add my view').click();
    expect(api.expectOne(`${AT}/views`).request.body).toEqual({ text: 'Talk again.' });
  });

  it('takes addenda once it is signed, and shows the seal', async () => {
    const { api, page, button } = await openRecordPage({
      ...sharedRecord,
      state: 'signed',
      draft: null,
    });
    expect(button('Add it')).toBeTruthy();
    expect(page().querySelector('code')?.textContent).toBe('ab'.repeat(32));
    button('Save as PDF').click();
    expect(api.expectOne(`${AT}.pdf`).request.responseType).toBe('arraybuffer');
    expect(page().querySelector('al-sign-record')).toBeNull();
  });

  it('asks about what could be a name before it is added, and lets it stand when told so', async () => {
    const { api, page, settle, button, write } = await openRecordPage({
      ...sharedRecord,
      state: 'signed',
      draft: null,
    });
    write('record-words', 'I saw Sarah Miller again.');
    button('Add it').click();
    await settle();
    api.expectNone(`${AT}/addenda`);
    expect(page().querySelector('al-identifier-warning')?.textContent).toContain('Sarah Miller');
    button('Add it anyway').click();
    expect(api.expectOne(`${AT}/addenda`).request.body).toEqual({
      text: 'I saw Sarah Miller again.',
    });
  });

  it('changes nothing once the line has ended', async () => {
    const { page } = await openRecordPage({ ...sharedRecord, isCurrent: false });
    expect([...page().querySelectorAll('button')].map((each) => each.textContent.trim())).toEqual([
      'Save as PDF',
    ]);
    expect(page().textContent).toContain('This supervision has ended');
  });
});
