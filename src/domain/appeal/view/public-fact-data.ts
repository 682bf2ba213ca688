import { z } from 'zod';
import { dutyKinds } from '../../policy/duty-kinds';
import { tracks } from '../../policy/policy';
import { channels, kinds } from '../intake/intake';
import { outcomes, stages } from '../state';

const unit = z.string().describe('单位编号');
const days = z.number().int().describe('延长的工作日数');
const solved = z.enum(['solved', 'partly-solved', 'explained']).describe('办理结果');
const day = z.iso.date().describe('承诺完成的日期');
const due = z.iso.datetime({ offset: true });

/**
 * What receivers are told of each fact besides the case's place: the schemas are in the API's document, and what is told is typed by them.
 * Permanent: fields are added, never renamed or taken away.
 */
export const publicFactData = {
  filed: z.object({ channel: z.enum(channels).describe('来件渠道'), district: z.string().describe('区县') }),
  'theme-confirmed': z.object({
    kind: z.enum(kinds).describe('诉求类别'),
    category: z.string().describe('事项分类'),
    theme: z.string().describe('主题'),
    track: z.enum(tracks).describe('办理方式'),
    urgent: z.boolean().describe('紧急'),
  }),
  numbered: z.object({ number: z.string().describe('诉求号') }),
  redirected: z.object({}),
  'supplement-requested': z.object({}),
  supplemented: z.object({ answers: z.boolean().describe('是否为应要求的补充') }),
  merged: z.object({ relation: z.enum(['same-appellant', 'same-matter']).describe('与并入件的关系') }),
  judged: z.object({ accepted: z.boolean().describe('是否受理') }),
  assigned: z.object({ lead: unit.describe('牵头单位编号'), track: z.enum(tracks).describe('办理方式') }),
  signed: z.object({ unit }),
  returned: z.object({ unit }),
  arbitrated: z.object({ lead: unit.describe('牵头单位编号'), upheld: z.boolean().describe('是否维持原交办') }),
  contacted: z.object({ unit }),
  planned: z.object({ unit }),
  progressed: z.object({ unit }),
  'subtask-finished': z.object({ unit }),
  'extension-decided': z.object({ granted: z.boolean().describe('是否同意'), days }),
  paused: z.object({}),
  resumed: z.object({ byDefault: z.boolean().describe('到期自动恢复') }),
  replied: z.object({ unit, result: solved, promisedDay: day.optional() }),
  evaluated: z.object({
    contacted: z.boolean().describe('是否联系过'),
    solved: z.boolean().describe('是否解决'),
    satisfaction: z.enum(['satisfied', 'fairly', 'dissatisfied']).describe('满意度'),
  }),
  'evaluation-lapsed': z.object({}),
  verified: z.object({
    finding: z.enum(['solved', 'explained', 'unsolved', 'falsified']).describe('核查结论'),
  }),
  'mechanism-checked': z.object({ holds: z.boolean().describe('长效机制是否落实') }),
  'follow-up-decided': z.object({
    next: z
      .enum(['verify', 'await-promise', 'await-mechanism', 'another-round', 'session', 'review'])
      .describe('跟踪督办的下一步'),
  }),
  listed: z.object({ number: z.string().describe('挂牌号'), round: z.number().int().describe('第几轮') }),
  delisted: z.object({}),
  'session-called': z.object({}),
  'put-on-standing-list': z.object({}),
  'limit-missed': z.object({}),
  supervised: z.object({ level: z.literal([1, 2]).describe('督办级别'), unit }),
  escalated: z.object({ level: z.literal([1, 2, 3]).describe('提级级别') }),
  closed: z.object({ outcome: z.enum(outcomes).describe('办结结果') }),
  reopened: z.object({ to: z.enum(stages).describe('回到哪一步') }),
  withdrawn: z.object({}),
  ended: z.object({}),
  'rules-moved': z.partialRecord(z.enum(dutyKinds), due.describe('新的期限')),
  'status-changed': z.object({}),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type PublicFactData = { readonly [T in keyof typeof publicFactData]: z.infer<(typeof publicFactData)[T]> };
