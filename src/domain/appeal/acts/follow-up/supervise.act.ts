import { z } from 'zod';
import { addBudget } from '../../../calendar/due';
import { reasonText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';
import type { NewFact } from '../../facts';
import { ladderOver, writerOf } from '../../follows/climb';
import { findDuty, supervisionOf } from '../../limits/duties';
import { isListed } from '../../listing';
import type { AppealState } from '../../state';
import { act } from '../act';

/** Petition rules: a supervision gives days, not months. */
const MOST_DAYS = 20;

/** Where a unit can be supervised though nobody has raised it, and where only once it was. */
const WITHOUT_NOTICE = ['awaiting-signature', 'handling'] as const;
const ONLY_AFTER = [
  'awaiting-arbitration',
  'awaiting-supplement',
  'paused',
  'awaiting-promise',
  'awaiting-mechanism',
] as const;

export const supervise = act({
  name: 'supervise',
  title: '督办',
  description:
    '写明督办意见和限期：一次督办由企业服务中心、二次督办由市营商办在升级后写；企业服务中心也可以在逾期前先行督办。限期届满仍未办理的再上一级。',
  roles: ['centre', 'supervisor'],
  when: [...WITHOUT_NOTICE, ...ONLY_AFTER],
  body: z.strictObject({
    text: reasonText.describe('督办意见'),
    days: z.number().int().min(1).max(MOST_DAYS).describe('限期，工作日'),
  }),
  example: { text: '请于三个工作日内到现场处理并答复诉求人。', days: 3 },
  ready: (state, { by }) =>
    levelFor(state, by.role) === undefined ? refuse('nothing-to-decide', '没有等待你单位督办的承办单位') : undefined,
  decide: (state, { text, days }, { by, now, rules }) => {
    const level = levelFor(state, by.role);
    const { lead: unit } = state;
    if (level === undefined || unit === undefined) return refuse('nothing-to-decide', '没有等待你单位督办的承办单位');
    const due = addBudget(rules.calendar, now, { amount: days, unit: 'working-days' });
    const over = ladderOver(state);
    const first: readonly NewFact[] =
      supervisionOf(state) === undefined
        ? [{ type: 'supervised', body: { level, unit, over, by: 'escalation', ...writerOf(level, rules) }, by }]
        : [];
    return [...first, { type: 'supervision-written', body: { level, unit, text, days, due }, by }];
  },
});

/** The level at which this office writes now: what waits for its notice, or for the centre a unit that nobody supervises yet. */
function levelFor(state: AppealState, role: string): 1 | 2 | undefined {
  if (role === 'supervisor') return findDuty(state, 'supervision-notice-2') && 2;
  return findDuty(state, 'supervision-notice-1') !== undefined || isUnsupervised(state) ? 1 : undefined;
}

/** A unit at work that nobody has supervised in this round. */
function isUnsupervised(state: AppealState): boolean {
  if (state.lead === undefined || state.level > 0 || isListed(state)) return false;
  return WITHOUT_NOTICE.some((one) => one === state.status) && supervisionOf(state) === undefined;
}
