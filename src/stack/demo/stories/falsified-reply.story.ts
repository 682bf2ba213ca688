import type { AppealState } from '../../../domain/appeal/state';
import { photo } from '../cast';
import type { Story } from '../story';

/** The criticism that the false reply brings about. */
function criticism({ notices }: AppealState): string {
  return notices.find(({ kind }) => kind === 'criticism')?.id ?? '';
}

/** X11, P1, P10: a reply found false, published in spite of an objection, passed on to the discipline body, mended in a second round. */
export const falsifiedReply: Story = {
  name: 'falsified',
  title: '虚假办结：核查发现，公开通报，移交，重办，整改',
  sample: 'hotline-12345-2026-0022',
  steps: [
    {
      after: { workingHours: 1 },
      by: 'office',
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '前次办结与现场不符' },
    },
    { after: { minutes: 30 }, by: 'office', act: 'assign', body: { why: '属地负责' } },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    { after: { minutes: 30 }, by: 'lead', act: 'contact', body: { how: 'phone', note: '告知尽快维修' } },
    {
      after: { workdays: 2, at: '16:00' },
      by: 'lead',
      act: 'reply',
      body: { result: 'solved', text: '路灯已全部修复。', evidence: [photo('亮灯.jpg')] },
    },
    {
      after: { days: 1, at: '20:30' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '现在去看还是黑的。' },
    },
    {
      tell: '诉求人不认可“已解决”，办公室到现场核查：照片是去年拍的。',
      after: { workdays: 1, at: '19:00' },
      by: 'office',
      act: 'verify',
      body: { finding: 'falsified', reason: '照片系去年所摄，现场仍不亮', evidence: [photo('核查现场.jpg')] },
    },
    {
      after: { workdays: 1, at: '09:20' },
      by: 'office',
      act: 'assign',
      body: { lead: 'urban-management', why: '不再交原单位自查，由市城管局直接修复' },
    },
    {
      after: { minutes: 40 },
      by: { unit: 'district-suining' },
      act: 'object-notice',
      body: (state) => ({ notice: criticism(state), text: '照片由外包队伍提供，本单位不知情' }),
    },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    { after: { minutes: 30 }, by: 'lead', act: 'contact', body: { how: 'visit', note: '与诉求人一起看现场' } },
    {
      tell: '申辩不成立，通报即行公开。',
      after: { workdays: 1, at: '10:00' },
      by: 'office',
      act: 'decide-objection',
      body: (state) => ({ notice: criticism(state), uphold: false, reason: '承办单位对外包结果负责' }),
    },
    {
      after: { workingHours: 2 },
      by: 'supervisor',
      act: 'hold-accountable',
      body: {
        held: true,
        reason: '弄虚作假',
        direct: { who: '照明维护站站长', measure: '免职' },
        leadership: { who: '分管副县长', measure: '约谈，公开检查' },
      },
    },
    {
      after: { workdays: 1, at: '09:30' },
      by: 'office',
      act: 'transfer',
      body: { reason: '外包费用涉嫌虚报，线索移交', evidence: [photo('核查现场.jpg')] },
    },
    {
      after: { workdays: 1, at: '17:00' },
      by: 'lead',
      act: 'reply',
      body: { result: 'solved', text: '四盏路灯已更换，逐盏拍照。', evidence: [photo('逐盏照片.jpg')] },
    },
    {
      after: { days: 1, at: '21:00' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
    {
      after: { workdays: 3, at: '10:00' },
      by: { unit: 'district-suining' },
      act: 'report-rectification',
      body: (state) => ({ notice: criticism(state), text: '更换外包队伍，建立夜间巡查和双人验收。' }),
    },
    { tell: '展示期和重新打开的期限都过去，本件归档。', until: 'ended' },
  ],
};
