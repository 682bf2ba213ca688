import { reconcile, type Reconciled } from './reconcile';
import type { Stores } from './stores';

export interface Lately extends Reconciled {
  /** Epoch milliseconds. */
  readonly checkedAt: number;
}

/** Whoever asks within this time gets the same answer: however many ask, the stores are compared once. */
const FRESH = 5_000;
const kept = new WeakMap<Stores['pool'], { readonly begunAt: number; readonly answer: Promise<Lately> }>();

/** The two stores compared now, or a few seconds ago. */
export function reconciledLately({ pool, engine }: Stores): Promise<Lately> {
  const known = kept.get(pool);
  if (known !== undefined && Date.now() - known.begunAt < FRESH) return known.answer;
  const begunAt = Date.now();
  const answer = reconcile({ pool, engine }).then((found) => ({ ...found, checkedAt: Date.now() }));
  // A failure is nobody's answer but his who asked for it.
  answer.catch(() => kept.delete(pool));
  kept.set(pool, { begunAt, answer });
  return answer;
}
