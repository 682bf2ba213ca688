import { insertAppellants, sealedRowOf } from '../appeals/appellant.repository';
import { canonicalJson, storable } from '../sql/canonical-json';
import type { Intake } from '../appeals/intake.repository';
import type { Keyring } from '../keys/keyring';
import type { Pool, PoolClient } from '../sql/pool';

/** A case of a batch, and the digest it was filed under before; undefined where it is new. */
export interface Taken extends Pick<Intake, 'caseId' | 'digest' | 'digestAsSent'> {
  readonly before: string | undefined;
}

/** So many rows a statement: each well within the time one may take. */
const PORTION = 500;

/** Registers many appeals in the caller's transaction, as `registerIntake` does one. In order of their ids, so that two batches at once wait for each other and never both. */
export async function insertIntakes(
  client: PoolClient,
  keyring: Keyring,
  intakes: readonly Intake[],
): Promise<Taken[]> {
  const ordered = [...intakes].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const taken: Taken[] = [];
  for (let at = 0; at < ordered.length; at += PORTION) {
    taken.push(...(await insertPortion(client, keyring, ordered.slice(at, at + PORTION))));
  }
  return taken;
}

async function insertPortion(client: PoolClient, keyring: Keyring, intakes: readonly Intake[]): Promise<Taken[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `insert into intakes (case_id, workflow_id, source, external_id, digest, input)
     select case_id, workflow_id, source, external_id, digest, input::jsonb
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       as new (case_id, workflow_id, source, external_id, digest, input)
     on conflict do nothing returning case_id`,
    [
      intakes.map(({ caseId }) => caseId),
      intakes.map(({ workflowId }) => workflowId),
      intakes.map(({ input }) => input.source),
      intakes.map(({ input }) => storable(input.externalId)),
      intakes.map(({ digest }) => digest),
      intakes.map(({ input }) => canonicalJson(input)),
    ],
  );
  const fresh = new Set(rows.map((row) => row.case_id));
  const isFresh = ({ caseId }: Intake): boolean => fresh.has(caseId);
  await insertAppellants(
    client,
    intakes.filter(isFresh).map((intake) => sealedRowOf(keyring, intake)),
  );
  const before = await digestsOf(
    client,
    intakes.filter((intake) => !isFresh(intake)).map(({ caseId }) => caseId),
  );
  return intakes.map((intake) => ({ ...intake, before: before.get(intake.caseId) }));
}

/** What cases were registered with, by their ids; those that are not are not in it. */
export async function digestsOf(client: Pool | PoolClient, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await client.query<{ caseId: string; digest: string }>(
    `select case_id as "caseId", digest from intakes where case_id = any($1::text[])`,
    [caseIds],
  );
  return new Map(rows.map(({ caseId, digest }) => [caseId, digest]));
}
