import type { Check, Template } from './template';
import { commonLadder } from './ladder';
import { account, confirmation } from './nobody';

const MONTH = { amount: 20, unit: 'working-days' } as const;
const ONE_DAY = { amount: 1, unit: 'working-days' } as const;
const TWO_DAYS = { amount: 2, unit: 'working-days' } as const;
const THREE_DAYS = { amount: 3, unit: 'working-days' } as const;
const TEN_DAYS = { amount: 10, unit: 'working-days' } as const;

const inspected: Template['tasks'][number] = {
  id: 'inspect',
  title: '检查',
  phase: 'carry-out',
  for: 'each-target',
  holder: 'office',
  participants: 'members',
  limit: MONTH,
  reminder: 0.7,
  outcomes: [
    { id: 'in-order', title: '未见问题' },
    { id: 'faults', title: '发现问题' },
  ],
  evidenceFor: ['faults'],
  consequence: 'shortfall',
};

/** 专项督查 (X6): small opening and deep cut, by focus; every fault is rectified by a date. */
export const inspection: Template = {
  kind: 'inspection',
  version: '2026.2',
  title: '专项督查',
  rows: ['X6'],
  prepare: TEN_DAYS,
  carryOut: { amount: 40, unit: 'working-days' },
  report: { limit: TEN_DAYS, consequence: 'remind-again' },
  tasks: [inspected, confirmation(THREE_DAYS, TWO_DAYS), account],
  proposes: 'units',
  modes: [
    { id: 'enforcement', title: '执法不规范' },
    { id: 'slow-service', title: '服务效率不高' },
    { id: 'demands-on-firms', title: '涉企要求过多' },
    { id: 'ip-protection', title: '知识产权保护不力' },
  ],
  findings: ['rectification', 'appeal', 'noted'],
  ladder: commonLadder,
  published: true,
};

/** 巡查 (X7) with its four modes, and 双报告双反馈 (X8): the result goes to two bodies, and each answers for it in time. */
export const patrol: Template = {
  kind: 'patrol',
  version: '2026.2',
  title: '作风巡查',
  rows: ['X7', 'X8'],
  prepare: TEN_DAYS,
  carryOut: { amount: 30, unit: 'working-days' },
  report: { limit: TEN_DAYS, consequence: 'remind-again' },
  modes: [
    { id: 'joint', title: '联合巡查' },
    { id: 'special', title: '专项巡查' },
    { id: 'internal', title: '内部巡查' },
    { id: 'mutual', title: '交叉巡查' },
  ],
  receivers: [
    { id: 'inspection-office', title: '巡察办' },
    { id: 'patrolled-body', title: '被巡查单位党组织', ofTargets: true },
  ],
  tasks: [
    inspected,
    {
      id: 'receipt',
      title: '收到报告',
      phase: 'follow',
      for: 'each-receiver',
      holder: 'its-unit',
      participants: 'itself',
      limit: { amount: 3, unit: 'working-days' },
      outcomes: [{ id: 'received', title: '已签收' }],
      consequence: 'remind-again',
    },
    {
      id: 'feedback',
      title: '反馈',
      phase: 'follow',
      for: 'each-receiver',
      holder: 'its-unit',
      participants: 'itself',
      limit: { amount: 15, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [{ id: 'fed-back', title: '已反馈' }],
      evidenceFor: ['fed-back'],
      consequence: 'remind-again',
    },
  ],
  findings: ['rectification', 'noted'],
  ladder: commonLadder,
  published: false,
};

/** 明察暗访 (P6) and 带案督查 (P7): assessors and third parties, openly or covertly, or sent by a case. */
export const check: Template = {
  kind: 'check',
  version: '2026.2',
  title: '明察暗访',
  rows: ['P6', 'P7'],
  prepare: { amount: 5, unit: 'working-days' },
  carryOut: { amount: 15, unit: 'working-days' },
  report: { limit: { amount: 5, unit: 'working-days' }, consequence: 'release' },
  modes: [
    { id: 'open', title: '明察' },
    { id: 'covert', title: '暗访', covert: true },
    { id: 'third-party', title: '第三方' },
    { id: 'by-case', title: '带案督查' },
  ],
  tasks: [{ ...inspected, limit: TEN_DAYS }, confirmation(TWO_DAYS, ONE_DAY), account],
  proposes: 'windows',
  sentByCase: 'unit',
  findings: ['rectification', 'appeal', 'noted'],
  ladder: commonLadder,
  published: true,
};

const FORMS = ['线上办', '线下办', '陪同办', '体验办'];
const ASPECTS = ['一次告知', '材料精简', '环节流程', '办理时限', '服务态度', '廉洁规范'];

/** Four forms by six aspects (S6), each scored. */
const walkChecks: Check[] = FORMS.flatMap((form, f) =>
  ASPECTS.map((aspect, a) => ({
    id: `form-${f + 1}-aspect-${a + 1}`,
    title: `${form}·${aspect}`,
    form,
    aspect,
    answer: 'score' as const,
  })),
);

/** 走流程 (S6, L1): with people's representatives through every form and aspect; improvements are followed to completion. */
export const walkThrough: Template = {
  kind: 'walk-through',
  version: '2026.2',
  title: '走流程',
  rows: ['S6', 'L1'],
  prepare: TEN_DAYS,
  carryOut: { amount: 30, unit: 'working-days' },
  report: { limit: { amount: 5, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'walk',
      title: '走一遍',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'its-unit',
      limit: MONTH,
      reminder: 0.7,
      outcomes: [
        { id: 'walked', title: '已走' },
        { id: 'not-walked', title: '未走', undone: true },
      ],
      checks: walkChecks,
      checksFor: ['walked'],
      consequence: 'shortfall',
    },
    {
      id: 'panel',
      title: '代表评议',
      phase: 'carry-out',
      for: 'each-member',
      holder: 'office',
      participants: 'itself',
      limit: MONTH,
      outcomes: [
        { id: 'scored', title: '已评' },
        { id: 'abstained', title: '弃权', undone: true },
      ],
      checks: [{ id: 'overall', title: '总体评分', answer: 'score' }],
      checksFor: ['scored'],
      consequence: 'stands',
      silence: 'abstained',
    },
    confirmation(THREE_DAYS, TWO_DAYS),
    account,
  ],
  proposes: 'processes',
  findings: ['rectification', 'appeal', 'noted'],
  ladder: commonLadder,
  published: true,
};

/** 三问自查 (P14): each unit answers for itself, and dates what it finds. */
export const selfExamination: Template = {
  kind: 'self-examination',
  version: '2026.1',
  title: '专项行动自查',
  rows: ['P14'],
  prepare: { amount: 5, unit: 'working-days' },
  carryOut: MONTH,
  report: { limit: { amount: 5, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'three-questions',
      title: '三问自查',
      phase: 'carry-out',
      for: 'each-unit',
      holder: 'its-unit',
      limit: { amount: 15, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [
        { id: 'handed-in', title: '已自查' },
        { id: 'refused', title: '未自查' },
      ],
      checks: [
        { id: 'why', title: '一问：问题是什么', answer: 'text' },
        { id: 'who', title: '二问：责任在谁', answer: 'text' },
        { id: 'when', title: '三问：何时改到位', answer: 'text' },
      ],
      checksFor: ['handed-in'],
      consequence: 'shortfall',
    },
  ],
  findings: ['rectification', 'noted'],
  ladder: commonLadder,
  published: false,
};
