import { z } from 'zod';
import { eraseCampaign } from '../../../use-cases/campaigns/erase-campaign';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { callerOf, post } from '../../route';
import { erasureRequest } from '../appeals/erase-appellant.route';
import { campaignParams } from './campaigns.route';

const erased = z
  .strictObject({ id: z.string(), erased: z.literal(true), erasedAt: rfc3339 })
  .meta({ id: 'ErasedCampaign' });

export const eraseCampaignRoute = post('/v1/campaigns/{id}/erase', {
  id: 'eraseCampaign',
  tag: '活动',
  title: '销毁活动中的文字',
  description:
    '销毁一次活动中人写的全部文字的密钥，不可恢复：名称、对象、记录、问题、决定、承诺、报告和附件名从此无人能读；办理经过、数字和审计链不变。' +
    '流程引擎里也一样：此前的内容无人能打开，其历史删除，未结的由记录接续。由问题转成的诉求另行销毁，那时问题的文字随之销毁。引擎没有应答时不销毁（503），稍后再试。有记录。',
  roles: ['office'],
  params: campaignParams,
  body: erasureRequest,
  example: { reason: '当事人依个人信息保护法要求删除' },
  answers: { 200: { title: '已销毁', schema: erased } },
  problems: [404],
  async handle(call, deps) {
    const { id, at } = await eraseCampaign(deps, callerOf(call), { id: call.params.id, reason: call.body.reason });
    return { body: { id, erased: true, erasedAt: timeOf(at) } };
  },
});
