import { appeals } from '../../domain/appeal/decider';
import type { NewFact } from '../../domain/appeal/facts';
import { withRegistryNames } from '../../domain/appeal/intake/registry-names';
import type { Rules } from '../../domain/rules';
import { caseKeys } from '../keys/case-key';
import type { Keyring } from '../keys/keyring';
import type { Log, Place, Readable, Tables } from '../log/log';
import { rulesByVersions } from '../rules/rules.repository';
import type { Pool } from '../sql/pool';
import { appendAppealRow, saveAppealRow, type AppealRow } from './appeal-row';
import { chainedOf, factRecord, type FactRow } from './fact-rows';
import { foldCase, type CaseAccount } from './fold-case';
import { projectLedgers, touchesLedgers } from './project-ledgers';
import { changesProjections, projectState } from './project-state';

const TABLES: Tables = {
  facts: { table: 'facts', key: 'case_id' },
  files: { table: 'appeals', key: 'case_id' },
  projections: ['notices', 'points', 'accountabilities', 'listings', 'problem_list', 'outcome_ledger'].map((table) => ({
    table,
    key: 'case_id',
  })),
  account: 'state, tally',
  over: ['ended'],
  lock: 0,
  lostWorkflow: `coalesce((select workflow_id from intakes i where i.case_id = lost.id), 'appeal~' || lost.id)`,
};

export const CASES: Readable<NewFact> = { kind: 'appeal', tables: TABLES, read: (row: FactRow) => chainedOf(row) };

export interface CaseLogging {
  readonly pool: Pool;
  /** Without it facts can be read and projections built, but nothing recorded. */
  readonly keyring?: Keyring | undefined;
  /** The rules the case goes by; those of its versions where they are not at hand. */
  readonly rules?: Rules;
}

/** The log of cases: what people wrote is sealed under the key of each, and stands in no projection. */
export function caseLog({ pool, keyring, rules }: CaseLogging): Log<NewFact, CaseAccount> {
  const rowOf = async ({ id: caseId, ...place }: Place, { state, tally }: CaseAccount): Promise<AppealRow> => ({
    ...place,
    caseId,
    state,
    tally,
    rules: rules ?? (await rulesByVersions(pool, state)),
  });
  return {
    ...CASES,
    fold: foldCase,
    write: factRecord,
    freeText: appeals.freeText,
    asTheyRead: withRegistryNames,
    keys: keyring && caseKeys(keyring),
    async project(client, { id: caseId, fresh, before, after, superseding }) {
      await projectState(client, { caseId, before: before?.state, after: after.state, superseding });
      if (superseding || fresh.some(touchesLedgers)) await projectLedgers(client, caseId);
    },
    save: async (client, place, account) => saveAppealRow(client, await rowOf(place, account)),
    append: {
      changesMore: ({ fresh, before, after }) =>
        fresh.some(touchesLedgers) || changesProjections(before?.state, after.state),
      write: async (db, { place, account, rows, over }) =>
        appendAppealRow(db, { row: await rowOf(place, account), facts: rows, over }),
    },
  };
}
