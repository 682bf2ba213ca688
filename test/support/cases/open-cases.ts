import { workflowIdOf } from '../../../src/domain/appeal/case-id';
import type { Fact } from '../../../src/domain/appeal/facts';
import { DAY } from '../../../src/domain/calendar/instant';
import type { Keyring } from '../../../src/store/keys/keyring';
import type { Pool } from '../../../src/store/sql/pool';
import { recordFacts } from '../../../src/store/appeals/record-facts.repository';
import { evaluated, filed, judged, listedAtWork, replied, signed } from '../case-stages';

/** Where cases stand on an ordinary day; every sixth has closed. */
const STAGES = [filed, judged, signed, replied, listedAtWork, evaluated] as const;

/** Monday 1 September 2031: ahead of any clock these tests run by, so that nothing of a case has fallen due. */
const AHEAD = 260 * 7 * DAY;

/** Records so many cases, in one stage or another, all ahead of our clock, as their workflows would. */
export async function recordOpenCases(
  store: { readonly pool: Pool; readonly keyring: Keyring; readonly ledgerKey: Buffer },
  count: number,
): Promise<void> {
  for (let ordinal = 1; ordinal <= count; ordinal += 1) await recordStory(store, ordinal);
}

async function recordStory({ pool, keyring, ledgerKey }: Parameters<typeof recordOpenCases>[0], ordinal: number) {
  const number = String(ordinal).padStart(6, '0');
  const tell = STAGES[ordinal % STAGES.length] ?? filed;
  const caseId = `web~preview-${number}`;
  const { facts, rules } = tell({ id: caseId });
  const ids = { caseId, workflowId: workflowIdOf(caseId), runId: 'run-1' };
  await recordFacts(pool, { ledgerKey, keyring }, { ...ids, facts: ahead(facts, `2031-${number}`), rules });
}

/** The same facts under a number of their own, some whole weeks later. */
function ahead(facts: readonly Fact[], number: string): Fact[] {
  const text = JSON.stringify(facts).replaceAll('2026-000001', number);
  const later = (_key: string, value: unknown) => (typeof value === 'number' && value > 1e12 ? value + AHEAD : value);
  return JSON.parse(text, later) as Fact[];
}
