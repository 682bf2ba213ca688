import type { Head } from './branch';
import type { HeldKeys } from './links';

/** A file as this process recorded it last, with PostgreSQL's own mark of its row as it was then. */
export interface KeptHead<A> extends Head<A> {
  readonly row: string;
  /** They seal what people write in it. An erasure writes the row anew, so with the row the key is the present one. */
  readonly keys?: HeldKeys | undefined;
}

/** What a process that records remembers of its files, so that it need not read them again for each turn. Never trusted: the row's mark is asked for. */
export interface Heads<A> {
  /** Takes it out: whoever goes on from it puts back what came of it. */
  readonly take: (id: string) => KeptHead<A> | undefined;
  readonly keep: (id: string, head: KeptHead<A>) => void;
}

/** As many as a worker has cases in hand; a state is some ten kilobytes. */
const KEPT = 600;

export function createHeads<A>(): Heads<A> {
  const heads = new Map<string, KeptHead<A>>();
  return {
    take(id) {
      const head = heads.get(id);
      heads.delete(id);
      return head;
    },
    keep(id, head) {
      heads.delete(id);
      heads.set(id, head);
      const [oldest] = heads.keys();
      if (heads.size > KEPT && oldest !== undefined) heads.delete(oldest);
    },
  };
}
