import type { ApiDeps } from '../../api/deps';
import type { LoadedCase } from '../../use-cases/appeals/load-case';
import { reads, situationOf } from '../../domain/access/law';
import { evolve } from '../../domain/appeal/evolve/evolve';
import type { Fact, FactBodies, FactType } from '../../domain/appeal/facts';
import { doneFor } from '../../domain/people/people';
import { publicFact } from '../../domain/appeal/view/public-fact';
import type { AppealState } from '../../domain/appeal/state';
import type { Rules } from '../../domain/rules';
import { readTimeline } from '../../store/appeals/appeal.repository';
import type { Keyring } from '../../store/keys/keyring';
import type { Pool } from '../../store/sql/pool';

/** One line of what has happened, and what was written to the appellant or by them. */
export interface Happened {
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly words: readonly string[];
}

/** With the words people wrote, wherever the store keeps them. */
const readInFull: (pool: Pool, caseId: string, keyring: Keyring) => Promise<Fact[]> = readTimeline;

/** The story as the appellant may read it, the latest first; undefined where the dossier went to the discipline body whole. */
export async function storyOf({ pool, keyring }: ApiDeps, known: LoadedCase): Promise<Happened[] | undefined> {
  if (!reads('appellant', 'course', situationOf(known.state))) return undefined;
  return told(await readInFull(pool, known.caseId, keyring), known.rules).reverse();
}

function told(facts: readonly Fact[], rules: Rules): Happened[] {
  let before: AppealState | undefined;
  return facts.flatMap((fact) => {
    const after = evolve(before, fact);
    const line = publicFact({ fact, before, after, pos: fact.seq }, rules);
    before = after;
    return line === undefined ? [] : [{ seq: fact.seq, at: line.at, what: line.summary, words: wordsOf(fact) }];
  });
}

type Quoter<T extends FactType> = (body: FactBodies[T], fact: Fact) => readonly (string | undefined)[];

/** The words meant for the appellant, and their own; what offices write to each other is not here. */
const QUOTED: { readonly [T in FactType]?: Quoter<T> } = {
  redirected: ({ destination, reason }) => [`请到：${destination}`, reason],
  'supplement-requested': ({ what }) => [what],
  supplemented: ({ text }, { by }) => (['appellant', 'upstream'].includes(doneFor(by).role) ? [text] : []),
  judged: ({ accepted, reason }) => (accepted ? [] : [reason]),
  planned: ({ text }) => [text],
  progressed: ({ text }) => [text],
  'extension-decided': ({ granted, reason }) => (granted ? [reason] : []),
  replied: ({ text }) => [text],
  evaluated: ({ comment }) => [comment],
  reopened: ({ reason }) => [reason],
  withdrawn: ({ reason }) => [reason],
};

function wordsOf(fact: Fact): string[] {
  const quoter = QUOTED[fact.type] as Quoter<FactType> | undefined;
  return (quoter?.(fact.body, fact) ?? []).filter((text) => text !== undefined && text !== '') as string[];
}
