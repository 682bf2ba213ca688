import { z } from 'zod';
import { reasonText } from '../../decider/act-parts';

/** How an appellant's word reached whoever passes it on. */
export const wordWays = ['phone', 'visit', 'letter', 'message'] as const;

/** What the appellant said, on record, where somebody else acts on it: how it came, and what was said. */
export const appellantWordSchema = z
  .strictObject({
    how: z.enum(wordWays).describe('phone 电话、visit 来访、letter 书面、message 短信或网络'),
    note: reasonText,
  })
  .describe('诉求人的表示：以何种方式、说了什么');
export type AppellantWord = z.infer<typeof appellantWordSchema>;
