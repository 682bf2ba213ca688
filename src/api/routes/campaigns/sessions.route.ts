import { z } from 'zod';
import { minutesFormats, MINUTES_MEDIA_TYPES } from '../../../minutes/media-types';
import { campaignFor, CAMPAIGN_READERS } from '../../../use-cases/campaigns/load-campaign';
import { minutesFor, publicMinutes, type MinutesFile } from '../../../use-cases/campaigns/minutes';
import { publicSessionSchema, readPublicSessions } from '../../../use-cases/campaigns/public-session';
import { callerOf, get, type Answer } from '../../route';

const params = z.strictObject({
  id: z.string().min(1).max(101).meta({ description: '活动编号', example: 'session~2026-12' }),
});
const query = z.strictObject({ format: z.enum(minutesFormats) });
const file = {
  title: '文件',
  mediaType: MINUTES_MEDIA_TYPES.docx,
  otherMediaTypes: [MINUTES_MEDIA_TYPES.pdf],
};

export const listSessionsRoute = get('/v1/sessions', {
  id: 'listSessions',
  tag: '活动',
  title: '公开的会议',
  description: '征集诉求和已经召开的会议，新的在前，至多两年：主题、日期、议题数；公开发布后还有决定和承诺的落实。',
  roles: 'public',
  answers: { 200: { title: '会议', schema: z.strictObject({ items: z.array(publicSessionSchema) }) } },
  async handle(_call, deps) {
    return { body: { items: await readPublicSessions(deps) } };
  },
});

export const publicMinutesRoute = get('/v1/sessions/{id}/minutes', {
  id: 'readPublicMinutes',
  tag: '活动',
  title: '公开的会议纪要',
  roles: 'public',
  params,
  query,
  answers: { 200: file },
  problems: [404],
  handle: async ({ params: { id }, query: { format } }, deps) => attached(await publicMinutes(deps, id, format)),
});

export const minutesRoute = get('/v1/campaigns/{id}/minutes', {
  id: 'readMinutes',
  tag: '活动',
  title: '会议纪要',
  description: '会议结束后由记录生成：出席、每件议题的三项决定、承诺、以往承诺的落实、其他问题、签字处。',
  roles: CAMPAIGN_READERS,
  params,
  query,
  answers: { 200: file },
  problems: [404, 409],
  async handle(call, deps) {
    return attached(await minutesFor(await campaignFor(deps, callerOf(call), call.params.id), call.query.format));
  },
});

function attached({ name, mediaType, bytes }: MinutesFile): Answer {
  return {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${name}"` },
    body: bytes,
  };
}
