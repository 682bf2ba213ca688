import type { FieldValue } from '../record/fields';
import { periods, type Period } from '../occasion/kinds';

/** Ranks of leaders: posts, never persons. */
export const ranks = [
  { id: 'top', title: '主要领导' },
  { id: 'deputy', title: '分管领导' },
  { id: 'other', title: '其他领导' },
] as const;

export const PERIOD_TITLES: Record<Period, string> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/** What is owed again and again (P4): who owes it or to whom, what fulfils it, how often, in which period. A record of the registry. */
export interface ObligationRule {
  readonly id: string;
  readonly name: string;
  /** Every firm, to be gone to; or every leader, of one rank where it is named. */
  readonly binds: 'firm' | 'leader';
  readonly rank?: string;
  /** The kind of campaign; any where only the task is named. */
  readonly campaign?: string;
  /** The task that has to be done with the outcome; where none is named, that the campaign was held with the leader as a member. */
  readonly task?: string;
  readonly outcome?: string;
  readonly times: number;
  readonly period: Period;
}

/** The rule that a record says; the record has been checked when it was saved. */
export function obligationRule(id: string, body: Readonly<Record<string, FieldValue>>): ObligationRule {
  const text = (field: 'rank' | 'campaign' | 'task' | 'outcome') =>
    body[field] === undefined ? {} : { [field]: String(body[field]) };
  return {
    id,
    name: String(body['name']),
    binds: body['binds'] === 'firm' ? 'firm' : 'leader',
    ...text('rank'),
    ...text('campaign'),
    ...text('task'),
    ...text('outcome'),
    times: Number(body['times']),
    period: periods.find((period) => period === body['period']) ?? 'year',
  };
}
