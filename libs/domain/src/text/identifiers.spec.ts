import fc from 'fast-check';
import { NEUTRAL_WORDS, neutralLabel } from '../person/neutral-label';
import { identifiersIn, isNhsNumber, type IdentifierKind } from './identifiers';
import { isSentence, isWritten } from './sentence';

const foundIn = (text: string): readonly (readonly [IdentifierKind, string])[] =>
  identifiersIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('identifiersIn', () => {
  it.each<[string, IdentifierKind, string]>([
    ['write to amira.khan@example.org soon', 'email', 'amira.khan@example.org'],
    ['born 03/04/2008 in Leeds', 'date_of_birth', '03/04/2008'],
    ['born 3.4.08', 'date_of_birth', '3.4.08'],
    ['DOB 2008-04-03.', 'date_of_birth', '2008-04-03'],
    ['on the 3rd of April 2008 he', 'date_of_birth', '3rd of April 2008'],
    ['on 3 Apr 2008 he', 'date_of_birth', '3 Apr 2008'],
    ['number 943 476 5919 in the file', 'nhs_number', '943 476 5919'],
    ['number 9434765919', 'nhs_number', '9434765919'],
    ['number 943-476-5919', 'nhs_number', '943-476-5919'],
    ['lives at LS1 4AP now', 'postcode', 'LS1 4AP'],
    ['lives at SW1A1AA', 'postcode', 'SW1A1AA'],
    ['lives at m1 1ae now', 'postcode', 'm1 1ae'],
    ['ring 07700 900123 at night', 'phone', '07700 900123'],
    ['ring 07700900123', 'phone', '07700900123'],
    ['ring +44 7700 900123', 'phone', '+44 7700 900123'],
    ['ring +44 (0)20 7946 0018', 'phone', '+44 (0)20 7946 0018'],
    ['ring 0113 496 0000', 'phone', '0113 496 0000'],
    ['ring (020) 7946 0018', 'phone', '(020) 7946 0018'],
    ['then Sarah Jones came', 'name_like', 'Sarah Jones'],
    ['Sarah Jones came', 'name_like', 'Sarah Jones'],
    ['He said: Sarah Jones came', 'name_like', 'Sarah Jones'],
    ['I asked Mrs Kowalski about it', 'name_like', 'Mrs Kowalski'],
    ['Dr. Patel said so', 'name_like', 'Dr. Patel'],
    ['Miss Okafor', 'name_like', 'Miss Okafor'],
    ['with Siobhán O’Brien today', 'name_like', 'Siobhán O’Brien'],
    ['with Mary-Jane McDonald today', 'name_like', 'Mary-Jane McDonald'],
    ['met Leila van Houten there', 'name_like', 'Leila van Houten'],
    ['When Jordan Smith rang', 'name_like', 'Jordan Smith'],
    ['visited John Smith at home', 'name_like', 'John Smith'],
  ])('finds in %j the %s', (text, kind, value) => {
    expect(foundIn(text)).toEqual([[kind, value]]);
  });

  it.each([
    'Heron 14 turned round and held on.',
    'I would give Heron 14 a hoodie. It costs £12.',
    'She met Heron 14 on Monday, and Alder 11 on Boxing Day.',
    'The Christmas Day lunch is at the Community Centre.',
    'Her Social Worker and the Team Manager agree.',
    'Refusing would shame the grandmother. Team custom is water only.',
    'The Mental Capacity Act 2005 applies.',
    'On Monday. Tuesday is better.',
    'Yesterday Leeds was closed.',
    'Visited Leeds again.',
    'We ring on Thursday. Friday is too late.',
    'It took 30 minutes, from 10:30 to 11.',
    'It costs £1,234.50 and 20% more.',
    'There were 3 of 9 in 2024-25.',
    'Version 1.2.3 of the rule.',
    'number 943 476 5918 is none of theirs',
    'number 1111111111 is none',
    'order 123456789012345 is too long',
    'the 45/13/2008 is no day',
    'room B12 on floor 3',
    'at 15:00 and 16:00',
    'a user@ or @mention is no address',
    '',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('finds several, in reading order and apart', () => {
    const text = 'Mrs Kowalski, 07700 900123, of LS1 4AP, born 03/04/1948, kasia@example.org.';
    expect(foundIn(text).map(([kind]) => kind)).toEqual([
      'name_like',
      'phone',
      'postcode',
      'date_of_birth',
      'email',
    ]);
  });

  it('never overlaps, never points outside, and never takes a label for a name', () => {
    const words = fc.constantFrom(
      'Sarah',
      'Jones',
      'Mr',
      '07700',
      '900123',
      'a@b.de',
      '3/4/08',
      '.',
      'LS1',
      '4AP',
    );
    const text = fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join(' ');
        let last = 0;
        for (const { start, end } of identifiersIn(joined)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(joined.length);
      }),
    );
    fc.assert(
      fc.property(fc.nat(5000), (index) => {
        expect(foundIn(`So ${neutralLabel(index)} said it`)).toEqual([]);
      }),
    );
  });

  /** A pattern that backtracks without end would hang here. */
  it.each(['0', 'Aa ', 'a.', 'Aa-', '1/', '@a', ' ', "A'", 'Aa', '0 '])(
    'comes to an end on a long text of %j',
    (piece) => {
      expect(identifiersIn(piece.repeat(6000))).toBeInstanceOf(Array);
    },
  );
});

describe('isNhsNumber', () => {
  it.each([
    ['9434765919', true],
    ['943 476 5919', true],
    ['9434765918', false],
    ['0000000000', false],
    ['943476591', false],
  ])('of %s is %s', (text, is) => {
    expect(isNhsNumber(text)).toBe(is);
  });

  it('accepts at most one last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
        const valid = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) =>
          isNhsNumber(`${nine}${digit}`),
        );
        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('neutral labels', () => {
  it('are sixty different words', () => {
    expect(new Set(NEUTRAL_WORDS).size).toBe(60);
    expect(NEUTRAL_WORDS).toHaveLength(60);
  });

  it('never repeat', () => {
    const labels = Array.from({ length: 10_000 }, (_, index) => neutralLabel(index));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toBe('Heron 11');
    expect(labels[60 * 3]).toBe('Heron 14');
  });
});

describe('sentences', () => {
  it.each([
    ['He told us.', true, true],
    ['Er hat gefragt', true, true],
    ['Ja ok', false, true],
    ['Absolutely', false, true],
    ['. . . . . .', false, false],
    ['✓✓✓✓✓✓✓✓✓', false, false],
    ['   ', false, false],
    [null, false, false],
    [undefined, false, false],
  ])('%j is a sentence: %s, is written: %s', (text, sentence, written) => {
    expect(isSentence(text)).toBe(sentence);
    expect(isWritten(text)).toBe(written);
  });
});
