import { addressBlock, pacesOf } from './pace';

const stranger = { subject: 'a', address: '192.0.2.7', device: null };
const keys = (who: Parameters<typeof pacesOf>[0]): readonly string[] =>
  pacesOf(who).map(({ key }) => key);

describe('the paces that a try keeps to', () => {
  it('are of the account, the place, both and all for a stranger', () => {
    expect(keys(stranger)).toEqual([
      'account a 192.0.2.7',
      'account a',
      'block 192.0.2.7',
      'everybody',
    ]);
  });

  it('are its own alone for a browser that its owner has been in with', () => {
    const own = keys({ ...stranger, device: 'd' });
    expect(own).toEqual(['device a d']);
    expect(keys(stranger)).not.toEqual(expect.arrayContaining([...own]));
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ])('count %s as %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });

  it('let nobody wait longer than a minute, and strangers guess less than 3,000 times a day at an account', () => {
    const paces = [...pacesOf(stranger), ...pacesOf({ ...stranger, device: 'd' })];
    for (const { seconds } of paces) expect(seconds).toBeLessThanOrEqual(60);
    const account = paces.find(({ key }) => key === 'account a');
    expect((account?.atOnce ?? NaN) + 86_400 / (account?.seconds ?? NaN)).toBeLessThan(3_000);
  });
});
