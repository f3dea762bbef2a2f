import { arrivalIn, NO_ARRIVAL } from './arrival';

describe('coming back from the organisation’s own sign-in', () => {
  it('says one sentence with a number when it did not work', () => {
    expect(arrivalIn('not-let-in-0a1b2c3d').sentence).toContain('0a1b2c3d');
  });

  it('goes on with the second step that is asked for', () => {
    expect(arrivalIn('factor.passkey.authenticator').begun).toEqual({
      secondStep: 'factor',
      by: ['passkey', 'authenticator'],
    });
    expect(arrivalIn('set_up').begun).toEqual({ secondStep: 'set_up', by: [] });
  });

  it.each([null, '', 'main', 'not-let-in-<b>', 'factor.something', 'admin'])(
    'is not said by %p',
    (fragment) => {
      expect(arrivalIn(fragment)).toBe(NO_ARRIVAL);
    },
  );
});
