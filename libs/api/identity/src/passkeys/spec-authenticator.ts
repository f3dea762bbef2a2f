import type { PasskeyMade, PasskeyToMake, PasskeyToUse, PasskeyUsed } from '@alongside/contracts';
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { PUBLIC_URL } from '../factors/spec-factors';

/** How an answer differs from what a good authenticator in a good browser would give. */
export interface Wrong {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly crossOrigin?: boolean;
  readonly isVerified?: boolean;
  readonly isPresent?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | null;
  readonly isForged?: boolean;
}

/** One passkey, and the browser around it. */
export class SoftPasskey {
  readonly id = randomBytes(32).toString('base64url');
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private handle = '';
  /** `null` for one that keeps no counter. */
  counter: number | null = null;

  make(asked: PasskeyToMake, wrong: Wrong = {}): PasskeyMade {
    this.handle = asked.user.id;
    const id = Buffer.from(this.id, 'base64url');
    const authData = Buffer.concat([
      authenticatorData(asked.rp.id, { counter: this.counter ?? 0, ...wrong }, true),
      Buffer.alloc(16),
      Buffer.from([id.length >> 8, id.length & 0xff]),
      id,
      coseKey(this.keys.publicKey),
    ]);
    return {
      id: this.id,
      clientDataJSON: clientData('webauthn.create', asked.challenge, wrong),
      attestationObject: Buffer.concat([
        Buffer.from([0xa3]),
        ...[cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0])],
        ...[cborText('authData'), cborBytes(authData)],
      ]).toString('base64url'),
      transports: ['internal'],
    };
  }

  use(asked: PasskeyToUse, wrong: Wrong = {}): PasskeyUsed {
    if (this.counter !== null) this.counter += 1;
    const data = authenticatorData(asked.rpId, { counter: this.counter ?? 0, ...wrong }, false);
    const clientDataJSON = clientData('webauthn.get', asked.challenge, wrong);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const key = wrong.isForged === true ? new SoftPasskey().keys.privateKey : this.keys.privateKey;
    return {
      id: this.id,
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, key).toString('base64url'),
      userHandle: wrong.userHandle === undefined ? this.handle : wrong.userHandle,
    };
  }
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** Source: WebAuthn Level 3, section 6.1: bits 0, 2 and 6 of the flags. */
function authenticatorData(rpId: string, said: Wrong, hasKey: boolean): Buffer {
  const flags =
    (said.isPresent === false ? 0 : 0x01) |
    (said.isVerified === false ? 0 : 0x04) |
    (hasKey ? 0x40 : 0);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(said.counter ?? 0);
  return Buffer.concat([sha256(said.rpId ?? rpId), Buffer.from([flags]), counter]);
}

const clientData = (type: string, challenge: string, wrong: Wrong): string =>
  Buffer.from(
    JSON.stringify({
      type: wrong.type ?? type,
      challenge: wrong.challenge ?? challenge,
      origin: wrong.origin ?? PUBLIC_URL,
      crossOrigin: wrong.crossOrigin ?? false,
    }),
  ).toString('base64url');

/** As a COSE key of ES256. Source: RFC 9053, section 7.1.1. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, 'base64url')),
  ]);
}

const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** In the shortest form, as CTAP2 demands. */
function cborBytes(bytes: Buffer): Buffer {
  const { length } = bytes;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}
