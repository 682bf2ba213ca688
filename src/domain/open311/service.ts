import type { AppealInput } from '../appeal/intake/intake';

/** The kinds of answers an attribute takes (OPEN311.md). */
export const datatypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;
export type Datatype = (typeof datatypes)[number];

export interface AttributeValue {
  readonly key: string;
  readonly name: string;
}

/** One more thing a service asks of whoever files: `attribute[CODE]` of `POST /requests`. */
export interface Attribute {
  readonly code: string;
  readonly datatype: Datatype;
  readonly required: boolean;
  /** The question, as people read it. */
  readonly description: string;
  /** How to answer it. */
  readonly hint: string;
  /** Of the two kinds of list only. */
  readonly values: readonly AttributeValue[];
}

/** A matter one can file under: a category of the registry, by a code that never changes. */
export interface Service {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly keywords: readonly string[];
  /** Absent for the one service of all that no category covers. */
  readonly category?: string;
  readonly appellant: AppealInput['appellant']['type'];
  readonly attributes: readonly Attribute[];
}
