import type { Pool } from '../../src/store/sql/pool';

export interface CountedPool {
  readonly pool: Pool;
  /** The text, or the name, of each query since the last time this was asked, transactions as `connect`. */
  readonly asked: () => string[];
}

/** The same pool, and what is asked through it. */
export function countQueries(pool: Pool): CountedPool {
  let asked: string[] = [];
  const counted = new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (name === 'query') asked.push(textOf(given[0]).replace(/\s+/g, ' ').trim());
        if (name === 'connect') asked.push('connect');
        return Reflect.apply(value, target, given);
      };
    },
  });
  return {
    pool: counted,
    asked() {
      const now = asked;
      asked = [];
      return now;
    },
  };
}

/** One that PostgreSQL plans once is told by its name, every other by its text. */
function textOf(query: unknown): string {
  return typeof query === 'object' && query !== null && 'name' in query ? String(query.name) : String(query);
}
