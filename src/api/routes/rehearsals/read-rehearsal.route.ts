import { storySchema } from '../../../rehearsal/story-schema';
import { findRehearsal } from '../../../store/rehearsals/rehearsals.repository';
import { notFound } from '../../problem';
import { rehearsalSchema, rehearsalView } from './rehearsal-view';
import { get } from '../../route';
import { rehearsalParams } from '../../../use-cases/rehearsals/start-rehearsal';

const withStory = rehearsalSchema.extend({ story: storySchema.optional() }).meta({ id: 'RehearsalWithStory' });

export const readRehearsalRoute = get('/v1/rehearsals/{id}', {
  id: 'readRehearsal',
  tag: '演练',
  title: '一次演练和它的故事',
  roles: ['office', 'operator', 'supervisor'],
  params: rehearsalParams,
  answers: { 200: { title: '进度；完成后有故事', schema: withStory } },
  problems: [404],
  async handle({ params }, { pool }) {
    const row = await findRehearsal(pool, params.id);
    if (row === undefined) throw notFound();
    return { body: { ...rehearsalView(row), ...(row.story !== null && { story: row.story }) } };
  },
});
