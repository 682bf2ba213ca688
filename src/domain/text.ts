import { z } from 'zod';

/** Control characters (all but tab and line breaks) and halves of surrogate pairs: no store keeps them faithfully. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Not blank, and no control characters but tab and line breaks: one pattern, so that the document tells it too. */
const PLAIN =
  // eslint-disable-next-line no-control-regex
  /^[\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*[^\u0000-\u0020\u007f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

const UNSTORABLE_TEXT = '含有无法保存的控制字符或残缺字符';

/** Text a person wrote: 1 to `most` characters, not blank, storable; kept verbatim, so rare characters survive. */
export function plainText(most: number): z.ZodString {
  return z
    .string()
    .min(1, { error: '不能为空', abort: true })
    .max(most, `不能超过 ${most} 个字`)
    .regex(PLAIN, { error: ({ input }) => (isBlank(input) ? '不能全是空白' : UNSTORABLE_TEXT), abort: true })
    .refine(isStorableText, UNSTORABLE_TEXT);
}

/** What shows nothing: spaces of any script, format and variation signs, fillers (U+2800 is Braille without a dot). */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/**
 * A name or a code as it is compared: NFKC (full width becomes half), without spaces and invisible signs anywhere. For what is chosen
 * or copied, never for what people say. Folding twice changes nothing.
 */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').normalize('NFKC');
}

/** Whether it can be a tracking code, however people type or paste it: in full width, in groups, with invisible signs. */
export function isLikeTrackingCode(text: string): boolean {
  return /^[\w\p{Dash}]{16,40}$/u.test(folded(text));
}

function isBlank(text: unknown): boolean {
  return typeof text === 'string' && text.trim() === '';
}

/** Whether every store keeps it faithfully: for texts with a form of their own, such as addresses. */
export function isStorableText(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** What somebody sent, as it may be quoted in a record: of `most` characters, what cannot be stored shown as �. */
export function quoted(text: string, most: number): string {
  return Array.from(text)
    .slice(0, most)
    .map((sign) => (UNSTORABLE.test(sign) ? '�' : sign))
    .join('');
}
