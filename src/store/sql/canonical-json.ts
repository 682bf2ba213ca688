import { StoreError } from './store-error';

/** What PostgreSQL's text and jsonb cannot hold: U+0000, and half a surrogate pair. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * One text for one value, whatever the order of its keys: what digests and the hash chain are taken over. It survives a way
 * through jsonb. Refuses what could not be stored, so that nobody meets PostgreSQL's own words for it.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(storable(value));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`not JSON: ${typeof value}`);
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(storable(key))}:${canonicalJson(held)}`);
  return `{${fields.join(',')}}`;
}

/** The text itself, or a refusal that names the fault. */
export function storable(text: string): string {
  if (isStorable(text)) return text;
  throw new StoreError('text-not-storable', '文字含有无法保存的字符（U+0000 或残缺字符）');
}

/** An id that cannot be stored is an id of nothing: readers answer so instead of asking the database. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
