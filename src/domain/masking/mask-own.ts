import { findOwn, type Found } from './find-own';
import { identityKinds, type Identity, type IdentityKind } from './identity';
import { signsOf, spansOf, type Script, type Span } from './signs';

/** What stands in place of anything of the person. */
export const SOMEBODY = '某某';

export interface Masked {
  readonly text: string;
  /** What was found and hidden, how often. */
  readonly hidden: readonly { readonly kind: IdentityKind; readonly times: number }[];
}

/** What is left when something is hidden may join to something again: so often a text is looked through. */
const PASSES = 8;

/**
 * The text without anything of the person, however it is written; nothing else of it is changed, and a text that holds nothing of
 * them comes back as it was. A text made of numbers within numbers, which no looking through ends, loses every digit.
 */
export function maskOwn(text: string, identity: Identity, script: Script): Masked {
  const times = new Map<IdentityKind, number>();
  let left = text;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const found = merged(findOwn(left, identity, script));
    const after = without(left, found);
    if (after === left) return { text: left, hidden: countsOf(times) };
    for (const { kind } of found) times.set(kind, (times.get(kind) ?? 0) + 1);
    left = after;
  }
  return { text: withoutDigits(left, script), hidden: countsOf(times) };
}

function countsOf(times: ReadonlyMap<IdentityKind, number>): Masked['hidden'] {
  return identityKinds.flatMap((kind) => (times.has(kind) ? [{ kind, times: times.get(kind) ?? 0 }] : []));
}

/** Those that overlap as one, in the order of the text. */
function merged(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    if (last === undefined || one.from >= last.to) all.push(one);
    else all[all.length - 1] = { ...last, to: Math.max(last.to, one.to) };
  }
  return all;
}

function without(text: string, spans: readonly Span[]): string {
  const pieces = spans.map(({ from }, at) => text.slice(at === 0 ? 0 : spans[at - 1]?.to, from));
  return [...pieces, text.slice(spans.at(-1)?.to ?? 0)].join(SOMEBODY);
}

function withoutDigits(text: string, script: Script): string {
  const signs = signsOf(text, script);
  const digits = signs.flatMap(({ digit }, at) => (digit === undefined ? [] : [at]));
  return without(text, spansOf(signs, digits));
}
