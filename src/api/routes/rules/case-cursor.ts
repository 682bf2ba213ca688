import { z } from 'zod';

/** The `next` of a page of cases in the order of their ids: the last one shown. */
export const caseCursor = z
  .string()
  .regex(/^[a-z0-9-]{1,40}~[A-Za-z0-9._=-]{1,200}$/, '须为上一页的 next')
  .optional()
  .meta({ description: '上一页的 next' });
