import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StoreError } from '../sql/store-error';

/** The layout of a seal: this byte, 12 bytes of nonce, 16 of tag, then the ciphertext. */
const LAYOUT = 1;
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM under a key of 32 bytes. `bound` is what the seal belongs to: moved elsewhere, it does not open. */
export function seal(key: Buffer, clear: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.getAuthTag(), body]);
}

/** The clear bytes; throws `seal-broken` when anything of it, the key or what it is bound to is not as it was sealed. */
export function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  try {
    if (sealed[0] !== LAYOUT) throw new RangeError('unknown layout');
    const nonce = sealed.subarray(1, 1 + NONCE);
    const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
  } catch {
    // Nothing of the cause: it could only tell an attacker how close he is.
    throw new StoreError('seal-broken', '密封内容无法打开：内容、密钥或归属与密封时不符');
  }
}
