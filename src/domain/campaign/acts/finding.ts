import { z } from 'zod';
import { dayText, faultOfFixedDay, reasonText, unitText } from '../../decider/act-parts';
import { refuse, type Refusal } from '../../decider/refusal';
import { plainText } from '../../text';
import type { NewCampaignFact } from '../facts';
import { isUnit } from '../rules';
import type { CampaignState } from '../state';
import { findingUses } from '../templates/template';
import type { CampaignContext } from './act';

/** What somebody says of one thing they found. */
export const findingSchema = z.strictObject({
  text: reasonText.describe('发现的问题，不写个人信息'),
  use: z.enum(findingUses).describe('appeal 转为诉求，rectification 责令限期整改，noted 记录在案'),
  kind: plainText(40).optional().describe('问题类别，模板有类别的必须写明'),
  target: plainText(80).optional(),
  unit: unitText.optional().describe('责令整改的单位'),
  category: plainText(40).optional(),
  district: plainText(40).optional().describe('转为诉求时所在区域；没有填的按活动的区域'),
  dueDay: dayText.optional().describe('整改期限；没有填的按模板'),
});
type Given = z.output<typeof findingSchema>;

/** The facts of findings, numbered on from those there are; or what is wrong with the first that has a fault. */
export function foundFacts(
  state: CampaignState,
  given: readonly Given[],
  context: CampaignContext,
): NewCampaignFact[] | Refusal {
  const fault = given.map((one) => faultOf(state, one, context)).find((found) => found !== undefined);
  return fault ?? given.map((one, index) => foundFact(state, one, { index, by: context.by }));
}

function foundFact(
  state: CampaignState,
  given: Given,
  { index, by }: Pick<NewCampaignFact, 'by'> & { readonly index: number },
): NewCampaignFact {
  const id = `f${state.findings.length + 1 + index}`;
  const district = given.district ?? state.district;
  const said = { ...given, ...(district !== undefined && { district }) };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { type: 'found', body: { id, ...(known as Pick<Given, 'text' | 'use'>) }, by };
}

function faultOf(state: CampaignState, given: Given, context: CampaignContext): Refusal | undefined {
  const { use, target, dueDay } = given;
  const { findings, title } = state.template;
  if (!findings.includes(use))
    return refuse('use-not-allowed', `${title}的问题不能这样处理，可选：${findings.join('、')}`);
  if (target !== undefined && !state.targets.some(({ id }) => id === target))
    return refuse('no-such-target', `没有这个对象：${target}`);
  const dayFault = dueDay === undefined ? undefined : faultOfFixedDay(dueDay, context.now);
  return faultOfKind(state, given) ?? faultOfUnit(given, context) ?? faultOfPlace(state, given) ?? dayFault;
}

/** Of which of the template's kinds it is (X16), where it has any. */
function faultOfKind({ template: { kinds = [], title } }: CampaignState, { kind }: Given): Refusal | undefined {
  if (kind === undefined ? kinds.length === 0 : kinds.some(({ id }) => id === kind)) return undefined;
  const choices = kinds.map((one) => `${one.id}（${one.title}）`).join('、');
  return refuse('use-not-allowed', kinds.length === 0 ? `${title}的问题不分类别` : `须写明问题类别，可选：${choices}`);
}

function faultOfUnit({ use, unit }: Given, { rules, by }: CampaignContext): Refusal | undefined {
  if (unit === undefined) return use === 'rectification' ? refuse('unit-unknown', '责令整改须写明单位') : undefined;
  if (!isUnit(rules, unit)) return refuse('unit-unknown', `没有这个单位：${unit}`);
  const isForAnother = by.role === 'unit' && use === 'rectification' && unit !== by.unit;
  return isForAnother ? refuse('role-not-allowed', '单位只能登记本单位的整改') : undefined;
}

/** An appeal is somewhere: that decides who handles it. */
function faultOfPlace(state: CampaignState, { use, district = state.district }: Given): Refusal | undefined {
  return use === 'appeal' && district === undefined ? refuse('no-such-target', '转为诉求须写明所在区域') : undefined;
}
