import { MOST_PASSKEYS, refusalsToAddPasskey, refusalsToUsePasskeys } from './passkeys';

describe('where passkeys work', () => {
  it.each([
    'https://alongside.example',
    'https://alongside.example:8443',
    'http://localhost:3000',
    'https://localhost',
    'http://team.localhost:3000',
    'https://intranet',
    'https://3com.example',
  ])('%s', (address) => {
    expect(refusalsToUsePasskeys(new URL(address))).toEqual([]);
  });

  it.each([
    'http://127.0.0.1:3000',
    'https://192.0.2.7',
    'https://[2001:db8::1]',
    'http://alongside.example',
    'http://notlocalhost',
  ])('not at %s', (address) => {
    expect(refusalsToUsePasskeys(new URL(address))).toEqual(['passkeys_need_a_name']);
  });
});

it('ends at more passkeys than anybody carries', () => {
  expect(refusalsToAddPasskey(MOST_PASSKEYS - 1)).toEqual([]);
  expect(refusalsToAddPasskey(MOST_PASSKEYS)).toEqual(['too_many_passkeys']);
});
