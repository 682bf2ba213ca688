import { z } from 'zod';
import { isStorableText, plainText } from './text';

/** A file somewhere else: where it is, and the hash by which it is seen to be the same. */
export const attachmentSchema = z.strictObject({
  name: plainText(200),
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/, '须为媒体类型，如 application/pdf')
    .max(100),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .refine(isStorableText, '含有无法保存的字符'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '须为 64 位小写十六进制'),
});
export type Attachment = z.infer<typeof attachmentSchema>;
