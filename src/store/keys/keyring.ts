import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { folded } from '../../domain/text';
import { seal, unseal } from './seal';

const KEY = 32;
const SALT = 16;
const ENGINE = 'engine';

/** Everything that is done with the master key; it never leaves this closure. */
export interface Keyring {
  /** Tells which master key wrapped a case's key, without telling the key. */
  readonly keyId: string;
  /** A new key for a case, and the same key wrapped for storing. */
  newCaseKey(caseId: string): { readonly key: Buffer; readonly wrapped: Buffer };
  wrap(caseId: string, key: Buffer): Buffer;
  unwrap(caseId: string, wrapped: Buffer): Buffer;
  /** Seals a value as JSON under the case's key, bound to the case and the purpose. */
  seal(key: Buffer, caseId: string, purpose: Purpose, value: unknown): Buffer;
  open(key: Buffer, caseId: string, purpose: Purpose, sealed: Buffer): unknown;
  /** Seals what only passes through the engine: under the master key alone, so that worker and API open it without asking the store. */
  sealForEngine(clear: Buffer): Buffer;
  openFromEngine(sealed: Buffer): Buffer;
  /** 16 characters of Crockford's base 32 (80 bits): the appellant's key to the own case. */
  trackingCodeOf(caseId: string): string;
  /** By which a code is found; takes it as people type it. */
  trackingHashOf(code: string): Buffer;
  /** By which the appeals of a firm are found; takes its code as people type it. */
  firmHashOf(code: string): Buffer;
}

export type Purpose = 'person' | 'text' | `fact ${number}`;

export function createKeyring(masterKey: Buffer): Keyring {
  if (masterKey.length !== KEY) throw new RangeError(`the master key must have ${KEY} bytes`);
  const wrapping = derive(masterKey, 'wrap case keys');
  const coding = derive(masterKey, 'tracking codes');
  const hashing = derive(masterKey, 'find tracking codes');
  const finding = derive(masterKey, 'find firms');
  const passing = derive(masterKey, 'engine payloads');
  const wrap = (caseId: string, key: Buffer): Buffer => seal(wrapping, key, caseId);
  return {
    keyId: derive(masterKey, 'key id').toString('hex').slice(0, 16),
    newCaseKey: (caseId) => {
      const key = randomBytes(KEY);
      return { key, wrapped: wrap(caseId, key) };
    },
    wrap,
    unwrap: (caseId, wrapped) => unseal(wrapping, wrapped, caseId),
    seal: (key, caseId, purpose, value) => seal(key, Buffer.from(JSON.stringify(value)), `${caseId}|${purpose}`),
    open: (key, caseId, purpose, sealed) =>
      JSON.parse(unseal(key, sealed, `${caseId}|${purpose}`).toString()) as unknown,
    // A key for each: there may be more of them in a city's years than one key may seal under random nonces.
    sealForEngine: (clear) => {
      const salt = randomBytes(SALT);
      return Buffer.concat([salt, seal(hmac(passing, salt), clear, ENGINE)]);
    },
    openFromEngine: (sealed) => unseal(hmac(passing, sealed.subarray(0, SALT)), sealed.subarray(SALT), ENGINE),
    trackingCodeOf: (caseId) => base32(hmac(coding, caseId).subarray(0, 10)),
    trackingHashOf: (code) => hmac(hashing, tidy(code)),
    firmHashOf: (code) => hmac(finding, tidyFirm(code)),
  };
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `liubu: ${purpose}`, KEY));
}

function hmac(key: Buffer, content: string | Buffer): Buffer {
  return createHmac('sha256', key).update(content).digest();
}

const DASHES = /\p{Dash}/gu;

/** Crockford's: without I, L, O and U, so that a code can be read out over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => ALPHABET[Number.parseInt(five, 2)] ?? '');
}

/** As Crockford reads what people type or paste: full width, small letters, groups, invisible signs, O for 0, I and L for 1. */
function tidy(code: string): string {
  return folded(code).toUpperCase().replace(DASHES, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** A unified social credit code has no small letters, whatever people type; the id of a record is taken as it stands. */
function tidyFirm(code: string): string {
  const plain = folded(code);
  const joined = plain.replace(DASHES, '');
  return /^[0-9A-Za-z]{18}$/.test(joined) ? joined.toUpperCase() : plain;
}
