import { createHmac } from 'node:crypto';
import type { AnyFact } from '../../domain/decider/decider';
import { CASES } from '../appeals/case-log';
import { CAMPAIGNS } from '../campaigns/campaign-log';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import { verifyChain, type ChainVerdict, type Head } from './chain';
import type { Readable } from './log';
import { readLog } from './read-log';

/** Every family's log; heads of appeals name no family, because exports from before campaigns were in them did not. */
const LOGS: readonly { readonly log: Readable<AnyFact>; readonly kind: string | undefined }[] = [
  { log: CASES, kind: undefined },
  { log: CAMPAIGNS, kind: CAMPAIGNS.kind },
];

/** The heads of all files at one moment, to be kept elsewhere; the seal shows that the list itself is whole (S5). */
export interface HeadExport {
  readonly exportedAt: string;
  readonly heads: readonly Head[];
  /** Hex. */
  readonly seal: string;
}

export async function exportHeads(pool: Pool, ledgerKey: Buffer): Promise<HeadExport> {
  const { rows } = await pool.query<{ now: Date; heads: Head[] | null }>(
    `select now(), jsonb_agg(head order by head ->> 'kind' nulls first, head ->> 'caseId') as heads from (${HEADS}) as every (head)`,
  );
  const content = { exportedAt: rows[0]?.now.toISOString() ?? '', heads: rows[0]?.heads ?? [] };
  return { ...content, seal: sealOf(content, ledgerKey) };
}

const HEADS = LOGS.map(({ log, kind }) => {
  const { table, key } = log.tables.files;
  const named = kind === undefined ? '' : `'kind', '${kind}', `;
  return `select jsonb_build_object(${named}'caseId', ${key}, 'pos', head_pos, 'hash', encode(head_hash, 'hex')) from ${table}`;
}).join(' union all ');

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

export type FileVerdict = ChainVerdict & { readonly kind?: string; readonly caseId: string };

/**
 * Checks every log of every family against its links, the head on its row and, where given, an export from before; gives what is broken.
 * @kept audit export and verifier become a command in a later issue; until then only tests reach them
 */
export async function verifyLedger(
  pool: Pool,
  ledgerKey: Buffer,
  exported: readonly Head[] = [],
): Promise<FileVerdict[]> {
  const broken: FileVerdict[] = [];
  const { heads } = await exportHeads(pool, ledgerKey);
  for (const { log, kind } of LOGS) {
    const before = headsOf(exported, kind);
    const present = headsOf(heads, kind);
    const { table, key } = log.tables.facts;
    const { rows } = await pool.query<{ id: string }>(`select distinct ${key} as id from ${table}`);
    for (const caseId of new Set([...rows.map(({ id }) => id), ...present.keys(), ...before.keys()])) {
      const links = await readLog(pool, log, caseId);
      const verdicts = [before.get(caseId), present.get(caseId)].map((head) => verifyChain(links, ledgerKey, head));
      const fault = verdicts.find((verdict) => !verdict.whole);
      if (fault) broken.push({ ...fault, ...(kind && { kind }), caseId });
    }
  }
  return broken;
}

function headsOf(heads: readonly Head[], kind: string | undefined): Map<string, Head> {
  return new Map(heads.filter((head) => head.kind === kind).map((head) => [head.caseId, head]));
}
