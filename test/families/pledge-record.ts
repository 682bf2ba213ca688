import { familyOf } from '../../src/doctor/family';
import { applyFacts } from '../../src/domain/decider/apply-facts';
import { RULES } from '../../src/domain/people/people';
import { record } from '../../src/store/log/record';
import { wholeFactsLog } from '../../src/store/log/whole-facts';
import { bytea } from '../../src/store/sql/as-text';
import type { Keyring } from '../../src/store/keys/keyring';
import type { Pool } from '../../src/store/sql/pool';
import { pledges, type Pledge, type PledgeFact } from './pledge';
import type { PledgeActivities } from './pledge.workflow';

export const DDL = `
  create table pledge_facts (like campaign_facts including all);
  create table pledges as
    select id, workflow_id, run_id, epoch, version, head_pos, head_hash, status, as_of, state from campaigns with no data`;
const rules = { days: 10 };
const tables = {
  ...{ facts: { table: 'pledge_facts', key: 'campaign_id' }, files: { table: 'pledges', key: 'id' }, projections: [] },
  ...{ account: 'state', over: ['kept', 'broken'], lock: 9, lostWorkflow: `'pledge~' || lost.id` },
};
const COLUMNS = '$1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0), $10';
export const pledgeLog = (keyring?: Keyring) =>
  wholeFactsLog<Pledge, PledgeFact, { days: number }>(pledges, tables, {
    keyring,
    async save(client, { id, workflowId, runId, epoch, pos, hash, asOf }, { state }) {
      const at = [workflowId, runId, epoch, state.version, pos, bytea(hash)];
      await client.query('delete from pledges where id = $1', [id]);
      await client.query(`insert into pledges values (${COLUMNS})`, [id, ...at, state.status, asOf, state]);
      return undefined;
    },
  });

export function pledgeActivities(pool: Pool, ledgerKey: Buffer, keyring: Keyring): PledgeActivities {
  const log = pledgeLog(keyring);
  return {
    async openPledge({ workflowId, runId, input: id, now }) {
      const { facts } = applyFacts(pledges, undefined, [{ type: 'given', body: { id }, by: RULES }], { now, rules });
      await record(pool, log, ledgerKey, { id, workflowId, runId, facts });
      return { rules, facts, answersOnRecord: true };
    },
    recordPledge: ({ state: { id }, ...turn }) => record(pool, log, ledgerKey, { id, ...turn }).then(() => undefined),
  };
}
interface KeptPledge {
  readonly Account: { readonly state: Pledge };
  readonly Fact: PledgeFact;
  readonly Rules: { readonly days: number };
  readonly View: Pledge;
}
export const pledgesKept = familyOf<KeptPledge>({
  ...{ decider: pledges, tables, log: ({ keyring }) => pledgeLog(keyring), rulesOf: () => Promise.resolve(rules) },
  newRun: (_stores, { state }) => ({ input: state.id }),
});
