import { rehearsalBody, rehearsalExample } from '../../../use-cases/rehearsals/rehearsal-body';
import { rehearsalProgress, rehearsalSchema } from '../../../use-cases/rehearsals/rehearsals';
import { callerOf, post } from '../../route';
import { startRehearsal } from '../../../use-cases/rehearsals/start-rehearsal';

export const startRehearsalRoute = post('/v1/rehearsals', {
  id: 'startRehearsal',
  tag: '演练',
  title: '开始演练',
  description:
    '把一件诉求（在办的副本，或虚构的）按脚本演一遍：真正的流程，自己的时钟，单独的命名空间和数据库，不入编号、统计和通报。按规则不予执行的动作是故事的一部分。',
  roles: ['office', 'operator', 'supervisor'],
  body: rehearsalBody,
  example: rehearsalExample,
  answers: { 202: { title: '已排队', schema: rehearsalSchema } },
  problems: [403],
  async handle(call, deps) {
    const { body, commandId } = call;
    const id = await startRehearsal(deps, { principal: callerOf(call), commandId, body });
    return { status: 202, headers: { Location: `/v1/rehearsals/${id}` }, body: await rehearsalProgress(deps, id) };
  },
});
