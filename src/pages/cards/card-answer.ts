import type { z } from 'zod';
import type { record } from '../../domain/campaign/acts/record.act';
import type { Check, TaskRule } from '../../domain/campaign/templates/template';
import type { Fields } from '../../api/form';
import type { Faults } from '../form-parts';
import { outcomesOf } from './card-form';

/** What the act takes. */
export type CardBody = z.output<(typeof record)['body']>;
type Answer = NonNullable<CardBody['answers']>[number];

/** The form as the act's body, or what is wrong with it; whether every question is answered the rules say. */
export function cardBody(
  task: string,
  rule: TaskRule,
  typed: Fields,
): { readonly body: CardBody } | { readonly faults: Faults } {
  const outcome = textOf(typed, 'outcome');
  const faults: [string, string][] = outcomesOf(rule).some(({ id }) => id === outcome) ? [] : [['outcome', '请选择']];
  const answers = (rule.checks ?? []).flatMap((check): Answer[] => {
    const value = textOf(typed, check.id);
    if (value === '') return [];
    const answer = answerOf(check, value);
    if (typeof answer !== 'string') return [answer];
    faults.push([check.id, answer]);
    return [];
  });
  const note = textOf(typed, 'note');
  if (faults.length > 0) return { faults: Object.fromEntries(faults) };
  return { body: { task, outcome, answers, ...(note !== '' && { note }) } };
}

/** The answer, or why it is none. */
function answerOf({ id: check, answer }: Check, value: string): Answer | string {
  switch (answer) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? { check, yes: value === 'yes' } : '请选择';
    case 'text':
      return { check, text: value };
    case 'score':
      return /^(\d{1,2}|100)$/.test(value) ? { check, score: Number(value) } : '须为 0 到 100 的整数';
  }
}

function textOf(typed: Fields, name: string): string {
  const value = typed[name];
  return (typeof value === 'string' ? value : '').replace(/\r\n?/g, '\n').trim();
}
