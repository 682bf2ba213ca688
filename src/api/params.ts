import { z } from 'zod';
import { isLikeTrackingCode, plainText } from '../domain/text';
import { CURSOR } from '../store/sql/cursor';
import { cursorLike } from '../use-cases/shapes';

/** Pieces that several routes' schemas are made of. */
export const caseParams = z.strictObject({
  id: z.string().min(1).max(300).meta({ description: '诉求编号', example: 'hotline-12345~2026-0001' }),
});

export const noticeParams = z.strictObject({
  id: plainText(80).meta({ description: '通报编号', example: '2026-000001-N1' }),
});

/** Whoever holds the code of a case. */
export const trackingParams = z.strictObject({ code: z.string().max(100).refine(isLikeTrackingCode, '不是查询码') });

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
