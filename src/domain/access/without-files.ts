import type { Matter } from './law';

/** The fields of facts, acts and filings that list files, by the matter they are. */
export const FILES = ['attachments', 'evidence'] as const satisfies readonly Matter[];

/** A value without the names and addresses of these files, however deep they stand: they may show a person. */
export function withoutFiles<T>(value: T, hidden: readonly (typeof FILES)[number][]): T {
  return hidden.length === 0 ? value : (hide(value, new Set<string>(hidden)) as T);
}

function hide(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => hide(one, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      hidden.has(name) && Array.isArray(held) ? [] : hide(held, hidden),
    ]),
  );
}
