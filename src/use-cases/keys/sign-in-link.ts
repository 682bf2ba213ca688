import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { takeLinkOnce } from '../../store/keys/sign-ins.repository';
import type { UseCaseDeps } from '../deps';

/** How long a printed link may lie about. */
export const LINK_MINUTES = 10;
const LASTS_MS = LINK_MINUTES * 60_000;
export const LINK = /^(\w{8})\.(\d{13})\.([\w-]{16})\.([\w-]{43})$/;

/** A link that signs in once, within ten minutes: for whoever started Liubu and so has its keys anyway. */
export function makeLink(pepper: Buffer, keyId: string, now = Date.now()): string {
  const nonce = randomBytes(12).toString('base64url');
  return `${keyId}.${now}.${nonce}.${signatureOf(pepper, keyId, now, nonce)}`;
}

/** Takes a link; gives the id of the key it signs in, or nothing where it is wrong, too old or was taken before. */
export type TakeLink = (link: string) => Promise<string | undefined>;

/** Which links were taken is kept in the store, so that no two processes take one. None made before this process began is taken. */
export function linkTaker(
  { pool, pepper }: Pick<UseCaseDeps, 'pool' | 'pepper'>,
  clock: () => number = Date.now,
): TakeLink {
  const begun = clock();
  return async (link) => {
    const read = readLink(pepper, link);
    if (read === undefined || read.at < begun || read.at + LASTS_MS < clock()) return undefined;
    return (await takeLinkOnce(pool, pepper, read.nonce)) ? read.keyId : undefined;
  };
}

/** What a link says, if it was made here. */
function readLink(pepper: Buffer, link: string): { keyId: string; at: number; nonce: string } | undefined {
  const parts = LINK.exec(link);
  if (parts === null) return undefined;
  const [, keyId = '', made = '', nonce = '', signature = ''] = parts;
  const at = Number(made);
  return same(signature, signatureOf(pepper, keyId, at, nonce)) ? { keyId, at, nonce } : undefined;
}

function signatureOf(pepper: Buffer, keyId: string, at: number, nonce: string): string {
  return createHmac('sha256', pepper).update(`sign-in link|${keyId}|${at}|${nonce}`).digest('base64url');
}

function same(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
