import fc from 'fast-check';
import { newRecoveryCodes, recoveryCodeIn, recoveryHash } from './recovery-codes';
import { derivedKey, sealText, unsealText } from './sealed-secret';
import { digitsIn, stepOf, totpUri } from './totp';

/** The secret of the examples of RFC 6238, appendix B ("12345678901234567890"), in Base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('are those of RFC 6238 at %d seconds', (seconds, code, step) => {
    expect(stepOf(SECRET, code, at(seconds))).toBe(step);
  });

  it.each([
    ['one step early', -30, 41_152_263],
    ['one step late', 30, 41_152_263],
    ['two steps early', -60, null],
    ['two steps late', 60, null],
  ])('count when the clock is %s: %d seconds', (_when, seconds, step) => {
    // The fifth code of RFC 6238: of step 41152263.
    const found = stepOf(SECRET, '005924', at(1_234_567_890 + seconds));
    expect(found).toBe(step);
  });

  it('tells the app whose code it is, and of what', () => {
    const uri = new URL(totpUri(SECRET, 'amira@riverside.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('Alongside:amira@riverside.example');
    expect(uri.searchParams.get('secret')).toBe(SECRET);
  });

  it.each([
    ['123 456', '123456'],
    [' 123456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['１２３４５６', null],
  ])('are six digits: %j', (typed, digits) => {
    expect(digitsIn(typed)).toBe(digits);
  });
});

describe('a sealed secret', () => {
  const key = derivedKey('one installation', 'test');

  it('opens with the same key and owner, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, owner) => {
        expect(unsealText(key, sealText(key, text, owner), owner)).toBe(text);
      }),
    );
  });

  it('opens for nobody else, with no other key, and not when it was changed', () => {
    const sealed = sealText(key, SECRET, 'a');
    expect(() => unsealText(key, sealed, 'b')).toThrow();
    expect(() => unsealText(derivedKey('another', 'test'), sealed, 'a')).toThrow();
    expect(() => unsealText(derivedKey('one installation', 'else'), sealed, 'a')).toThrow();
    const other = sealed.endsWith('A') ? 'B' : 'A';
    expect(() =>
      unsealText(key, `${sealed.slice(0, 10)}${other}${sealed.slice(11)}`, 'a'),
    ).toThrow();
    expect(() => unsealText(key, 'plain', 'a')).toThrow();
  });
});

describe('recovery codes', () => {
  const key = derivedKey('one installation', 'test');

  it('are ten different ones that can be read aloud', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it('are taken as people type them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...newRecoveryCodes()), (code) => {
        const plain = recoveryCodeIn(code);
        const typed = code
          .toUpperCase()
          .replaceAll('-', ' ')
          .replaceAll('0', 'O')
          .replaceAll('1', 'l');
        expect(recoveryCodeIn(` ${typed} `)).toBe(plain);
      }),
    );
    expect(recoveryCodeIn('123456')).toBeNull();
    expect(recoveryCodeIn('uuuu-uuuu-uuuu-uuuu')).toBeNull();
  });

  it('are of one account only', () => {
    expect(recoveryHash(key, 'a', 'x')).not.toBe(recoveryHash(key, 'b', 'x'));
  });
});
