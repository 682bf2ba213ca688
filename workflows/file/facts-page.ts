import type { FactsPage } from '../messages';

/** Well below what the engine takes as one answer, at three bytes a character. */
const ONE_PAGE = 300_000;

/** The facts of a run from a seq on, as many as one answer holds. */
export function factsPage<F extends { readonly seq: number }>(told: readonly F[], from: number): FactsPage<F> {
  const facts: F[] = [];
  let size = 0;
  for (const fact of told) {
    if (fact.seq < from) continue;
    size += JSON.stringify(fact).length;
    if (facts.length > 0 && size > ONE_PAGE) return { facts, next: fact.seq };
    facts.push(fact);
  }
  return { facts };
}
