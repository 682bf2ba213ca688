import { z } from 'zod';
import type { FactType } from '../../../domain/appeal/facts';
import { FACT_TITLES } from '../../../domain/appeal/card/fact-titles';
import { lights } from '../../../domain/calendar/light';
import { DUTY_TITLES } from '../../../domain/appeal/titles';
import { escalationSteps, type Escalation } from '../../../domain/what-if/next-escalation';
import type { WhatIfSummary } from '../../../domain/what-if/summary';
import type { ShiftedLimit } from '../../../domain/what-if/what-if';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import type { Preview, PreviewedCase } from '../../../use-cases/rules/preview-rules';

const light = z.enum(lights);
const escalation = z.strictObject({ step: z.enum(escalationSteps), at: rfc3339 }).optional();
const times = { from: rfc3339.optional(), to: rfc3339.optional() };
const factCount = z.strictObject({ fact: z.string(), title: z.string(), count: z.number().int() });

const limitSchema = z
  .strictObject({
    duty: z.string(),
    dutyId: z.string(),
    title: z.string(),
    ...times,
    yellowFrom: rfc3339.optional(),
    yellowTo: rfc3339.optional(),
  })
  .meta({ id: 'ShiftedLimit', description: '会移动的期限；停止计时的没有时间' });

const caseSchema = z
  .strictObject({
    id: z.string(),
    status: z.string(),
    district: z.string(),
    unit: z.string().optional(),
    policyVersion: z.string(),
    calendarVersion: z.string(),
    limits: z.array(limitSchema),
    light: z.strictObject({ from: light, to: light }),
    escalation: z.strictObject({ from: escalation, to: escalation }).describe('无人办理时的下一步督办'),
    notices: z.array(
      z.strictObject({ notice: z.string(), what: z.enum(['published', 'archived', 'objection-decided']), ...times }),
    ),
    atOnce: z.array(z.string()).describe('改过来时随即发生的事实'),
  })
  .meta({ id: 'PreviewedCase' });

const whole = z.number().int();
const summarySchema = z
  .strictObject({
    cases: whole,
    different: whole,
    limits: z.strictObject({
      earlier: whole,
      later: whole,
      histogram: z
        .array(z.strictObject({ fromDays: z.number().optional(), toDays: z.number().optional(), limits: whole }))
        .describe('移动多于 fromDays、至多 toDays 天的期限数；负数为提前'),
    }),
    lights: z.array(z.strictObject({ from: light, to: light, cases: whole })),
    escalations: z.strictObject({ sooner: whole, later: whole, added: whole, removed: whole, otherStep: whole }),
    notices: z.strictObject({ sooner: whole, later: whole }),
    atOnce: z.strictObject({ cases: whole, facts: z.array(factCount) }),
  })
  .meta({ id: 'PreviewSummary', description: '全部在办诉求合计' });

export const previewSchema = z
  .strictObject({
    asOf: rfc3339,
    summary: summarySchema.optional().describe('第一页才有'),
    items: z.array(caseSchema),
    next: z.string().optional(),
  })
  .meta({ id: 'RulesPreview' });

export function previewView({ asOf, summary, cases, next }: Preview): z.infer<typeof previewSchema> {
  return {
    asOf: timeOf(asOf),
    ...(summary && { summary: summaryView(summary) }),
    items: cases.map(caseView),
    ...(next !== undefined && { next }),
  };
}

function summaryView({ atOnce, limits, lights: changed, ...rest }: WhatIfSummary): z.infer<typeof summarySchema> {
  const facts = atOnce.facts.map(({ fact, count }) => ({ fact, title: FACT_TITLES[fact], count }));
  return {
    ...rest,
    limits: { ...limits, histogram: [...limits.histogram] },
    lights: [...changed],
    atOnce: { cases: atOnce.cases, facts },
  };
}

function caseView({ case: { caseId, state }, ...one }: PreviewedCase): z.infer<typeof caseSchema> {
  const { status, district, lead, policyVersion, calendarVersion } = state;
  const { from, to } = one.escalation;
  return {
    id: caseId,
    status,
    district,
    ...(lead !== undefined && { unit: lead }),
    policyVersion,
    calendarVersion,
    limits: one.limits.map(limitView),
    light: one.light,
    escalation: { ...(from && { from: escalationView(from) }), ...(to && { to: escalationView(to) }) },
    notices: one.notices.map(({ notice, what, ...at }) => ({ notice, what, ...timesOf(at) })),
    atOnce: one.atOnce.map((type: FactType) => type),
  };
}

function limitView({ dutyId, duty, ...at }: ShiftedLimit): z.infer<typeof limitSchema> {
  return { duty, dutyId, title: DUTY_TITLES[duty], ...timesOf(at) };
}

function escalationView({ step, at }: Escalation): { step: Escalation['step']; at: string } {
  return { step, at: timeOf(at) };
}

/** Moments as people and programs read them; absent ones stay absent. */
function timesOf<K extends string>(times: { readonly [N in K]?: number }): { [N in K]?: string } {
  const entries = Object.entries<number | undefined>(times as Record<string, number | undefined>);
  return Object.fromEntries(entries.flatMap(([name, at]) => (at === undefined ? [] : [[name, timeOf(at)]]))) as {
    [N in K]?: string;
  };
}
