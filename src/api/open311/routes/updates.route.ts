import { z } from 'zod';
import { isPublicNumber } from '../../../domain/open311/public-request';
import { clientStatus } from '../../../domain/open311/public-update';
import { plainText } from '../../../domain/text';
import { publicUpdates } from '../../../use-cases/open311/public-updates';
import { callerOf, get, post } from '../../route';
import { open311 } from '../dialect';
import { BASE } from '../jurisdiction';
import { formatParams, jurisdiction, listParam, momentParam, pageParams, sliceOf, spanOf } from '../parameters';
import { postUpdate } from '../../../use-cases/open311/post-update';
import { mediaUrl } from '../request-form';
import { updateSchema } from '../schemas';

const ROOT = 'service_request_updates';

export const listUpdatesRoute = get(`${BASE}/servicerequestupdates.{format}`, {
  id: 'open311Updates',
  tag: 'Open311',
  title: '进展（公开）',
  description: '默认为最近 90 天的，旧的在前；只含可以公开的事实，不含任何人写的话。',
  roles: 'public',
  dialect: open311(ROOT),
  params: formatParams,
  query: z.object({
    ...jurisdiction,
    service_request_id: listParam.optional(),
    start_date: momentParam.optional(),
    end_date: momentParam.optional(),
    ...pageParams,
  }),
  answers: { 200: { title: '进展', schema: z.array(updateSchema) } },
  async handle({ query }, deps) {
    const span = spanOf(query.start_date, query.end_date, Date.now());
    const { service_request_id: ids = [] } = query;
    const numbers = ids.length === 0 ? undefined : ids.filter(isPublicNumber);
    return { body: await publicUpdates(deps, { ...span, numbers }, sliceOf(query)) };
  },
});

const updateForm = z
  .looseObject({
    ...jurisdiction,
    service_request_id: z.string().min(1),
    update_id: z
      .string()
      .regex(/^[\w.:-]{1,80}$/, '须为 1 至 80 个字母、数字或 . : - _')
      .refine((id) => !/^\d{4}-\d{6,12}-/.test(id), '此形式的编号由本系统使用'),
    status: z
      .string()
      .refine((word) => clientStatus(word) !== undefined, '须为 open 或 closed')
      .meta({ examples: ['open', 'closed'] }),
    updated_datetime: momentParam,
    description: plainText(4_000),
    media_url: z.union([mediaUrl.transform((url) => [url]), z.array(mediaUrl).max(20)]).optional(),
  })
  .meta({ id: 'Open311UpdateForm', description: 'api_key 也可放在此表单中' });

export const postUpdateRoute = post(`${BASE}/servicerequestupdates.{format}`, {
  id: 'open311Update',
  tag: 'Open311',
  title: '上报进展',
  description: '记为诉求人的补充（supplement）；closed 只作说明，不会办结本件。同一 update_id 再次提交为 400。',
  roles: ['upstream', 'office'],
  dialect: open311(ROOT),
  params: formatParams,
  body: updateForm,
  example: {
    service_request_id: '2026-000001',
    update_id: 'u-1',
    status: 'open',
    updated_datetime: '2026-06-01T09:30:00+08:00',
    description: '住户称夜间仍有异响。',
  },
  answers: {
    200: {
      title: '只含这一条的列表',
      schema: z.array(z.strictObject({ update_id: z.string() }).meta({ id: 'Open311Updated' })),
    },
  },
  async handle(call, deps) {
    const { service_request_id: number, update_id: updateId, updated_datetime: updatedAt, ...said } = call.body;
    const text = [
      said.description,
      ...(said.media_url ?? []).map((url) => `附件：${url}`),
      ...(clientStatus(said.status) === 'closed' ? ['（上游平台已标记为关闭）'] : []),
    ].join('\n');
    const publicId = await postUpdate(deps, callerOf(call), {
      number,
      updateId,
      updatedAt,
      text,
      idempotencyKey: call.commandId.startsWith('key:') ? call.commandId : undefined,
    });
    return { body: [{ update_id: publicId }] };
  },
});
