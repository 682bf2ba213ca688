import { readRehearsal, rehearsalParams, rehearsalWithStory } from '../../../use-cases/rehearsals/rehearsals';
import { get } from '../../route';

export const readRehearsalRoute = get('/v1/rehearsals/{id}', {
  id: 'readRehearsal',
  tag: '演练',
  title: '一次演练和它的故事',
  roles: ['office', 'operator', 'supervisor'],
  params: rehearsalParams,
  answers: { 200: { title: '进度；完成后有故事', schema: rehearsalWithStory } },
  problems: [404],
  handle: async ({ params }, deps) => ({ body: await readRehearsal(deps, params.id) }),
});
