import { z } from 'zod';
import { FACT_TITLES } from '../../domain/appeal/card/fact-titles';
import { lights } from '../../domain/calendar/light';
import { publicFactTypes, type PublicFactType } from '../../domain/appeal/view/public-fact';
import { publicFactData } from '../../domain/appeal/view/public-fact-data';
import { outcomes, stages, statuses } from '../../domain/appeal/state';
import { recordKind, recordSchema } from '../../domain/record/kinds';
import { policyNewsTypes, POLICY_NEWS_TITLES } from '../../domain/record/policy-news';
import { rfc3339 } from '../../use-cases/shapes';

const id = z.string().describe('事件编号，永久不变；与 webhook-id 相同，重复送达时据此去重');
const summary = z.string().describe('可以给诉求人看的一句话');

const progressBase = z
  .object({
    id,
    caseId: z.string().describe('诉求编号：来源~外部编号'),
    seq: z.number().int().describe('在本件事实中的序号'),
    at: rfc3339.describe('发生的时间'),
    stage: z.enum(stages).describe('六步中的哪一步'),
    status: z.enum(statuses).describe('状态'),
    light: z.enum(lights).describe('灯号'),
    outcome: z.enum(outcomes).optional().describe('办结后的结果'),
    summary,
  })
  .meta({ id: 'CaseProgressBase', description: '每条进展都有的：是哪一件，此后办到哪里' });

function progressOf(type: PublicFactType): z.ZodType {
  const title = type === 'status-changed' ? '状态变化' : FACT_TITLES[type];
  return progressBase.and(z.object({ type: z.literal(type).describe(title), data: publicFactData[type] }));
}

/** What a webhook and the stream of events tell of a case, by the type of the fact. Receivers ignore fields they do not know. */
export const caseProgressSchema = z.union(publicFactTypes.map(progressOf)).meta({
  id: 'CaseProgress',
  description: '一件诉求可公开的进展，按 type 各有其 data：没有个人信息，没有任何人写的原文。请忽略不认识的字段',
});

const policies = recordKind('firm-policies');
if (policies === undefined) throw new Error('there is no kind of record for policies for firms');

/** What a webhook tells of policies for firms. */
export const policyNewsSchema = z
  .object({
    id,
    type: z
      .enum(policyNewsTypes)
      .describe(policyNewsTypes.map((type) => `${type}：${POLICY_NEWS_TITLES[type]}`).join('；')),
    policyId: z.string().describe('政策编号'),
    version: z.number().int().describe('政策的第几版'),
    at: rfc3339,
    summary,
    policy: recordSchema(policies).optional().describe('现行内容；撤下的没有'),
  })
  .meta({ id: 'PolicyNews', description: '惠企政策的发布、修改、撤下' });
