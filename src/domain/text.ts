import { z } from 'zod';

/** Control characters (all but tab and line breaks) and halves of surrogate pairs: no store keeps them faithfully. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text a person wrote: 1 to `most` characters, not blank, storable; kept verbatim, so rare characters survive. */
export function plainText(most: number): z.ZodString {
  return z
    .string()
    .min(1, { error: '不能为空', abort: true })
    .max(most, `不能超过 ${most} 个字`)
    .refine((text) => text.trim().length > 0, '不能全是空白')
    .refine((text) => !UNSTORABLE.test(text), '含有无法保存的控制字符或残缺字符');
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
