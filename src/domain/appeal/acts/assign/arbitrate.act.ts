import { z } from 'zod';
import { isKnownUnit, type UnitId } from '../../../registry/duty-list';
import type { Rules } from '../../../rules';
import { act } from '../act';
import { reasonText, unitText } from '../../../decider/act-parts';
import { refuse, type Refusal } from '../../../decider/refusal';

export const arbitrate = act({
  name: 'arbitrate',
  title: '裁定退单',
  description: '退单成立的改交其他单位，不成立的由原单位办理；第二次裁定起为最终裁定。',
  roles: ['office'],
  when: ['awaiting-arbitration'],
  body: z.strictObject({ uphold: z.boolean(), lead: unitText.optional(), reason: reasonText }),
  example: { uphold: true, lead: 'urban-management', reason: '职责分工文件明确' },
  exampleNow: ({ provisionalLead }, { rules }) => {
    const lead = 'urban-management';
    return faultOfNewLead(lead, provisionalLead ?? rules.dutyList.fallback, rules) === undefined
      ? { uphold: true, lead, reason: '职责分工文件明确' }
      : { uphold: false, reason: '首问负责' };
  },
  decide: (state, { uphold, lead, reason }, { by, rules }) => {
    const first = state.provisionalLead ?? rules.dutyList.fallback;
    const fault = uphold ? faultOfNewLead(lead, first, rules) : undefined;
    if (fault) return fault;
    const body = { lead: uphold && lead !== undefined ? lead : first, upheld: uphold, reason, byDefault: false };
    return [{ type: 'arbitrated', body: { ...body, final: state.returns >= rules.policy.returns }, by }];
  },
});

function faultOfNewLead(lead: UnitId | undefined, first: UnitId, { dutyList }: Rules): Refusal | undefined {
  if (lead === undefined) return refuse('unit-unknown', '退单成立的须指定改交单位');
  if (!isKnownUnit(dutyList, lead)) return refuse('unit-unknown', `没有这个单位：${lead}`);
  return lead === first ? refuse('same-unit', '退单成立的不能仍交原单位') : undefined;
}
