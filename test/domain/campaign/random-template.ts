import fc from 'fast-check';
import { checkTemplate } from '../../../src/domain/campaign/templates/check-template';
import { commonLadder } from '../../../src/domain/campaign/templates/ladder';
import type { TaskRule, Template } from '../../../src/domain/campaign/templates/template';

const budget = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('working-hours', 'working-days', 'clock-hours', 'calendar-days'),
}) as fc.Arbitrary<TaskRule['limit']>;

const OUTCOMES = [
  { id: 'done', title: '已办' },
  { id: 'not-done', title: '未办' },
];

const rule = fc.record({
  id: fc.constantFrom('one', 'two', 'three'),
  title: fc.constant('任务'),
  phase: fc.constantFrom('prepare', 'carry-out', 'account', 'follow'),
  for: fc.constantFrom('once', 'each-target', 'each-unit', 'each-member', 'each-case', 'each-receiver'),
  holder: fc.constantFrom('office', 'centre', 'supervisor', 'discipline', 'lead', 'its-unit', 'assisting'),
  limit: budget,
  outcomes: fc.constant(OUTCOMES),
  consequence: fc.constantFrom('shortfall', 'stands', 'remind-again', 'escalate'),
  when: fc.constantFrom(undefined, 'proposed' as const),
  silence: fc.constantFrom(undefined, 'done', 'not-done', 'nonsense'),
  finds: fc.constantFrom(undefined, [{ outcome: 'not-done', use: 'noted' as const }]),
}) as fc.Arbitrary<TaskRule>;

/** A template that may be whole or not. */
const candidate = fc.record({
  ...{ kind: fc.constant('drill'), version: fc.constant('1'), title: fc.constant('演练'), rows: fc.constant(['X6']) },
  ...{ prepare: budget, carryOut: budget },
  report: fc.record({ limit: budget, consequence: fc.constantFrom('release', 'remind-again') }),
  tasks: fc.array(rule, { minLength: 1, maxLength: 3 }),
  findings: fc.subarray(['appeal', 'rectification', 'noted']),
  ladder: fc.constant(commonLadder),
  receivers: fc.constantFrom(undefined, [{ id: 'body', title: '机关' }]),
  proposes: fc.constantFrom(undefined, 'firms' as const),
  decidesCases: fc.boolean(),
  quorum: fc.constantFrom(undefined, 0.5, 1),
  published: fc.boolean(),
}) as fc.Arbitrary<Template>;

/** One that an administrator's template is taken as. */
export const acceptedTemplate: fc.Arbitrary<Template> = candidate
  .map((one) => checkTemplate(JSON.parse(JSON.stringify(one))))
  .filter((answer) => 'template' in answer)
  .map(({ template }) => template);
