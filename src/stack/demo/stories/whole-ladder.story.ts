import { photo } from '../cast';
import type { Story } from '../story';

/** P2, P10, X11: a unit that never signs climbs the whole ladder; another one solves it in the listed round. */
export const wholeLadder: Story = {
  name: 'ladder',
  title: '一路升级：始终不签收，督办到问责，换单位办结',
  sample: 'firm-forum-2026-0020',
  steps: [
    {
      after: { workingHours: 1 },
      by: 'office',
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '招商协议写明，承诺应当兑现' },
    },
    { after: { minutes: 30 }, by: 'office', act: 'assign', body: { why: '承诺由属地作出' } },
    { tell: '承办单位一直没有签收。', until: 'supervised' },
    { tell: '一次督办、二次督办的期限先后过去，仍然没有动静。', until: 'accountability-proposed' },
    {
      tell: '问责已提出，通报已起草；办公室在挂牌的第二轮改交另一个单位。',
      after: { workingHours: 1 },
      by: 'office',
      act: 'assign',
      body: { lead: 'industry', why: '原单位两次督办未动，改由市工信局直接兑现' },
    },
    { after: { workingHours: 1 }, by: 'lead', act: 'sign' },
    { after: { minutes: 30 }, by: 'lead', act: 'contact', body: { how: 'visit', note: '上门核对协议和到账记录' } },
    { tell: '被通报的单位没有申辩，申辩期满，通报自动公开。', until: 'notice-published' },
    {
      after: { workdays: 1, at: '10:30' },
      by: 'supervisor',
      act: 'hold-accountable',
      body: {
        held: true,
        reason: '两次督办仍不签收',
        direct: { who: '招商服务科负责人', measure: '批评教育，调离岗位' },
        leadership: { who: '分管副市长', measure: '约谈，作出书面检查' },
      },
    },
    {
      after: { workdays: 1, at: '09:40' },
      by: 'lead',
      act: 'progress',
      body: { text: '补贴预算已核定，进入拨付流程。' },
    },
    {
      after: { workdays: 3, at: '15:30' },
      by: 'lead',
      act: 'reply',
      body: { result: 'solved', text: '设备补贴已足额到账。', evidence: [photo('到账凭证.jpg')] },
    },
    {
      after: { days: 1, at: '11:00' },
      by: 'appellant',
      act: 'evaluate',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    },
  ],
};
