import { z } from 'zod';
import { toRfc3339, type Instant } from '../domain/calendar/instant';
import type { Page } from '../store/sql/cursor';

/** Pieces that schemas of several use cases are made of. A moment as views give it: */
export const rfc3339 = z.string().meta({ format: 'date-time' });

export function timeOf(at: Instant): string {
  return toRfc3339(at);
}

/** A moment with its offset, as milliseconds. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .meta({ description: 'RFC 3339，须带时区', example: '2026-06-01T00:00:00+08:00' });

/** A yes or no in a query. */
export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The `next` of the page before, in the form that a list gives it. */
export function cursorLike(form: RegExp): z.ZodOptional<z.ZodString> {
  return z.string().regex(form, '须为上一页的 next').optional().meta({ description: '上一页的 next' });
}

/** The page with each of its items as it is shown. */
export function shownPage<T, Shown>({ items, next }: Page<T>, view: (item: T) => Shown): Page<Shown> {
  return { items: items.map(view), ...(next !== undefined && { next }) };
}
