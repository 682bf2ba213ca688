import { z } from 'zod';
import { plainText } from '../domain/text';
import { toRfc3339 } from '../domain/calendar/instant';
import { CURSOR } from '../store/cursor';

/** Pieces that several routes' schemas are made of. */
export const caseParams = z.strictObject({
  id: z.string().min(1).max(300).meta({ description: '诉求编号', example: 'hotline-12345~2026-0001' }),
});

export const noticeParams = z.strictObject({
  id: plainText(80).meta({ description: '通报编号', example: '2026-000001-N1' }),
});

/** A moment with its offset, as milliseconds. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .meta({ description: 'RFC 3339，须带时区', example: '2026-06-01T00:00:00+08:00' });

/** The `next` of the page before, in the form that a list gives it. */
export function cursorLike(form: RegExp): z.ZodOptional<z.ZodString> {
  return z.string().regex(form, '须为上一页的 next').optional().meta({ description: '上一页的 next' });
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).optional().meta({ description: '每页条数，默认 50' }),
  cursor: cursorLike(CURSOR),
};

export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodOptional<z.ZodString> }> {
  return z.strictObject({ items: z.array(item), next: z.string().optional() });
}

/** For the document: of these parts exactly one is given. The check beside it says so in Chinese. */
export function exactlyOneOf(...names: readonly string[]): { oneOf: { required: string[] }[] } {
  return { oneOf: names.map((name) => ({ required: [name] })) };
}

/** A yes or no in a query. */
export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

export const rfc3339 = z.string().meta({ format: 'date-time' });

export function timeOf(at: number): string {
  return toRfc3339(at);
}
