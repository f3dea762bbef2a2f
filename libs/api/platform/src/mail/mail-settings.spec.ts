import { readMailSettings, senderOf } from './mail-settings';
import { mailToken } from './mail-token';

const FROM = 'Alongside <alongside@example.org>';

describe('the settings of mail', () => {
  it('are none without a server', () => {
    expect(readMailSettings(undefined, FROM)).toBeUndefined();
    expect(readMailSettings('', undefined)).toBeUndefined();
  });

  it.each([
    ['smtp://mail.example.org', 587, false, true],
    ['smtp://mail.example.org:25?tls=off', 25, false, false],
    ['smtp://127.0.0.1:1025', 1025, false, false],
    ['smtp://[::1]:1025', 1025, false, false],
    ['smtps://mail.example.org', 465, true, false],
  ])('encrypt beyond this machine: %s', (url, port, isSecure, demandsTls) => {
    expect(readMailSettings(url, FROM)?.server).toMatchObject({ port, isSecure, demandsTls });
  });

  it('know user and password', () => {
    expect(readMailSettings('smtp://a%40b:p%2Fw@mail.example.org', FROM)?.server).toMatchObject({
      user: 'a@b',
      password: 'p/w',
      host: 'mail.example.org',
    });
  });

  it.each([
    ['http://mail.example.org', FROM],
    ['mail.example.org', FROM],
    ['smtp://', FROM],
    ['smtp://mail.example.org?pool=true&tls=maybe', FROM],
    ['smtp://mail.example.org', undefined],
    ['smtp://mail.example.org', 'Alongside'],
    ['smtp://mail.example.org', 'a@example.org\r\nBcc: b@example.org'],
  ])('say what is wrong: %s from %s', (url, from) => {
    expect(() => readMailSettings(url, from)).toThrow(/SMTP_URL|MAIL_FROM/);
  });

  it('take other waits for a measurement, and nothing else', () => {
    const smtp = 'smtp://127.0.0.1:1025';
    expect(readMailSettings(smtp, FROM, '{"silence": 500}')?.pace).toEqual({ silence: 500 });
    for (const wrong of ['500', 'null', '{"silence": -1}', '{"other": 1}', '{'])
      expect(() => readMailSettings(smtp, FROM, wrong)).toThrow('MAIL_PACE');
  });

  it('find the address of the sender', () => {
    const sender = { address: 'alongside@example.org', domain: 'example.org' };
    expect([senderOf(FROM), senderOf('alongside@example.org')]).toEqual([sender, sender]);
  });
});

describe('the secret of a mailed link', () => {
  it('is 256 bits that nobody derives without the secret of the installation', () => {
    const token = mailToken('secret', 'a');
    expect(token).toHaveLength(43);
    expect(mailToken('secret', 'a')).toBe(token);
    expect(new Set([token, mailToken('secret', 'b'), mailToken('other', 'a')]).size).toBe(3);
  });
});
