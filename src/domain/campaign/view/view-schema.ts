import { z } from 'zod';
import { attachmentSchema } from '../../attachment';
import { lights } from '../../calendar/light';
import { roles } from '../../people/people';
import { promiseStandings } from '../reviewed-promise';
import { agendaReasons, campaignStatuses, itemSteps } from '../state';
import { findingUses } from '../templates/template';

const rfc3339 = z.string().meta({ format: 'date-time' });
const text = z.string();
const limited = { dueAt: rfc3339.optional(), light: z.enum(lights).optional() };
const who = { role: z.enum(roles), unit: text.optional(), record: text.optional() };
const holder = { role: z.enum(roles), unit: text.optional() };
const liability = z.strictObject({ who: text, measure: text });

const answer = z.strictObject({
  check: text,
  yes: z.boolean().optional(),
  score: z.number().optional(),
  text: text.optional(),
});

const task = z.strictObject({
  id: text,
  title: text,
  subject: text.optional(),
  ...holder,
  ...limited,
  state: z.enum(['open', 'done', 'missed']),
  done: z
    .strictObject({
      outcome: text,
      at: rfc3339,
      byDefault: z.boolean(),
      late: z.boolean(),
      note: text.optional(),
      answers: z.array(answer),
      evidence: z.array(attachmentSchema),
      members: z.array(text).optional(),
      by: z.strictObject(who).optional().describe('谁登记的：参与者自己，或办公室代登记'),
    })
    .optional(),
});

const decision = z.strictObject({ lead: text, who: text, how: text, day: text });

const agendaCase = z.strictObject({
  id: text,
  title: text,
  unit: text.optional(),
  decision: decision.optional(),
  told: z.enum(['assigned', 'refused']).optional(),
  refusal: text.optional(),
  why: z.enum(agendaReasons).optional(),
});

const finding = z.strictObject({
  id: text,
  text,
  use: z.enum(findingUses),
  kind: text.optional().describe('问题类别'),
  target: text.optional(),
  unit: text.optional(),
  category: text.optional(),
  district: text.optional(),
  caseId: text.optional(),
  foundBy: text.optional().describe('哪一位参与者发现的，如 assessors/a-1'),
});

const item = z.strictObject({
  id: text,
  kind: z.enum(['rectification', 'promise']),
  what: text,
  unit: text,
  from: text.optional(),
  step: z.enum(itemSteps),
  level: z.number().int(),
  late: z.boolean(),
  report: text.optional(),
  ...limited,
  day: text.optional(),
  openedAt: rfc3339.optional(),
  doneAt: rfc3339.optional(),
  held: z.strictObject({ direct: liability.optional(), leadership: liability.optional(), reason: text }).optional(),
});

const member = z.strictObject({ id: text, title: text, unit: text.optional() });

const target = member.extend({
  district: text.optional(),
  assisting: z.array(text).optional(),
  day: text.optional(),
  records: z.array(text).optional(),
  matched: z.enum(['matched', 'taken']).optional().describe('需求和资源清单是否已记为已对接，或早已被别的对接占用'),
});

export const reviewedPromiseSchema = z.strictObject({
  campaign: text,
  kind: z.enum(['promise', 'case']),
  id: text,
  unit: text,
  what: text.optional(),
  day: text.optional(),
  stands: z.enum(promiseStandings),
  level: z.number().int(),
});

/** What the list shows of a campaign. */
export const campaignBriefSchema = z
  .strictObject({
    version: z.number().int(),
    id: text,
    workflowId: text,
    kind: text,
    title: text,
    status: z.enum(campaignStatuses),
    light: z.enum(lights),
    period: text.optional(),
    theme: text.optional(),
    mode: text.optional(),
    round: z.number().int().optional(),
    lead: text.optional(),
    district: text.optional(),
    day: text.optional(),
    openedAt: rfc3339,
    dueAt: rfc3339.optional(),
    next: z.strictObject({ what: text, ...holder, by: rfc3339, otherwise: text }).optional(),
    counts: z.strictObject({
      tasks: z.number().int(),
      done: z.number().int(),
      shortfalls: z.number().int(),
      findings: z.number().int(),
      items: z.number().int(),
      owed: z.number().int(),
    }),
  })
  .meta({ id: 'CampaignBrief', description: '一次活动的概况' });
export type CampaignBrief = z.infer<typeof campaignBriefSchema>;

/** A campaign as everybody outside sees it. */
export const campaignViewSchema = campaignBriefSchema
  .extend({
    fromCase: text.optional(),
    summary: text.optional(),
    units: z.array(text),
    targets: z.array(target),
    members: z.array(member),
    agenda: z.array(agendaCase),
    tasks: z.array(task),
    findings: z.array(finding),
    items: z.array(item),
    themeProposals: z.array(z.strictObject({ theme: text, score: z.number().int(), reason: text })).optional(),
    reviewed: z.array(reviewedPromiseSchema).optional(),
    report: z
      .strictObject({ text, release: z.enum(['published', 'filed']).optional(), at: rfc3339.optional() })
      .optional(),
  })
  .meta({ id: 'Campaign', description: '一次活动的当前状态' });
export type CampaignView = z.infer<typeof campaignViewSchema>;
export type TaskView = z.infer<typeof task>;
export type ItemView = z.infer<typeof item>;
