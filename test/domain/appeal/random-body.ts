import { findAct } from '../../../src/domain/appeal/acts/acts';
import type { AppealState } from '../../../src/domain/appeal/state';
import { dayOf, plusDays, type Instant } from '../../../src/domain/calendar/instant';
import { evidence } from '../../support/cases-builder';

/** Units a random office gives cases to; the last is in no registry. */
const UNITS = ['housing', 'tax', 'water', 'urban-management', 'no-such-unit'] as const;

type Make = (state: AppealState, now: Instant, n: number) => object;

const flag = (n: number, bit: number): boolean => Math.floor(n / bit) % 2 === 0;
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const someDay = (now: Instant, n: number): string => plusDays(dayOf(now), (n % 40) - 3);
const notice = (state: AppealState, n: number): string => pick(state.notices, n)?.id ?? '2026-000001-N1';
const entry = (state: AppealState, n: number): string => pick(state.points, n)?.id ?? 'P1';

/** Too thin, without its terms, or whole. */
const mechanism = (now: Instant, n: number): object => ({
  mechanism: n % 7 === 0 ? '。' : '每月巡查消防通道并公示结果',
  ...(n % 4 === 0 ? {} : { mechanismTerms: { who: '物业科', from: someDay(now, n) } }),
});

/** Bodies that fit the case more or less; whatever is not here goes by the act's example. All pass the act's schema. */
const MAKE: Record<string, Make> = {
  judge: (_state, _now, n) => ({ lawful: n % 7 !== 0, reasonable: n % 11 !== 0, reason: '事实清楚' }),
  assign: (state, now, n) => ({
    ...(flag(n, 1) ? { lead: pick(UNITS, n) } : {}),
    ...(n % 3 === 0 ? { assisting: [{ unit: pick(UNITS, n + 1) ?? 'tax', task: '配合' }] } : {}),
    ...(flag(n, 4) || state.status === 'awaiting-session' || state.status === 'standing'
      ? { session: { ref: '会商1', who: '分管领导', how: '现场解决', dueDay: someDay(now, n) } }
      : {}),
  }),
  return: (_state, _now, n) => ({ reason: '不属本单位', evidence: n % 5 === 0 ? [] : evidence }),
  arbitrate: (_state, _now, n) => ({ uphold: flag(n, 1), lead: pick(UNITS, n), reason: '职责分工' }),
  progress: (_state, now, n) => ({ text: '已到货', ...(flag(n, 1) ? mechanism(now, n) : {}) }),
  'finish-subtask': (state, _now, n) => ({ text: '已完成', unit: pick(state.subtasks, n)?.unit ?? 'tax' }),
  'request-extension': (_state, _now, n) => ({ days: (n % 12) + 1, reason: '第三方检测' }),
  'decide-extension': (_state, _now, n) => ({
    grant: flag(n, 1),
    ...(flag(n, 2) ? { days: (n % 9) + 1 } : {}),
    reason: '属实',
  }),
  reply: (_state, now, n) => ({
    result: pick(['solved', 'partly-solved', 'explained'], n),
    text: '已处理',
    ...(n % 8 === 0 ? {} : { evidence }),
    ...(n % 3 === 1 ? { promisedDay: someDay(now, n) } : {}),
    ...(n % 5 === 0 ? mechanism(now, n) : {}),
  }),
  evaluate: (_state, _now, n) => ({
    ...{ contacted: flag(n, 1), solved: flag(n, 2), satisfaction: pick(['satisfied', 'fairly', 'dissatisfied'], n) },
    ...(flag(n, 4) ? { comment: '没有修好' } : {}),
  }),
  'check-mechanism': (_state, _now, n) => ({
    ...{ holds: flag(n, 1), reason: '查看台账' },
    ...(n % 6 === 0 ? {} : { evidence }),
  }),
  verify: (_state, _now, n) => ({
    finding: pick(['solved', 'explained', 'unsolved', 'falsified'], n),
    reason: '现场核查',
    ...(n % 6 === 0 ? {} : { evidence }),
  }),
  'hold-accountable': (state, _now, n) =>
    flag(n, 1)
      ? (findAct('hold-accountable')?.example as object)
      : { id: state.accountabilities[0]?.id ?? 'A1', held: n % 3 === 0, reason: '查实' },
  transfer: (_state, _now, n) => ({
    ...{ reason: '涉嫌弄虚作假', wholeCase: flag(n, 1) },
    ...(n % 5 === 0 ? {} : { evidence }),
  }),
  contest: (state, _now, n) => ({ entry: entry(state, n), reason: '停电' }),
  'decide-contest': (state, _now, n) => ({ entry: entry(state, n), grant: flag(n, 1), reason: '停电' }),
  'object-notice': (state, _now, n) => ({ notice: notice(state, n), text: '供电中断' }),
  'decide-objection': (state, _now, n) => ({ notice: notice(state, n), uphold: flag(n, 2), reason: '查实' }),
  'withhold-notice': (state, _now, n) => ({ notice: notice(state, n), reason: '已整改' }),
  'report-rectification': (state, _now, n) => ({ notice: notice(state, n), text: '已整改' }),
  'revise-notice': (state, _now, n) => ({
    ...{ notice: notice(state, n), reason: '有误' },
    ...(flag(n, 1) ? { correction: { title: '更正', text: '更正' } } : {}),
  }),
  merge: (state, _now, n) => ({ into: n % 5 === 0 ? state.id : 'web~other', relation: 'same-matter', reason: '重复' }),
};

export function bodyFor(name: string, state: AppealState, now: Instant, n: number): unknown {
  return MAKE[name]?.(state, now, n) ?? findAct(name)?.example;
}
