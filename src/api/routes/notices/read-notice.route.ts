import { findNotice } from '../../../store/appeals/notice.repository';
import { noticeSchema, shownNotice } from './notice-view';
import { noticeParams } from '../../params';
import { notFound } from '../../problem';
import { get } from '../../route';

export const readNoticeRoute = get('/v1/notices/{id}', {
  id: 'readNotice',
  tag: '通报',
  title: '一件通报',
  roles: 'public',
  params: noticeParams,
  answers: { 200: { title: '通报', schema: noticeSchema } },
  problems: [404],
  async handle({ params }, { pool }) {
    const notice = await findNotice(pool, params.id);
    if (notice === undefined) throw notFound();
    return { body: shownNotice(notice) };
  },
});
