import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { kinds } from '../../intake/intake';
import { plainText } from '../../../text';
import { tracks } from '../../../policy/policy';
import { confirm } from '../../follows/react-intake';

export const confirmTheme = act({
  name: 'confirm-theme',
  title: '确定主题',
  description: '确认或更正系统建议的类型、类别、主题、办理方式和紧急程度；未填的按建议。',
  roles: ['office'],
  when: ['awaiting-theme'],
  body: z.strictObject({
    kind: z.enum(kinds).optional(),
    category: plainText(40).optional(),
    theme: plainText(40).optional(),
    track: z.enum(tracks).optional(),
    urgent: z.boolean().optional(),
    why: reasonText.optional(),
  }),
  example: { track: 'first-asked', why: '与本月主题一致' },
  decide: (state, body, { by }) =>
    confirm(state, {
      kind: body.kind ?? state.kind,
      category: body.category ?? state.category,
      theme: body.theme ?? state.theme,
      track: body.track ?? state.track,
      urgent: body.urgent ?? state.urgent,
      byDefault: false,
      why: body.why ?? '办公室确定',
    }).map((follow) => ({ ...follow, by })),
});
