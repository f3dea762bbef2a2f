import fc from 'fast-check';
import { canonicalJson, choicesAfter, NO_CHOICES, recordedItems } from './record-text';

const item = (itemId: string, kind = 'other_work', note = 'We talked.') => ({
  itemId,
  title: itemId,
  kind,
  note,
});
const items = [item('a', 'check_in'), item('b'), item('c', 'learning', ' '), item('d')];
const idsWith = (choices = NO_CHOICES): readonly string[] =>
  recordedItems(items, choices).map(({ itemId }) => itemId);

describe('what goes into a record', () => {
  it('is what has words, and not the check-in', () => {
    expect(idsWith()).toEqual(['b', 'd']);
  });

  it('has the check-in once both chose it, and not before', () => {
    const one = choicesAfter(NO_CHOICES, 'supervisee', { checkIn: true });
    expect(idsWith(one)).toEqual(['b', 'd']);
    expect(idsWith(choicesAfter(one, 'supervisee', { checkIn: true }))).toEqual(['b', 'd']);
    const both = choicesAfter(one, 'supervisor', { checkIn: true });
    expect(idsWith(both)).toEqual(['a', 'b', 'd']);
    expect(idsWith(choicesAfter(both, 'supervisee', { checkIn: false }))).toEqual(['b', 'd']);
    expect(choicesAfter(both, 'supervisor', { leaveOut: ['b'] }).checkIn).toHaveLength(2);
  });

  it('is without what either left out, until it is taken in again', () => {
    const without = choicesAfter(NO_CHOICES, 'supervisee', { leaveOut: ['b'] });
    expect(idsWith(without)).toEqual(['d']);
    expect(idsWith(choicesAfter(without, 'supervisor', { takeIn: ['b'] }))).toEqual(['b', 'd']);
    expect(choicesAfter(without, 'supervisor', { leaveOut: ['b', 'b'] }).leftOut).toEqual(['b']);
  });

  it('says a note in the words written for the record', () => {
    const worded = choicesAfter(NO_CHOICES, 'supervisor', { notes: { b: 'Shorter.', c: 'Now.' } });
    expect(recordedItems(items, worded).map(({ note }) => note)).toEqual([
      'Shorter.',
      'Now.',
      'We talked.',
    ]);
  });
});

describe('the canonical text', () => {
  it('reads alike for equal values, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
      '{"a":"x","b":[{"c":null,"d":1}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
