import { DAY } from '../../../../src/domain/calendar/instant';
import { signed } from '../../../support/case-stages';
import { act, people, raise, wait, type Story } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

const NOTICE = '2026-000001-N1';
/** A criticism drafted, objected to, published. */
const drafted = (): Story => raise(signed(), 3);
const objected = (): Story => act(drafted(), 'object-notice', people.unit, { notice: NOTICE, text: '供电中断' });
const published = (): Story => wait(drafted(), drafted().now + 3 * DAY);

/** What may be done with the notices of a case. */
export const noticeRows: readonly ActRow[] = [
  {
    act: 'object-notice',
    works: {
      given: drafted,
      by: people.unit,
      body: { notice: NOTICE, text: '供电中断' },
      facts: ['notice-objected'],
      status: 'awaiting-assignment',
    },
    refused: {
      given: published,
      by: people.unit,
      body: { notice: NOTICE, text: '供电中断' },
      code: 'objection-window-passed',
    },
    notAllowed: { given: drafted, by: people.otherUnit, code: 'not-your-case' },
  },
  {
    act: 'decide-objection',
    works: {
      given: objected,
      by: people.office,
      body: { notice: NOTICE, uphold: true, reason: '供电中断属实' },
      facts: ['objection-decided', 'notice-withheld'],
      status: 'awaiting-assignment',
    },
    refused: { given: drafted, by: people.office, code: 'nothing-to-decide' },
    notAllowed: { given: objected, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'withhold-notice',
    works: { given: drafted, by: people.office, facts: ['notice-withheld'], status: 'awaiting-assignment' },
    refused: { given: published, by: people.office, code: 'notice-settled' },
    notAllowed: { given: drafted, by: people.supervisor, code: 'role-not-allowed' },
  },
  {
    act: 'report-rectification',
    works: { given: published, by: people.unit, facts: ['rectification-reported'], status: 'awaiting-signature' },
    refused: { given: drafted, by: people.unit, code: 'notice-settled' },
    notAllowed: { given: published, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'revise-notice',
    works: {
      given: published,
      by: people.office,
      facts: ['notice-drafted', 'notice-published', 'notice-archived'],
      status: 'awaiting-signature',
    },
    refused: { given: drafted, by: people.office, code: 'notice-settled' },
    notAllowed: { given: published, by: people.unit, code: 'role-not-allowed' },
  },
];
