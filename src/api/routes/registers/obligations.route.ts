import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { dayOf } from '../../../domain/calendar/instant';
import { recordIdSchema } from '../../../domain/record/fields';
import { figuresOf, type Obligation, type Subject } from '../../../domain/obligation/owed';
import { periodNamed } from '../../../domain/occasion/period';
import { plainText } from '../../../domain/text';
import { obligationSubjects } from '../../../store/registers/obligations.repository';
import { obligationsOf } from '../../../use-cases/registers/obligations';
import { pageQuery } from '../../params';
import { cursorLike, rfc3339, timeOf } from '../../../use-cases/shapes';
import { Problem } from '../../problem';
import { callerOf, route } from '../../route';

const count = z.number().int();

export const obligationSchema = z
  .strictObject({
    ...{ rule: z.string(), title: z.string(), period: z.string(), dueDay: z.string().describe('最后一天') },
    subject: z.strictObject({
      ...{ kind: z.enum(['firm', 'leader']), id: z.string(), title: z.string().describe('企业名称或职务') },
      ...{ district: z.string().optional(), unit: z.string().optional(), rank: z.string().optional() },
    }),
    ...{ required: count, done: count, owed: count, light: z.enum(lights), warned: z.boolean() },
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
    ...{ rule: rule.id, title: rule.name, period: period.name, dueDay: dayOf(period.to - 1), subject, ...rest },
    deeds: deeds.map(({ campaign, at }) => ({ campaign, at: timeOf(at) })),
  };
}

const figures = z
  .strictObject({ subjects: count, required: count, done: count, owed: count, warned: count })
  .meta({ id: 'ObligationFigures', description: '符合条件的全部，不只这一页' });

const STATES: Record<'owed' | 'warned' | 'done', (one: Obligation) => boolean> = {
  owed: ({ owed }) => owed > 0,
  warned: ({ warned }) => warned,
  done: ({ owed }) => owed === 0,
};

/** `rule subject`: where the page before ended. */
const PLACE = /^[A-Za-z0-9._-]{1,60}~[A-Za-z0-9._-]{1,60}$/;

/** Whether a year has a 53rd week is said by the handler. */
const PERIOD = /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|W(0[1-9]|[1-4]\d|5[0-3])))?$/;

export const listObligationsRoute = route({
  ...{ method: 'get', path: '/v1/obligations', id: 'listObligations', tag: '走访任务', title: '走访任务' },
  description:
    '每家企业、每位领导在当前周期（或所给周期）应办几次、已办几次、还欠几次；过了周期的七成仍欠为黄灯，过期仍欠为红灯。单位只看到本单位领导的。',
  roles: ['office', 'centre', 'supervisor', 'operator', 'unit'],
  query: z.strictObject({
    period: z
      .string()
      .regex(PERIOD, '须如 2026、2026-H2、2026-Q4、2026-11 或 2026-W48')
      .optional()
      .describe('2026、2026-H2、2026-Q4、2026-11 或 2026-W48'),
    ...{ rule: recordIdSchema.optional(), subject: recordIdSchema.optional() },
    state: z.enum(['owed', 'warned', 'done']).optional().describe('owed 还欠，warned 已预警或过期，done 已完成'),
    ...{ district: plainText(40).optional(), unit: plainText(40).optional() },
    ...{ limit: pageQuery.limit, cursor: cursorLike(PLACE) },
  }),
  answers: {
    200: {
      title: '一页任务和全部的数字',
      schema: z
        .strictObject({ figures, items: z.array(obligationSchema), next: z.string().optional() })
        .meta({ id: 'Obligations' }),
    },
  },
  async handle(call, { pool }) {
    const { period, rule, state, limit = 50, cursor } = call.query;
    if (period !== undefined && periodNamed(period) === undefined) throw noSuchPeriod(period);
    const { role, unit } = callerOf(call).actor;
    const own = role === 'unit' ? (one: Subject) => one.kind === 'leader' && one.unit === unit : () => true;
    const subjects = (await obligationSubjects(pool)).filter((one) => own(one) && isAskedFor(one, call.query));
    const all = (await obligationsOf(pool, subjects, period)).filter(
      (one) => (rule === undefined || one.rule.id === rule) && (state === undefined || STATES[state](one)),
    );
    const from = cursor === undefined ? 0 : all.findIndex((one) => placeOf(one) === cursor) + 1;
    const page = all.slice(from, from + limit);
    const last = page.at(-1);
    const next = from + limit < all.length && last !== undefined ? { next: placeOf(last) } : {};
    return { body: { figures: figuresOf(all), items: page.map(obligationView), ...next } };
  },
});

function isAskedFor(
  { id, district, unit }: Subject,
  asked: {
    readonly subject?: string | undefined;
    readonly district?: string | undefined;
    readonly unit?: string | undefined;
  },
): boolean {
  return (
    (asked.subject === undefined || asked.subject === id) &&
    (asked.district === undefined || asked.district === district) &&
    (asked.unit === undefined || asked.unit === unit)
  );
}

function placeOf({ rule, subject }: Obligation): string {
  return `${rule.id}~${subject.id}`;
}

function noSuchPeriod(period: string): Problem {
  const message = `没有这样的周期：${period}`;
  return new Problem('body-invalid', '有 1 处不符合要求', { errors: [{ path: 'query.period', message }] });
}
