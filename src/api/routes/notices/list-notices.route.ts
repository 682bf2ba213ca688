import { z } from 'zod';
import { noticeKinds } from '../../../domain/notice/notice';
import { plainText } from '../../../domain/text';
import { noticeSchema, readNotices } from '../../../use-cases/notices/notices';
import { pageOf, pageQuery } from '../../params';
import { get } from '../../route';

export const listNoticesRoute = get('/v1/notices', {
  id: 'listNotices',
  tag: '通报',
  title: '已发布的通报',
  roles: 'public',
  query: z.strictObject({
    kind: z.enum(noticeKinds).optional(),
    unit: plainText(40).optional(),
    displayed: z.enum(['true', 'false']).optional().meta({ description: '只看展示期内的' }),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页通报', schema: pageOf(noticeSchema) } },
  async handle({ query: { kind, unit, displayed, ...page } }, deps) {
    return { body: await readNotices(deps, { kind, unit, displayed: displayed === 'true' }, page) };
  },
});
