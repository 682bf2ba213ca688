import type { Template } from './template';
import { commonLadder } from './ladder';

const TWO_YEARS = { amount: 731, unit: 'calendar-days' } as const;
const TEN_DAYS = { amount: 10, unit: 'working-days' } as const;

/** 两年行动计划 (G1, P14): tasks with lead and participants, each milestone with its limit and light. */
export const workPlan: Template = {
  kind: 'work-plan',
  version: '2026.1',
  title: '工作计划',
  rows: ['G1', 'P14'],
  prepare: TEN_DAYS,
  carryOut: TWO_YEARS,
  report: { limit: TEN_DAYS, consequence: 'remind-again' },
  tasks: [
    {
      id: 'milestone',
      title: '节点任务',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'its-unit',
      limit: { amount: 60, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [
        { id: 'reached', title: '已完成' },
        { id: 'partly', title: '部分完成' },
      ],
      evidenceFor: ['reached'],
      consequence: 'remind-again',
    },
  ],
  findings: ['rectification', 'noted'],
  ladder: commonLadder,
  published: true,
};

/** 我帮企业 (S3) and 百支助千企 (X13, G7): resources are proposed for demands, and each proposal is answered. */
export const matching: Template = {
  kind: 'matching',
  version: '2026.1',
  title: '供需对接',
  rows: ['S3', 'X13', 'G7'],
  prepare: TEN_DAYS,
  carryOut: { amount: 20, unit: 'working-days' },
  report: { limit: { amount: 5, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'proposal',
      title: '资源方答复',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'its-unit',
      limit: { amount: 10, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [
        { id: 'matched', title: '对接成功' },
        { id: 'declined', title: '不合适' },
        { id: 'talking', title: '继续洽谈' },
      ],
      consequence: 'shortfall',
    },
    {
      id: 'demand',
      title: '需求方答复',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'assisting',
      limit: { amount: 10, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [
        { id: 'matched', title: '对接成功' },
        { id: 'declined', title: '不需要' },
        { id: 'talking', title: '继续洽谈' },
      ],
      consequence: 'shortfall',
    },
  ],
  findings: ['appeal', 'noted'],
  ladder: commonLadder,
  published: false,
  matches: { outcome: 'matched' },
};

/** 政策直播间 (X13, P13): a briefing is held, and those who wanted it say whether it helped. */
export const briefing: Template = {
  kind: 'briefing',
  version: '2026.2',
  title: '政策宣讲',
  rows: ['X13'],
  prepare: TEN_DAYS,
  carryOut: { amount: 2, unit: 'working-days' },
  report: { limit: { amount: 3, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'talk',
      title: '宣讲',
      phase: 'carry-out',
      for: 'once',
      holder: 'lead',
      limit: { amount: 2, unit: 'working-days' },
      outcomes: [
        { id: 'held', title: '已举办' },
        { id: 'not-held', title: '未举办', undone: true },
      ],
      consequence: 'stands',
      silence: 'not-held',
    },
    {
      id: 'attendance',
      title: '到场',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'office',
      limit: { amount: 2, unit: 'working-days' },
      outcomes: [
        { id: 'attended', title: '到场' },
        { id: 'on-line', title: '线上收看' },
        { id: 'absent', title: '未到', undone: true },
      ],
      consequence: 'stands',
      silence: 'absent',
    },
  ],
  findings: ['appeal', 'noted'],
  ladder: commonLadder,
  published: true,
};
