import { refusalsToInvite, refusalsToSetPassword } from '../index';

const OWN = ['Amira Khan', 'amira.khan@riverside.example', 'Riverside'];

describe('a password', () => {
  it.each(['password', 'elevenchars', '😀😀😀'])('%j is too short', (password) => {
    expect(refusalsToSetPassword(password, OWN)).toEqual(['password_too_short']);
  });

  it.each([
    'password1234',
    'P@ssw0rd2026!',
    'passwordpassword',
    'Welcome12345!',
    'qwertyuiop123',
    'correcthorsebatterystaple',
    '123456789012',
    '987654321098',
    'aaaaaaaaaaaaaa',
    'abababababab',
    'Summer2026Summer',
    'iloveyou123456',
    'liverpool1892!!',
    'abcdefghijklm',
    '01012001230182',
  ])('%j is guessed first', (password) => {
    expect(refusalsToSetPassword(password, OWN)).toEqual(['password_too_common']);
  });

  it.each(['AmiraKhan1990', 'khanRiverside!!', 'riverside-2026-a'])(
    '%j says who they are',
    (password) => {
      expect(refusalsToSetPassword(password, OWN)).toEqual(['password_names_you']);
    },
  );

  it.each([
    'a long and private sentence',
    'grün-ist-die-Wiese',
    'tr0ubadour&3xylophone',
    'amira likes quiet harbours',
    'kT9#vPq2mZx8',
    'пароль от старого дома',
  ])('%j is taken', (password) => {
    expect(refusalsToSetPassword(password, OWN)).toEqual([]);
  });

  it('takes no time, however long it is', () => {
    const begun = performance.now();
    refusalsToSetPassword('a'.repeat(255) + 'b', OWN);
    refusalsToSetPassword('pass'.repeat(63) + '.qvjk', OWN);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

it.each([
  [{}, []],
  [{ isMember: true }, ['member_already']],
  [{ isInvited: true }, ['invited_already']],
  [{ roles: [] }, ['invitation_without_role']],
])('answers an invitation with %j', (change, refusals) => {
  const invited = { isMember: false, isInvited: false, roles: ['practitioner'] as const };
  expect(refusalsToInvite({ ...invited, ...change })).toEqual(refusals);
});
