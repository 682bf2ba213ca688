import { z } from 'zod';
import { endOfDay, type Instant } from '../../../calendar/instant';
import { isCrossingEvidenced } from '../../../editions';
import { unitName } from '../../../registry/duty-list';
import type { Rules } from '../../../rules';
import { plainText } from '../../../text';
import { act, type ActContext } from '../act';
import { dayText, evidence, faultOfFixedDay, longText } from '../../../decider/act-parts';
import { faultOfMechanism, mechanismFields, toldMechanism } from '../follow-up/mechanism';
import { unlessLead } from '../unless-lead';
import { ledgerEntries } from '../../../decider/ledger-entry';
import { refuse, type Refusal } from '../../../decider/refusal';
import type { AppealState } from '../../state';

const body = z.strictObject({
  result: z.enum(['solved', 'partly-solved', 'explained']),
  text: longText,
  evidence: evidence.optional(),
  basis: plainText(500).optional().describe('解释说明的依据：法规、文件的条款'),
  promisedDay: dayText.optional().describe('部分解决的，承诺完成的日期'),
  ...mechanismFields,
  ledger: ledgerEntries.optional(),
});
type Body = z.infer<typeof body>;

export const reply = act({
  name: 'reply',
  title: '答复',
  description:
    '答复办理结果：已解决（附证据）、部分解决（附承诺日期）、解释说明（附证据或写明依据 basis）。协办任务未完成的不能答复。',
  roles: ['unit'],
  when: ['handling', 'awaiting-promise'],
  body,
  example: {
    result: 'explained',
    text: '该项收费合规，已向诉求人说明。',
    basis: '《物业管理条例》第十二条',
  },
  ready: (state, context) => unlessLead(state, context) ?? faultOfSubtasks(state, context.rules),
  decide: (state, given: Body, context) => {
    const fault = faultOfReply(state, given, context) ?? faultOfMechanism(state, given, context);
    if (fault) return fault;
    const { result, text, promisedDay } = given;
    return [
      {
        type: 'replied',
        body: {
          unit: state.lead ?? '',
          result,
          text,
          evidence: given.evidence ?? [],
          ledger: given.ledger ?? [],
          instant: false,
          ...(promisedDay === undefined ? {} : { promisedDay, promisedDue: endOfDay(promisedDay) }),
          ...(given.basis !== undefined && { basis: given.basis }),
          ...toldMechanism(given),
        },
        by: context.by,
      },
    ];
  },
});

function faultOfSubtasks(state: AppealState, { dutyList }: Rules): Refusal | undefined {
  const open = state.subtasks.filter((subtask) => subtask.finishedAt === undefined);
  const names = open.map(({ unit }) => unitName(dutyList, unit)).join('、');
  return open.length > 0 ? refuse('subtasks-open', `协办任务未完成：${names}`) : undefined;
}

function faultOfReply(state: AppealState, given: Body, { now, rules }: ActContext): Refusal | undefined {
  if (given.result === 'partly-solved' && state.status === 'awaiting-promise') {
    return refuse('already-answered', '承诺只能作一次，请兑现后答复');
  }
  return faultOfProof(given, rules) ?? faultOfResult(given, now);
}

/** What is crossed off the problem list shows why (P1). */
function faultOfProof({ result, evidence: shown = [], basis }: Body, rules: Rules): Refusal | undefined {
  if (shown.length > 0) return undefined;
  if (result === 'solved') return refuse('evidence-missing', '答复“已解决”须附证据');
  if (result !== 'explained' || basis !== undefined || !isCrossingEvidenced(rules)) return undefined;
  return refuse('evidence-missing', '解释说明须附证据，或写明依据（basis）');
}

function faultOfResult(
  { result, promisedDay }: Pick<Body, 'result' | 'promisedDay'>,
  now: Instant,
): Refusal | undefined {
  if (result === 'partly-solved' && promisedDay === undefined)
    return refuse('promise-missing', '部分解决须写明承诺完成日期');
  return promisedDay === undefined ? undefined : faultOfFixedDay(promisedDay, now);
}
