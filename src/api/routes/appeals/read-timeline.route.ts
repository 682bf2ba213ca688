import { z } from 'zod';
import { readCourse, timelineItemSchema } from '../../../use-cases/appeals/timeline';
import { EVERYBODY } from '../../../use-cases/principal';
import { caseParams } from '../../params';
import { callerOf, get } from '../../route';

export const readTimelineRoute = get('/v1/appeals/{id}/timeline', {
  id: 'readTimeline',
  tag: '诉求',
  title: '诉求经过',
  description: '本件的全部事实，按先后；各角色只看到与己有关的。',
  roles: EVERYBODY,
  params: caseParams,
  answers: { 200: { title: '经过', schema: z.strictObject({ items: z.array(timelineItemSchema) }) } },
  problems: [404],
  async handle(call, deps) {
    return { body: { items: await readCourse(deps, callerOf(call), call.params.id) } };
  },
});
