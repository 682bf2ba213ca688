import { z } from 'zod';
import { isWithDiscipline } from '../../../access/dossier';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { refuse } from '../../../decider/refusal';

export const returnDossier = act({
  name: 'return-dossier',
  title: '退回办理',
  description: '纪委监委认为不属于违纪违法的，退回会客厅办公室，按诉求从未完成的一步继续办理；不占用诉求人的重新打开。',
  roles: ['discipline'],
  when: ['closed'],
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '不涉及违纪违法，属服务态度问题' },
  ready: (state) => (isWithDiscipline(state) ? undefined : refuse('nothing-to-decide', '本件没有整件移交')),
  decide: (_state, { reason }, { by }) => [{ type: 'dossier-returned', body: { reason }, by }],
});
