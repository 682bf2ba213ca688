import type { z } from 'zod';
import recorded from './answer-examples.json';
import type { Route } from '../route';

/** Answers as the API gave them, recorded by `npm run record:answers` from the cities of the tests: nobody in them is anybody. */
export const answerExamples: Readonly<Record<string, unknown>> = recorded;

/** An answer is recorded once under the name of its shape, or of its operation and status where the shape has none. */
export function exampleKeyOf({ id }: Pick<Route, 'id'>, status: string, schema: z.ZodType): string {
  return schema.meta()?.id ?? `${id}-${status}`;
}

/** For the content of an answer in the document: a reference to its example, where one is recorded. */
export function exampleOf(route: Pick<Route, 'id'>, status: string, schema: z.ZodType): object {
  const key = exampleKeyOf(route, status, schema);
  return Object.hasOwn(answerExamples, key) ? { examples: { recorded: { $ref: `#/components/examples/${key}` } } } : {};
}

/** For the components of the document. */
export const exampleComponents: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>> =
  Object.fromEntries(
    Object.entries(answerExamples).map(([key, value]) => [key, { summary: '实录 as recorded', value }]),
  );
