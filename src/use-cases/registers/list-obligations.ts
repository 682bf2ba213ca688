import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import { dayOf } from '../../domain/calendar/instant';
import { figuresOf, type Obligation, type Subject } from '../../domain/obligation/owed';
import { periodNamed } from '../../domain/occasion/period';
import { obligationSubjects } from '../../store/registers/obligations.repository';
import type { PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { faulty } from '../refused';
import { rfc3339, timeOf } from '../shapes';
import { obligationsOf } from './obligations';

const count = z.number().int();

export const obligationSchema = z
  .strictObject({
    rule: z.string(),
    title: z.string(),
    period: z.string(),
    dueDay: z.string().describe('最后一天'),
    subject: z.strictObject({
      kind: z.enum(['firm', 'leader']),
      id: z.string(),
      title: z.string().describe('企业名称或职务'),
      district: z.string().optional(),
      unit: z.string().optional(),
      rank: z.string().optional(),
    }),
    required: count,
    done: count,
    owed: count,
    light: z.enum(lights),
    warned: z.boolean(),
    deeds: z.array(z.strictObject({ campaign: z.string(), at: rfc3339 })),
  })
  .meta({ id: 'Obligation', description: '一家企业或一位领导在一个周期内的一项任务' });

export function obligationView({
  rule,
  period,
  deeds,
  subject,
  ...rest
}: Obligation): z.infer<typeof obligationSchema> {
  return {
    rule: rule.id,
    title: rule.name,
    period: period.name,
    dueDay: dayOf(period.to - 1),
    subject,
    ...rest,
    deeds: deeds.map(({ campaign, at }) => ({ campaign, at: timeOf(at) })),
  };
}

const figuresSchema = z
  .strictObject({ subjects: count, required: count, done: count, owed: count, warned: count })
  .meta({ id: 'ObligationFigures', description: '符合条件的全部，不只这一页' });

export const obligationsSchema = z
  .strictObject({ figures: figuresSchema, items: z.array(obligationSchema), next: z.string().optional() })
  .meta({ id: 'Obligations' });

const STATES: Record<'owed' | 'warned' | 'done', (one: Obligation) => boolean> = {
  owed: ({ owed }) => owed > 0,
  warned: ({ warned }) => warned,
  done: ({ owed }) => owed === 0,
};

/** `rule subject`: where the page before ended. */
export const OBLIGATION_PLACE = /^[A-Za-z0-9._-]{1,60}~[A-Za-z0-9._-]{1,60}$/;

export interface ObligationsAsked extends PageRequest {
  readonly period?: string | undefined;
  readonly rule?: string | undefined;
  readonly state?: keyof typeof STATES | undefined;
  readonly subject?: string | undefined;
  readonly district?: string | undefined;
  readonly unit?: string | undefined;
}

/** What firms and leaders owe, a page of it and the figures of all; a unit reads of its own leaders only. */
export async function listObligations(
  { pool }: UseCaseDeps,
  { actor: { role, unit } }: Principal,
  asked: ObligationsAsked,
): Promise<z.infer<typeof obligationsSchema>> {
  const { period, rule, state, limit = 50, cursor } = asked;
  if (period !== undefined && periodNamed(period) === undefined) {
    throw faulty([{ path: 'query.period', message: `没有这样的周期：${period}` }]);
  }
  const own = role === 'unit' ? (one: Subject) => one.kind === 'leader' && one.unit === unit : () => true;
  const subjects = (await obligationSubjects(pool)).filter((one) => own(one) && isAskedFor(one, asked));
  const all = (await obligationsOf(pool, subjects, period)).filter(
    (one) => (rule === undefined || one.rule.id === rule) && (state === undefined || STATES[state](one)),
  );
  const from = cursor === undefined ? 0 : all.findIndex((one) => placeOf(one) === cursor) + 1;
  const page = all.slice(from, from + limit);
  const last = page.at(-1);
  const next = from + limit < all.length && last !== undefined ? { next: placeOf(last) } : {};
  return { figures: figuresOf(all), items: page.map(obligationView), ...next };
}

function isAskedFor({ id, district, unit }: Subject, asked: ObligationsAsked): boolean {
  return (
    (asked.subject === undefined || asked.subject === id) &&
    (asked.district === undefined || asked.district === district) &&
    (asked.unit === undefined || asked.unit === unit)
  );
}

function placeOf({ rule, subject }: Obligation): string {
  return `${rule.id}~${subject.id}`;
}
