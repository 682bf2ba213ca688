import { z } from 'zod';
import { plainText } from '../text';

/** A field of a record: what people read, what may stand in it. `of` names the kind of record that a reference points to. */
export type Field = {
  readonly id: string;
  readonly title: string;
  readonly required?: boolean;
} & (
  | { readonly type: 'text'; readonly most: number }
  /** Of letters and digits, unique among records of its kind; written without spaces, in upper case. */
  | { readonly type: 'code'; readonly most: number }
  | { readonly type: 'day' }
  | { readonly type: 'yes-no' }
  | { readonly type: 'number'; readonly most: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'reference'; readonly of: string }
  | { readonly type: 'unit' }
  | { readonly type: 'district' }
);

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export type FieldValue = string | number | boolean;

/** The id of a record, and so of a reference to one. */
export const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
export const recordIdSchema = z.string().regex(RECORD_ID, '编号须为字母、数字、点、连字符，60 字以内');

type Of<T extends Field['type']> = Extract<Field, { readonly type: T }>;

const SCHEMAS: { readonly [T in Field['type']]: (field: Of<T>) => z.ZodType<FieldValue> } = {
  text: ({ most }) => plainText(most),
  // Longer than it is when written out: people put spaces between its parts.
  code: ({ most }) => plainText(2 * most),
  unit: () => plainText(40),
  district: () => plainText(40),
  reference: () => recordIdSchema,
  day: () => z.iso.date(),
  'yes-no': () => z.boolean(),
  number: ({ most }) => z.number().min(0).max(most),
  choice: ({ choices }) => z.enum(choices.map(({ id }) => id)),
};

/** What a value of the field must be. */
export function valueSchema(field: Field): z.ZodType<FieldValue> {
  return (SCHEMAS[field.type] as (field: Field) => z.ZodType<FieldValue>)(field);
}
