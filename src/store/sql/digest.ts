import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** SHA-256 of the canonical JSON, in hex: equal exactly for the same content, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
