import type { Template } from './template';
import { commonLadder } from './ladder';
import { account, confirmation } from './nobody';

const ONE_DAY = { amount: 1, unit: 'working-days' } as const;
const TWO_DAYS = { amount: 2, unit: 'working-days' } as const;
const TEN_DAYS = { amount: 10, unit: 'working-days' } as const;
const WEEK = { amount: 5, unit: 'working-days' } as const;

/** 企业走访日 (X3, G8, L4): every Wednesday; what firms raise becomes an appeal, and each visit is judged by a feedback card. */
export const visitDay: Template = {
  kind: 'visit-day',
  version: '2026.2',
  title: '企业走访日',
  rows: ['X3', 'G8', 'L4'],
  prepare: WEEK,
  carryOut: { amount: 2, unit: 'working-days' },
  report: { limit: { amount: 2, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'visit',
      title: '走访',
      phase: 'carry-out',
      for: 'each-target',
      holder: 'office',
      participants: 'members',
      limit: WEEK,
      reminder: 0.6,
      outcomes: [
        { id: 'visited', title: '已走访' },
        { id: 'postponed', title: '改期', undone: true },
      ],
      consequence: 'shortfall',
    },
    {
      id: 'feedback-card',
      title: '廉洁反馈卡',
      phase: 'follow',
      for: 'each-target',
      holder: 'office',
      participants: 'itself',
      limit: TEN_DAYS,
      outcomes: [
        { id: 'good', title: '好评' },
        { id: 'adverse', title: '差评' },
        { id: 'none', title: '未反馈' },
      ],
      checks: [
        { id: 'clean', title: '没有吃拿卡要', answer: 'yes-no' },
        { id: 'useful', title: '走访有用', answer: 'score' },
      ],
      finds: [{ outcome: 'adverse', use: 'appeal', everywhere: true }],
      checksFor: ['good', 'adverse'],
      consequence: 'stands',
      silence: 'none',
    },
    confirmation(TWO_DAYS, ONE_DAY),
    account,
  ],
  proposes: 'firms',
  findings: ['appeal', 'rectification', 'noted'],
  ladder: commonLadder,
  published: false,
  sentByCase: 'appellant',
};

/** 政企交融汇 (X14): issues become appeals, measures promised are followed to their day. */
export const meeting: Template = {
  kind: 'meeting',
  version: '2026.2',
  title: '政企交融汇',
  rows: ['X14'],
  prepare: TEN_DAYS,
  carryOut: { amount: 1, unit: 'working-days' },
  report: { limit: { amount: 3, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'invitation',
      title: '答复邀请',
      phase: 'prepare',
      for: 'each-unit',
      holder: 'its-unit',
      limit: { amount: 3, unit: 'working-days' },
      reminder: 0.5,
      outcomes: [
        { id: 'coming', title: '参加' },
        { id: 'declined', title: '请假', undone: true },
        { id: 'silent', title: '未答复', undone: true },
      ],
      consequence: 'stands',
      silence: 'silent',
    },
  ],
  findings: ['appeal', 'noted'],
  ladder: commonLadder,
  published: true,
  reviewsPromises: true,
};

/** 社区青年干事走访 (X16) and 双报到双服务 (X4): teams survey four kinds of problem and hand in a list. */
export const survey: Template = {
  kind: 'survey',
  version: '2026.2',
  title: '社区青年干事摸排',
  rows: ['X16', 'X4'],
  prepare: WEEK,
  carryOut: { amount: 20, unit: 'working-days' },
  report: { limit: WEEK, consequence: 'release' },
  tasks: [
    {
      id: 'list',
      title: '提交问题清单',
      phase: 'carry-out',
      for: 'each-member',
      holder: 'its-unit',
      participants: 'itself',
      limit: { amount: 15, unit: 'working-days' },
      reminder: 0.7,
      outcomes: [
        { id: 'handed-in', title: '已提交' },
        { id: 'nothing-found', title: '未发现问题' },
      ],
      lists: 'handed-in',
      consequence: 'shortfall',
    },
  ],
  findings: ['appeal', 'noted'],
  kinds: [
    { id: 'livelihood', title: '民生类' },
    { id: 'safety', title: '安全类' },
    { id: 'environment', title: '环境类' },
    { id: 'governance', title: '治理类' },
  ],
  ladder: commonLadder,
  published: false,
};
