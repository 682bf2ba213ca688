import { PRESENT_EDITION } from '../../src/domain/editions';
import { createHash } from 'node:crypto';
import { caseIdOf, workflowIdOf } from '../../src/domain/appeal/case-id';
import type { Fact, FactBodies, FactType } from '../../src/domain/appeal/facts';
import type { Actor } from '../../src/domain/people/people';
import { defaultCalendar } from '../../src/domain/calendar/default-calendar';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { defaultDutyList } from '../../src/domain/registry/default-duty-list';
import type { Rules } from '../../src/domain/rules';
import { createKeyring } from '../../src/store/keys/keyring';
import { adoptCalendar, adoptDutyList, adoptPolicy } from '../../src/store/rules/rules.repository';
import { registerIntake } from '../../src/store/appeals/intake.repository';
import { createPool, type Pool } from '../../src/store/sql/pool';
import { freshDatabase } from '../support/stack';

export const rules: Rules = {
  policy: defaultPolicy,
  calendar: defaultCalendar,
  dutyList: defaultDutyList,
  ...PRESENT_EDITION,
};
export const keyring = createKeyring(createHash('sha256').update('a master key of tests').digest());
export const ledgerKey = createHash('sha256').update('a ledger key of tests').digest();

/** A pool on a fresh database with the default rules taken. */
export async function openStore(): Promise<Pool> {
  const pool = createPool(await freshDatabase(), { max: 8 });
  await adoptPolicy(pool, rules.policy);
  await adoptCalendar(pool, rules.calendar);
  await adoptDutyList(pool, rules.dutyList);
  return pool;
}

export const OFFICE: Actor = { role: 'office', id: 'office-1' };
export const UNIT: Actor = { role: 'unit', id: 'housing-1', unit: 'housing' };

/** Monday 2026-03-02, 09:00 in Shanghai. */
export const FILED_AT = Date.parse('2026-03-02T09:00:00+08:00');
const MINUTE = 60_000;

type Told = { [T in FactType]: { type: T; body: FactBodies[T]; by?: Actor } }[FactType];

/** The facts in their places: a minute apart, from `from` on. */
export function placed(told: readonly Told[], from = 0, at = FILED_AT): Fact[] {
  return told.map(
    ({ type, body, by = OFFICE }, ordinal) =>
      ({ type, body, by, seq: from + ordinal, at: at + (from + ordinal) * MINUTE }) as Fact,
  );
}

export interface SampleCase {
  readonly caseId: string;
  readonly workflowId: string;
  readonly number: string;
}

export function sampleCase(ordinal: number): SampleCase {
  const caseId = caseIdOf('tests', `T-${ordinal}`);
  return { caseId, workflowId: workflowIdOf(caseId), number: `2026-${String(ordinal).padStart(6, '0')}` };
}

/** Files the appeal as it will open: its key, and its title to search by. */
export async function register(
  pool: Pool,
  one: SampleCase,
  differing: Partial<FactBodies['filed']['input']> = {},
): Promise<void> {
  const { caseId, workflowId } = one;
  const { input } = filed(one, differing).body as FactBodies['filed'];
  await registerIntake(pool, keyring, { caseId, workflowId, digest: 'd', input, personal: { name: '测试业主甲' } });
}

export function filed({ caseId, number }: SampleCase, differing: Partial<FactBodies['filed']['input']> = {}): Told {
  const input = {
    ...{
      source: 'tests',
      externalId: caseId.slice(6),
      channel: 'web' as const,
      title: '小区电梯停运',
      district: '云龙区',
    },
    ...{ appellant: { type: 'resident' as const }, ...differing },
  };
  const proposal = {
    ...{
      kind: 'complaint' as const,
      category: '物业管理',
      theme: '物业',
      track: 'first-asked' as const,
      urgent: false,
    },
    ...{ unit: 'housing', confident: true, rules: ['r1'] },
  };
  const versions = { policyVersion: rules.policy.version, calendarVersion: rules.calendar.version };
  return { type: 'filed', body: { id: caseId, input, proposal, reservedNumber: number, ...versions } };
}

export function confirmed(): Told {
  const { kind, category, theme, track, urgent } = {
    ...{
      kind: 'complaint' as const,
      category: '物业管理',
      theme: '物业',
      track: 'first-asked' as const,
      urgent: false,
    },
  };
  return { type: 'theme-confirmed', body: { kind, category, theme, track, urgent, byDefault: false, why: '规则一致' } };
}

/** From filing to a reply with evidence and an entry in the outcome ledger: seq 0 to 7. */
export function upToReply(one: SampleCase): Told[] {
  const evidence = [
    { name: '维修单.pdf', mediaType: 'application/pdf', url: 'https://example.org/1', sha256: 'a'.repeat(64) },
  ];
  const ledger = [{ kind: 'process-improved' as const, title: '电梯应急维修流程' }];
  return [
    filed(one),
    confirmed(),
    { type: 'numbered', body: { number: one.number } },
    { type: 'judged', body: { accepted: true, lawful: true, reasonable: true, reason: '合理合法', byDefault: false } },
    {
      type: 'assigned',
      body: { lead: 'housing', track: 'first-asked', assisting: [], why: '责任清单', byDefault: false },
    },
    { type: 'signed', body: { unit: 'housing', handleOverdue: false }, by: UNIT },
    { type: 'contacted', body: { unit: 'housing', how: '电话', note: '已说明' }, by: UNIT },
    {
      type: 'replied',
      body: { unit: 'housing', result: 'solved', text: '已修复', ledger, instant: false, evidence },
      by: UNIT,
    },
  ];
}

/** Dissatisfied, listed, delisted, points, accountability, two notices, closed: seq 8 on. */
export function theRest({ number }: SampleCase): Told[] {
  const criticism = `${number}-N1`;
  return [
    { type: 'evaluated', body: { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '又停了' } },
    { type: 'listed', body: { number: `GP${number}-2`, round: 2, reason: '群众不满意' } },
    { type: 'points-given', body: { unit: 'housing', reason: 'listed', points: -5, cites: 9 } },
    {
      type: 'accountability-proposed',
      body: { id: `${number}-A1`, unit: 'housing', reason: '久拖不决', lists: false },
    },
    {
      type: 'held-accountable',
      body: { id: `${number}-A1`, held: true, reason: '属实', direct: { who: '科长', measure: '约谈' } },
    },
    {
      type: 'notice-drafted',
      body: { id: criticism, kind: 'criticism', unit: 'housing', title: '通报', text: '某单位办理不力' },
    },
    { type: 'notice-published', body: { id: criticism } },
    { type: 'contested', body: { entry: 'P10', reason: '非本单位原因' }, by: UNIT },
    { type: 'points-reversed', body: { entry: 'P10', unit: 'housing', reason: '申诉成立', points: 5 } },
    { type: 'delisted', body: { reason: '已解决' } },
    { type: 'notice-drafted', body: { id: `${number}-N2`, kind: 'result', title: '结果公示', text: '电梯已恢复' } },
    { type: 'closed', body: { outcome: 'solved', reason: '办结' } },
  ];
}

/** Every projection of the store, row by row, as JSON: to compare before and after. */
export async function projections(pool: Pool): Promise<Record<string, unknown>> {
  const tables = ['appeals', 'notices', 'points', 'accountabilities', 'listings', 'problem_list', 'outcome_ledger'];
  const rows = tables.map(async (table) => {
    const found = await pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by t::text`);
    return [table, found.rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
