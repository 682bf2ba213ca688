import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { Fact, FactBodies } from '../../src/domain/appeal/facts';
import { caseIdOf, workflowIdOf } from '../../src/domain/appeal/case-id';
import type { PublicFact } from '../../src/domain/appeal/view/public-fact';
import type { Patience } from '../../src/delivery/back-off';
import { startDelivery } from '../../src/delivery/delivery';
import { createTargets, type Targets } from '../../src/delivery/targets';
import { createPool, type Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import {
  createWebhook,
  findWebhook,
  type NewWebhook,
  type Webhook,
} from '../../src/store/delivery/webhooks.repository';
import { filed, keyring, ledgerKey, placed, rules, theRest, upToReply, type SampleCase } from '../store/sample-case';

export const logger = pino({ level: process.env['DEBUG'] === undefined ? 'silent' : 'debug' });
export const LOOPBACK = createTargets(['127.0.0.0/8']);
/** Days told in milliseconds. */
export const SHORT: Patience = { first: 30, most: 300, days: 60_000, oneTry: 5_000 };

/** A delivery as an API process runs it, with connections of its own; the answer stops it. */
export function startSending(
  database: Pool,
  { patience = SHORT, targets = LOOPBACK }: { patience?: Patience; targets?: Targets } = {},
): () => Promise<void> {
  const pool = createPool(database.options.connectionString ?? '', { max: 6 });
  const stop = startDelivery({ pool, keyring, targets, logger, patience, every: 50 });
  return async () => {
    await stop();
    await pool.end();
  };
}

export interface Subscribed {
  readonly webhook: Webhook;
  /** As its receiver has it. */
  readonly secret: string;
}

export async function subscribe(pool: Pool, url: string, more: Partial<NewWebhook> = {}): Promise<Subscribed> {
  const secret = randomBytes(32);
  const webhook = await createWebhook(pool, keyring, { url, createdBy: 'test', secret, ...more });
  return { webhook, secret: `whsec_${secret.toString('base64')}` };
}

let named = 0;

/** A case of a source, not yet filed; of a year in which no real one takes its number. */
export function newCase(source = 'tests'): SampleCase {
  named += 1;
  const caseId = caseIdOf(source, `D-${named}`);
  return { caseId, workflowId: workflowIdOf(caseId), number: `1999-${String(named).padStart(6, '0')}` };
}

type Input = Partial<FactBodies['filed']['input']>;

/** All the facts of a case's life, 20 of them. */
export function wholeLife(one: SampleCase, input: Input = {}): Fact[] {
  const source = one.caseId.split('~')[0] ?? '';
  return placed([filed(one, { source, ...input }), ...upToReply(one).slice(1), ...theRest(one)]);
}

/** Records facts of a case as a turn of its workflow would. */
export async function record(pool: Pool, { caseId, workflowId }: SampleCase, facts: readonly Fact[]): Promise<void> {
  await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'run-1', facts, rules });
}

/** What was told of a case, or of all, in order. */
export async function toldOf(pool: Pool, caseId?: string): Promise<PublicFact[]> {
  const { rows } = await pool.query<{ body: PublicFact }>(
    'select body from events where $1::text is null or case_id = $1 order by position',
    [caseId ?? null],
  );
  return rows.map(({ body }) => body);
}

/** How many facts are not told yet. */
export async function untold(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from fact_outbox');
  return rows[0]?.count ?? 0;
}

export const idsOf = (facts: readonly PublicFact[]): string[] => facts.map(({ id }) => id);
export const ofCase = (facts: readonly PublicFact[], caseId: string): PublicFact[] =>
  facts.filter((fact) => fact.caseId === caseId);

/** The webhook as its owner is shown it. */
export async function shownOf(pool: Pool, { webhook }: Subscribed): Promise<Webhook> {
  const found = await findWebhook(pool, webhook.id, 'operator');
  if (found === undefined) throw new Error('the webhook is gone');
  return found;
}

/** Everything told and nothing waiting. What is told is queued in the same transaction, so what waits is asked only once all is told. */
export async function isSettled(pool: Pool, all: readonly Subscribed[]): Promise<boolean> {
  if ((await untold(pool)) > 0) return false;
  const shown = await Promise.all(all.map((one) => shownOf(pool, one)));
  return shown.every(({ waiting }) => waiting === 0);
}
