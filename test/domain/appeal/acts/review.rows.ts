import { DENIED, evaluated, filed, replied, signed } from '../../../support/case-stages';
import { act, evidence, people, raise, type Story } from '../../../support/cases-builder';
import type { ActRow } from './act-row';

const accused = (): Story => raise(signed(), 3);
const falsified = (): Story =>
  act(evaluated({}, DENIED), 'verify', people.office, { finding: 'falsified', reason: '旧照片', evidence });
const entryOf = (story: Story): string => story.state.points[0]?.id ?? '';
const CONTEST = { entry: entryOf(falsified()), reason: '当日停电' };
const handedOver = (): Story => act(filed(), 'transfer', people.office, { reason: '涉嫌违纪', wholeCase: true });
const contested = (): Story => act(falsified(), 'contest', people.unit, CONTEST);

/** Step 6: review, and what is beside the steps. */
export const reviewRows: readonly ActRow[] = [
  {
    act: 'commend',
    works: {
      given: signed,
      by: people.office,
      facts: ['commended', 'points-given', 'notice-drafted'],
      status: 'handling',
    },
    refused: { given: signed, by: people.office, body: { unit: 'tax', reason: '好' }, code: 'unit-unknown' },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'hold-accountable',
    works: {
      given: accused,
      by: people.supervisor,
      facts: ['held-accountable', 'points-given'],
      status: 'awaiting-assignment',
    },
    refused: {
      given: accused,
      by: people.supervisor,
      body: { held: true, reason: '两次督办未改', direct: { who: '科长', measure: '批评教育' } },
      code: 'evidence-missing',
    },
    notAllowed: { given: accused, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'take-check',
    works: { given: signed, by: people.supervisor, facts: ['checked'], status: 'handling' },
    refused: {
      given: signed,
      by: people.office,
      body: { check: 'check~2026-0001', step: 'found', findings: 1 },
      code: 'nothing-to-decide',
    },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'transfer',
    works: {
      given: filed,
      by: people.office,
      body: { reason: '涉嫌违纪', wholeCase: true },
      facts: ['transferred', 'closed'],
      status: 'closed',
    },
    refused: { given: signed, by: people.office, body: { reason: '涉嫌违纪', wholeCase: true }, code: 'wrong-stage' },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'return-dossier',
    works: {
      given: handedOver,
      by: people.discipline,
      facts: ['dossier-returned', 'reopened'],
      status: 'awaiting-theme',
    },
    refused: { given: evaluated, by: people.discipline, code: 'nothing-to-decide' },
    notAllowed: { given: handedOver, by: people.office, code: 'role-not-allowed' },
  },
  {
    act: 'contest',
    works: { given: falsified, by: people.unit, body: CONTEST, facts: ['contested'], status: 'awaiting-assignment' },
    refused: { given: contested, by: people.unit, body: CONTEST, code: 'already-contested' },
    notAllowed: { given: falsified, by: people.otherUnit, body: CONTEST, code: 'not-your-case' },
  },
  {
    act: 'decide-contest',
    works: {
      given: contested,
      by: people.office,
      body: { entry: CONTEST.entry, grant: true, reason: '停电属实' },
      facts: ['contest-decided', 'points-reversed'],
      status: 'awaiting-assignment',
    },
    refused: { given: falsified, by: people.office, code: 'nothing-to-decide' },
    notAllowed: { given: contested, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'reopen',
    works: { given: evaluated, by: people.appellant, facts: ['reopened'], status: 'awaiting-assignment' },
    refused: { given: replied, by: people.appellant, code: 'wrong-stage' },
    notAllowed: { given: evaluated, by: people.unit, code: 'role-not-allowed' },
  },
  {
    act: 'withdraw',
    works: { given: signed, by: people.appellant, facts: ['withdrawn', 'closed'], status: 'closed' },
    refused: { given: evaluated, by: people.appellant, code: 'case-closed' },
    notAllowed: { given: signed, by: people.unit, code: 'role-not-allowed' },
  },
];
