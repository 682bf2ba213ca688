import { z } from 'zod';

const DIGIT = '[0-9０-９]';
const GAP = '[\\s\\-－—–()（）.]{0,3}';
const EXTENSION = `(?:\\s?(?:转|分机|ext\\.?|EXT\\.?|[xX#*])\\s?${DIGIT}{1,6})?`;
/** From 12345 to fifteen digits (E.164) behind a plus sign, with an extension. */
const NUMBER = `[+＋]?[(（]?${DIGIT}(?:${GAP}${DIGIT}){4,14}[)）]?${EXTENSION}`;
const TELEPHONE = new RegExp(`^\\s{0,3}${NUMBER}(?:\\s?[、,，;；/／或]\\s?${NUMBER})?\\s{0,3}$`);

/**
 * A telephone number as people write one, or two of them: 13900000001, 0516-83700000转8001, +86 139 0000 0001. A pattern, so that the
 * document of the API tells it, too.
 */
export const telephoneSchema = z
  .string()
  .max(30, { error: '不能超过 30 个字', abort: true })
  .regex(TELEPHONE, '须为电话号码，如 13900000001 或 0516-83700000')
  .meta({ example: '13900000001' });
