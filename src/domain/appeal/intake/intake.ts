import { z } from 'zod';
import { recordIdSchema } from '../../record/fields';
import { plainText } from '../../text';

export const kinds = ['consult', 'help', 'complaint', 'suggestion', 'rights'] as const;
export type Kind = (typeof kinds)[number];

/** X2, X4, X5, X16, P1, L6: every way an appeal comes in. */
export const channels = [
  'web',
  'phone',
  'radio',
  'wechat',
  'card',
  'sms',
  'app',
  'visit',
  'meeting',
  'survey',
  'counter',
  'operator',
  'style-supervisor',
] as const;
export type Channel = (typeof channels)[number];

export const sourceSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '来源须为小写字母、数字和连字符')
  .max(40);

/**
 * What the workflow `appeal` starts with: facts of the matter, never of the person. Personal data (name, phone, id number,
 * address, full text) are stored apart before the start and do not pass through the engine.
 */
export const appealInputSchema = z.strictObject({
  source: sourceSchema,
  externalId: plainText(100),
  channel: z.enum(channels),
  title: plainText(100),
  district: plainText(40),
  kind: z.enum(kinds).optional(),
  category: plainText(40).optional(),
  urgent: z.boolean().optional(),
  confidential: z.boolean().optional(),
  appellant: z.strictObject({ type: z.enum(['firm', 'resident']), firmId: plainText(80).optional() }),
  onBehalfOf: plainText(80).optional(),
  /** The article of the conduct codes that a complaint says was broken (S5). */
  citedArticle: recordIdSchema.optional(),
  /** Only for cases started by hand in the Temporal UI; it is taken out of the engine's way into the store at once. */
  text: plainText(20_000).optional(),
});
export type AppealInput = z.infer<typeof appealInputSchema>;
