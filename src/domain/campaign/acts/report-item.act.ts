import { z } from 'zod';
import { evidence, longText, SAMPLE_EVIDENCE } from '../../decider/act-parts';
import { ledgerEntries } from '../../decider/ledger-entry';
import { refuse } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct } from './act';
import { faultOfHolder, isRefused, itemOf } from '../faults';

export const reportItem = campaignAct({
  name: 'report-item',
  title: '报告整改',
  description: '整改或承诺已完成，附凭据，交办公室核验；成果写入 ledger，核验属实的列入成果台账。',
  roles: ['unit', 'office', 'operator'],
  when: ['under-way', 'reporting', 'following'],
  body: z.strictObject({ item: plainText(80), text: longText, evidence, ledger: ledgerEntries.optional() }),
  example: { item: 'r-f1', text: '已在窗口公示办事指南并培训', evidence: [SAMPLE_EVIDENCE] },
  decide: (state, { item: id, text, evidence: proof, ledger = [] }, context) => {
    const item = itemOf(state, id);
    if (isRefused(item)) return item;
    const fault = faultOfHolder({ role: 'unit', unit: item.unit }, context.by);
    if (fault) return fault;
    if (item.step !== 'rectify') return refuse('already-answered', '这个事项现在不等待整改报告');
    if (proof.length === 0) return refuse('evidence-missing', '整改报告须附凭据');
    return [
      {
        type: 'item-reported',
        body: { item: id, text, evidence: proof, ...(ledger.length > 0 && { ledger }) },
        by: context.by,
      },
    ];
  },
});
