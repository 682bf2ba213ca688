import { z } from 'zod';
import { get } from '../../route';

export const liveRoute = get('/livez', {
  id: 'live',
  tag: '运行',
  title: '进程活着',
  roles: 'public',
  isProbe: true,
  answers: { 200: { title: '活着', schema: z.strictObject({ status: z.literal('ok') }) } },
  handle: () => Promise.resolve({ body: { status: 'ok' } }),
});
