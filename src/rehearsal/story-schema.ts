import { z } from 'zod';
import { lights } from '../domain/calendar/light';
import { roles } from '../domain/people/people';
import { outcomes, stages, statuses } from '../domain/appeal/state';
import { budgetSchema } from '../domain/calendar/budget';

const time = z.string().meta({ format: 'date-time' });
const who = z.strictObject({ role: z.enum([...roles, 'session', 'public']), unit: z.string().optional() });

const factSchema = z.strictObject({
  seq: z.number().int(),
  at: time,
  fact: z.string().describe('事实类型'),
  text: z.string().describe('一句话'),
  by: who,
  limit: z.strictObject({ duty: z.string(), dueAt: time, plannedAt: time }).optional().describe('由期限引起的'),
  before: z.literal(true).optional().describe('副本带来的：演练开始以前的事'),
  body: z.record(z.string(), z.unknown()),
});

const limitSchema = z.strictObject({
  duty: z.string(),
  title: z.string(),
  who,
  turn: z.number().int().describe('同一事项的第几个期限'),
  budget: budgetSchema,
  startedAt: time,
  dueAt: time.optional().describe('没有：计时停止'),
  yellowAt: time.optional(),
  plannedAt: time.optional().describe('到期后果执行的时刻：到期加本件的错峰'),
  remindedAt: time.optional(),
  moves: z.array(z.strictObject({ at: time, dueAt: time.optional() })).describe('暂停、延期引起的移动'),
  end: z
    .enum(['settled', 'missed', 'expired', 'open'])
    .describe('settled 了结，missed 逾期，expired 届满，open 仍在等'),
  endedAt: time.optional(),
  otherwise: z.string(),
  covered: z.literal(true).optional().describe('已在督办，到期只记入逾期'),
  how: z.string().describe('期限是怎样算出来的'),
  skipped: z.array(z.strictObject({ from: time, to: time, reason: z.string() })).describe('途中不计时的时段'),
  provisional: z.boolean().describe('途经的年份尚未公布放假安排'),
});

const noticeSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  status: z.string(),
  draftedAt: time,
  objectedAt: time.optional(),
  publishedAt: time.optional(),
  archivedAt: time.optional(),
});

/** The whole life of a rehearsed case: plain JSON, every moment in RFC 3339. */
export const storySchema = z
  .strictObject({
    caseId: z.string(),
    number: z.string().optional(),
    title: z.string(),
    policyVersion: z.string(),
    calendarVersion: z.string(),
    startAt: time,
    endAt: time,
    ended: z.boolean().describe('流程已结束，再没有什么可等'),
    facts: z.array(factSchema),
    refused: z.array(
      z.strictObject({
        step: z.number().int().optional().describe('脚本的第几步，自 0 起'),
        at: time,
        by: who,
        act: z.string(),
        code: z.string(),
        reason: z.string(),
      }),
    ),
    limits: z.array(limitSchema),
    lights: z.array(z.strictObject({ at: time, light: z.enum(lights), duty: z.string().optional() })),
    levels: z.array(z.strictObject({ at: time, from: z.number().int(), to: z.number().int(), why: z.string() })),
    notices: z.array(noticeSchema),
    points: z.array(z.strictObject({ at: time, unit: z.string(), reason: z.string(), points: z.number().int() })),
    waits: z.array(
      z.strictObject({ duty: z.string(), title: z.string(), who, by: time.optional(), otherwise: z.string() }),
    ),
    state: z.strictObject({
      stage: z.enum(stages),
      status: z.enum(statuses),
      light: z.enum(lights),
      level: z.number().int(),
      round: z.number().int(),
      outcome: z.enum(outcomes).optional(),
    }),
    summary: z.array(z.string()).describe('可以念给会上听的几句话'),
  })
  .meta({ id: 'RehearsalStory', description: '演练出来的一生' });
export type Story = z.infer<typeof storySchema>;
