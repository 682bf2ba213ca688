import { photo } from '../cast';
import type { Story } from '../story';

const PLANNING = 'natural-resources';
const POWER = 'power';

/** L2, L3: three units at work side by side, an extension, a reply too early, then one joint answer. */
export const threeUnits: Story = {
  name: 'three-units',
  title: '协同办：三个单位并联办理，延期一次，一次答复',
  sample: 'enterprise-visit-2026-0005',
  steps: [
    {
      after: { minutes: 50 },
      by: 'office',
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '并联办理有政策依据' },
    },
    {
      after: { minutes: 40 },
      by: 'office',
      act: 'assign',
      body: {
        why: '牵头单位统一收件，规划、用电两项同时办理',
        assisting: [
          { unit: PLANNING, task: '出具规划调整意见' },
          { unit: POWER, task: '完成用电增容方案' },
        ],
      },
    },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    { after: { minutes: 30 }, by: 'lead', act: 'contact', body: { how: 'meeting', note: '与企业一起排出开工倒排表' } },
    {
      after: { workdays: 1, at: '09:30' },
      by: 'lead',
      act: 'plan',
      body: { text: '环评、规划、用电三条线同时走，每日碰头。' },
    },
    {
      after: { workdays: 4, at: '11:00' },
      by: { unit: PLANNING },
      act: 'finish-subtask',
      body: { text: '规划调整意见已出具。' },
    },
    {
      after: { workdays: 1, at: '14:30' },
      by: 'lead',
      act: 'request-extension',
      body: { days: 5, reason: '变压器到货须五个工作日' },
    },
    {
      after: { workingHours: 1 },
      by: 'office',
      act: 'decide-extension',
      body: { grant: true, reason: '到货单属实，告知诉求人' },
    },
    {
      tell: '牵头单位想先答复，但还有一项协办任务没有完成。',
      after: { workdays: 1, at: '10:00' },
      by: 'lead',
      act: 'reply',
      body: { result: 'solved', text: '审批已办结。', evidence: [photo('批复.jpg')] },
      refused: 'subtasks-open',
    },
    {
      after: { workdays: 1, at: '15:00' },
      by: { unit: POWER },
      act: 'finish-subtask',
      body: { text: '增容方案完成，已送电。' },
    },
    {
      after: { workdays: 4, at: '11:20' },
      by: 'lead',
      act: 'reply',
      body: {
        result: 'solved',
        text: '规划、环评、用电三项一并办结，项目可以开工。',
        evidence: [photo('施工许可证.jpg')],
        ledger: [{ kind: 'process-improved', title: '工业项目开工手续并联办理' }],
      },
    },
    {
      after: { days: 1, at: '10:00' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
  ],
};
