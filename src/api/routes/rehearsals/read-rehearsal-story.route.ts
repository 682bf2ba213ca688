import { rehearsalParams, storyInLines } from '../../../use-cases/rehearsals/rehearsals';
import { get } from '../../route';

const SHOWN = `══ 演练：虚构诉求，无人过问 ══
rehearsal~1（2026-000001）  办法 2026.1  日历 2026.1

── 经过 ──
2026-11-27 17:54  规则 ｜ 登记诉求：云龙区 · 值班员登记
2026-11-27 17:54      ● 绿灯：研判是否合理合法

── 期限 ──
2026-11-30 17:30  逾期  会客厅办公室：研判是否合理合法；自 2026-11-27 17:54 起算 1 个工作日，到 2026-11-30 17:30
`;

export const readRehearsalStoryRoute = get('/v1/rehearsals/{id}/story', {
  id: 'readRehearsalStory',
  tag: '演练',
  title: '故事，给人读的',
  roles: ['office', 'operator', 'supervisor'],
  params: rehearsalParams,
  answers: { 200: { title: '一行一事', mediaType: 'text/plain', text: SHOWN } },
  problems: [404, 409],
  handle: async ({ params }, deps) => ({ body: `${(await storyInLines(deps, params.id)).join('\n')}\n` }),
});
