import { photo } from '../cast';
import type { Story } from '../story';

/** X11: dissatisfied with a reason, listed in public, a second round with weekly progress, satisfied, delisted. */
export const listedSecondRound: Story = {
  name: 'listed',
  title: '挂牌督办：不满意，再办一轮，满意摘牌',
  sample: 'hotline-12345-2026-0012',
  steps: [
    {
      after: { workingHours: 1 },
      by: 'office',
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '转租加价没有依据' },
    },
    { after: { minutes: 30 }, by: 'office', act: 'assign', body: { why: '市场秩序职责单位' } },
    { after: { workingHours: 2 }, by: 'lead', act: 'sign' },
    { after: { minutes: 20 }, by: 'lead', act: 'contact', body: { how: 'phone', note: '了解转租合同情况' } },
    {
      after: { workdays: 3, at: '17:00' },
      by: 'lead',
      act: 'reply',
      body: { result: 'explained', text: '属于双方合同约定，建议协商解决。', basis: '《物业管理条例》第十二条' },
    },
    {
      tell: '一句“协商解决”打发不了人：诉求人不满意，并写明了理由。',
      after: { days: 1, at: '09:30' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '没有人找过实际业主，加价照收。' },
    },
    { after: { workingHours: 2 }, by: 'office', act: 'assign', body: { why: '挂牌督办，仍由首问单位办理' } },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    {
      after: { minutes: 30 },
      by: 'lead',
      act: 'contact',
      body: { how: 'visit', note: '约实际业主、二房东、企业三方见面' },
    },
    {
      tell: '挂牌期间，进展每周都要报告。',
      after: { workdays: 4, at: '10:00' },
      by: 'lead',
      act: 'progress',
      body: { text: '已责令二房东停止加价。' },
    },
    {
      after: { workdays: 4, at: '10:00' },
      by: 'lead',
      act: 'progress',
      body: { text: '企业与实际业主签订直租合同。' },
    },
    {
      after: { workdays: 1, at: '16:00' },
      by: 'lead',
      act: 'reply',
      body: {
        result: 'solved',
        text: '加价款已退还，直租合同已签。',
        evidence: [photo('直租合同.jpg')],
        mechanism: '园区转租须经实际业主书面同意并备案。',
        ledger: [{ kind: 'institutional', title: '园区厂房转租备案办法' }],
      },
    },
    {
      after: { days: 2, at: '19:00' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
  ],
};
