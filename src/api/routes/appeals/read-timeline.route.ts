import { z } from 'zod';
import { mayRead } from '../../../use-cases/access';
import { caseFor } from '../../../use-cases/appeals/load-case';
import { caseParams } from '../../params';
import { EVERYBODY } from '../../../use-cases/principal';
import { Problem } from '../../problem';
import { callerOf, get } from '../../route';
import { timelineFor, timelineItemSchema } from '../../../use-cases/appeals/timeline';

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
    const principal = callerOf(call);
    const known = await caseFor(deps, principal, call.params.id);
    if (!mayRead(principal, known.state, 'course'))
      throw new Problem('dossier-transferred', '本件已整件移交，他人不得查阅');
    return {
      body: { items: await timelineFor(deps, principal, known) },
    };
  },
});
