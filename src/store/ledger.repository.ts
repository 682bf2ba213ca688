import { createHmac } from 'node:crypto';
import { canonicalJson } from './sql/canonical-json';
import { verifyChain, type ChainedFact, type ChainVerdict, type Head } from './chain';
import { chainedOf, type FactRow } from './fact-rows';
import type { Pool } from './sql/pool';

/** The heads of all cases at one moment, to be kept elsewhere; the seal shows that the list itself is whole (S5). */
export interface HeadExport {
  readonly exportedAt: string;
  readonly heads: readonly Head[];
  /** Hex. */
  readonly seal: string;
}

export async function exportHeads(pool: Pool, ledgerKey: Buffer): Promise<HeadExport> {
  const { rows } = await pool.query<{ now: Date; heads: Head[] | null }>(
    `select now(), jsonb_agg(jsonb_build_object('caseId', case_id, 'pos', head_pos, 'hash', encode(head_hash, 'hex')) order by case_id)
       as heads from appeals`,
  );
  const content = { exportedAt: rows[0]?.now.toISOString() ?? '', heads: rows[0]?.heads ?? [] };
  return { ...content, seal: sealOf(content, ledgerKey) };
}

/**
 * Whether an export is as it was written; a false one proves nothing about the log.
 * @kept audit export and verifier become a command in a later issue; until then only tests reach them
 */
export function isGenuine({ seal, ...content }: HeadExport, ledgerKey: Buffer): boolean {
  return seal === sealOf(content, ledgerKey);
}

function sealOf(content: Omit<HeadExport, 'seal'>, ledgerKey: Buffer): string {
  return createHmac('sha256', ledgerKey).update('heads').update(canonicalJson(content)).digest('hex');
}

/** The log of a case in order of position, with its links: what the verifier takes. */
export async function readLog(pool: Pool, caseId: string): Promise<ChainedFact[]> {
  const { rows } = await pool.query<FactRow>('select * from facts where case_id = $1 order by pos', [caseId]);
  return rows.map(chainedOf);
}

export type CaseVerdict = ChainVerdict & { readonly caseId: string };

/**
 * Checks every log against its links, the head on its row and, where given, an export from before; gives what is broken.
 * @kept audit export and verifier become a command in a later issue; until then only tests reach them
 */
export async function verifyLedger(
  pool: Pool,
  ledgerKey: Buffer,
  exported: readonly Head[] = [],
): Promise<CaseVerdict[]> {
  const broken: CaseVerdict[] = [];
  const { heads } = await exportHeads(pool, ledgerKey);
  const before = byCase(exported);
  const present = byCase(heads);
  for (const caseId of await loggedCases(pool, [...heads, ...exported])) {
    const log = await readLog(pool, caseId);
    const here = present.get(caseId);
    const verdicts = [before.get(caseId), here].map((head) => verifyChain(log, ledgerKey, head));
    const fault = verdicts.find((verdict) => !verdict.whole);
    if (fault) broken.push({ ...fault, caseId });
  }
  return broken;
}

function byCase(heads: readonly Head[]): Map<string, Head> {
  return new Map(heads.map((head) => [head.caseId, head]));
}

async function loggedCases(pool: Pool, heads: readonly Head[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ case_id: string }>('select distinct case_id from facts');
  return new Set([...rows.map((row) => row.case_id), ...heads.map(({ caseId }) => caseId)]);
}
