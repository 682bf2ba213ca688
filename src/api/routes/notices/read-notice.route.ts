import { noticeSchema, readNotice } from '../../../use-cases/notices/notices';
import { noticeParams } from '../../params';
import { get } from '../../route';

export const readNoticeRoute = get('/v1/notices/{id}', {
  id: 'readNotice',
  tag: '通报',
  title: '一件通报',
  roles: 'public',
  params: noticeParams,
  answers: { 200: { title: '通报', schema: noticeSchema } },
  problems: [404],
  handle: async ({ params }, deps) => ({ body: await readNotice(deps, params.id) }),
});
