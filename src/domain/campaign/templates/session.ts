import type { Template } from './template';
import { commonLadder } from './ladder';
import { account } from './nobody';

/** 会客厅月度主题会 (X10): cases that wait for it are decided face to face; who, how, by when. */
export const session: Template = {
  kind: 'session',
  version: '2026.2',
  title: '会客厅主题会',
  rows: ['X10'],
  prepare: { amount: 20, unit: 'working-days' },
  carryOut: { amount: 1, unit: 'working-days' },
  report: { limit: { amount: 3, unit: 'working-days' }, consequence: 'release' },
  tasks: [
    {
      id: 'invitation',
      title: '答复参会邀请',
      phase: 'prepare',
      for: 'each-unit',
      holder: 'its-unit',
      limit: { amount: 3, unit: 'working-days' },
      reminder: 0.5,
      outcomes: [
        { id: 'coming', title: '到会' },
        { id: 'declined', title: '请假', undone: true },
        { id: 'silent', title: '未答复', undone: true },
      ],
      consequence: 'stands',
      silence: 'silent',
    },
    {
      id: 'attendance',
      title: '签到',
      phase: 'carry-out',
      for: 'each-unit',
      holder: 'office',
      limit: { amount: 1, unit: 'working-days' },
      outcomes: [
        { id: 'on-site', title: '现场到会' },
        { id: 'on-line', title: '线上到会' },
        { id: 'absent', title: '缺席', undone: true },
      ],
      consequence: 'stands',
      silence: 'absent',
    },
    account,
  ],
  findings: ['appeal', 'rectification', 'noted'],
  ladder: commonLadder,
  decidesCases: true,
  proposesThemes: true,
  reviewsPromises: true,
  callsForAppeals: true,
  quorum: 0.5,
  published: true,
};
