import { z } from 'zod';
import { dayText, faultOfFixedDay, reasonText, unitText } from '../../decider/act-parts';
import { refuse, type Refusal } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct, type CampaignContext } from './act';
import { isMember } from '../participants';
import { isUnit } from '../rules';
import type { CampaignState } from '../state';
import { findingUses } from '../templates/template';

const body = z.strictObject({
  text: reasonText.describe('发现的问题，不写个人信息'),
  use: z.enum(findingUses).describe('appeal 转为诉求，rectification 责令限期整改，noted 记录在案'),
  target: plainText(80).optional(),
  unit: unitText.optional().describe('责令整改的单位'),
  category: plainText(40).optional(),
  district: plainText(40).optional().describe('转为诉求时所在区域；没有填的按活动的区域'),
  dueDay: dayText.optional().describe('整改期限；没有填的按模板'),
});
type Body = z.output<typeof body>;

export const find = campaignAct({
  name: 'find',
  title: '登记问题',
  description: '走访、检查、巡查中发现的问题：转为诉求、责令整改，或记录在案。',
  roles: ['office', 'operator', 'centre', 'supervisor', 'unit', 'participant'],
  when: ['under-way', 'reporting', 'following'],
  body,
  example: { text: '窗口一次性告知不到位', use: 'rectification', unit: 'housing', target: 'window-3' },
  ready: (state, { by }) =>
    by.role === 'participant' && !isMember(state, by)
      ? refuse('not-your-case', '只有本次活动的人员可以登记问题')
      : undefined,
  decide: (state, given, context) => {
    const fault = faultOf(state, given, context);
    if (fault) return fault;
    const id = `f${state.findings.length + 1}`;
    const district = given.district ?? state.district;
    const said = { ...given, ...(district !== undefined && { district }) };
    const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return [{ type: 'found', body: { id, ...(known as Pick<Body, 'text' | 'use'>) }, by: context.by }];
  },
});

function faultOf(state: CampaignState, given: Body, context: CampaignContext): Refusal | undefined {
  const { use, target, dueDay } = given;
  const { findings, title } = state.template;
  if (!findings.includes(use))
    return refuse('use-not-allowed', `${title}的问题不能这样处理，可选：${findings.join('、')}`);
  if (target !== undefined && !state.targets.some(({ id }) => id === target))
    return refuse('no-such-target', `没有这个对象：${target}`);
  const dayFault = dueDay === undefined ? undefined : faultOfFixedDay(dueDay, context.now);
  return faultOfUnit(given, context) ?? faultOfPlace(state, given) ?? dayFault;
}

function faultOfUnit({ use, unit }: Body, { rules, by }: CampaignContext): Refusal | undefined {
  if (unit === undefined) return use === 'rectification' ? refuse('unit-unknown', '责令整改须写明单位') : undefined;
  if (!isUnit(rules, unit)) return refuse('unit-unknown', `没有这个单位：${unit}`);
  const isForAnother = by.role === 'unit' && use === 'rectification' && unit !== by.unit;
  return isForAnother ? refuse('role-not-allowed', '单位只能登记本单位的整改') : undefined;
}

/** An appeal is somewhere: that decides who handles it. */
function faultOfPlace(state: CampaignState, { use, district = state.district }: Body): Refusal | undefined {
  return use === 'appeal' && district === undefined ? refuse('no-such-target', '转为诉求须写明所在区域') : undefined;
}
