import { linesOfStory } from '../../rehearsal/tell-story';
import { finishedRehearsal } from '../finished-rehearsal';
import { route } from '../route';
import { rehearsalParams } from '../start-rehearsal';
import { currentRules } from '../../store/rules.repository';

export const readRehearsalStoryRoute = route({
  ...{
    method: 'get',
    path: '/v1/rehearsals/{id}/story',
    id: 'readRehearsalStory',
    tag: '演练',
    title: '故事，给人读的',
  },
  roles: ['office', 'operator', 'supervisor'],
  params: rehearsalParams,
  answers: { 200: { title: '一行一事', mediaType: 'text/plain' } },
  problems: [404, 409],
  async handle({ params }, { pool }) {
    const { row, story } = await finishedRehearsal(pool, params.id);
    const { dutyList } = await currentRules(pool);
    return { body: `${linesOfStory(row.title, story, dutyList).join('\n')}\n` };
  },
});
