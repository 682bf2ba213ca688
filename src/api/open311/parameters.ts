import { z } from 'zod';
import { DAY, type Instant } from '../../domain/calendar/instant';
import { zonedMoment } from '../../domain/open311/zoned-moment';
import type { Slice, Span } from '../../use-cases/open311/public-cases';
import { Problem } from '../problem';
import { formats } from './render';
import { JURISDICTION } from './jurisdiction';

/** Pieces that several calls' parameters are made of. */
export const format = z.enum(formats).meta({ description: '格式，即地址的后缀' });

export const formatParams = z.strictObject({ format });

export const jurisdiction = {
  jurisdiction_id: z.string().optional().meta({ description: '可省略：只有一个辖区', example: JURISDICTION }),
};

export const momentParam = z
  .string()
  .transform((text, context) => {
    const at = zonedMoment(text);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: '须为带时区的 ISO 8601 时间，如 2026-06-01T00:00:00+08:00' });
    return z.NEVER;
  })
  .meta({ format: 'date-time', description: 'ISO 8601，须带时区', example: '2026-06-01T00:00:00+08:00' });

const MOST_LISTED = 1_000;

/** `a,b`, or the parameter several times over. */
export const listParam = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [
    ...new Set(
      [given]
        .flat()
        .flatMap((one) => one.split(','))
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ])
  .refine((list) => list.length <= MOST_LISTED, `不得超过 ${MOST_LISTED} 项`)
  .meta({ description: '可用逗号分隔多项' });

const whole = (most: number): z.ZodType<number | undefined> =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, '须为正整数')
    .transform(Number)
    .refine((count) => count <= most, `不得超过 ${most}`)
    .optional();

export const pageParams = {
  page: whole(1_000_000).meta({ description: '第几页，从 1 起', pattern: '^([1-9]\\d{0,5}|1000000)?$' }),
  page_size: whole(MOST_LISTED).meta({
    description: '每页条数，至多且默认 1,000',
    pattern: '^([1-9]\\d{0,2}|1000)?$',
  }),
};

export function sliceOf({
  page = 1,
  page_size: limit = MOST_LISTED,
}: {
  page?: number | undefined;
  page_size?: number | undefined;
}): Slice {
  return { limit, offset: (page - 1) * limit };
}

const MOST_SPAN = 90 * DAY;

/** The days asked about: of two ends at most 90 days, from one end 90 days, else the last 90. */
export function spanOf(from: Instant | undefined, to: Instant | undefined, now: Instant): Required<Span> {
  if (from === undefined) return { from: (to ?? now) - MOST_SPAN, to: to ?? Math.max(now, FAR) };
  if (to === undefined) return { from, to: from + MOST_SPAN };
  if (to < from) throw fault('end_date', '早于 start_date');
  if (to - from > MOST_SPAN) throw fault('end_date', '与 start_date 相距不得超过 90 天');
  return { from, to };
}

/** A case on its own clock may be ahead of ours; the last 90 days have no end. */
const FAR = Date.parse('9999-01-01T00:00:00Z');

export function fault(path: string, message: string): Problem {
  return new Problem('body-invalid', message, { errors: [{ path, message }] });
}
