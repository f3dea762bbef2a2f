import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of the nonce and of the tag. Source: NIST SP 800-38D, sections 5.2.1.1 and 5.2.1.2. */
const [NONCE, TAG] = [12, 16];

/** A key for one purpose, derived from the installation's secret. Source: RFC 5869. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `alongside ${purpose}`, 32));

/** Encrypts `text` so that it can be read with the same `owner` only: moved to another's row it is refused. */
export function sealText(key: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** What was sealed. Throws when anything about it was changed, or when the installation's secret was. */
export function unsealText(key: Buffer, sealed: string, owner: string): string {
  const [version, body] = sealed.split('.');
  if (version !== 'v1' || body === undefined) throw new Error('Not a sealed text');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}
