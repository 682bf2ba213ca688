import { z } from 'zod';
import { endOfDay, type Instant } from '../../../calendar/instant';
import { unitName } from '../../../registry/duty-list';
import type { Rules } from '../../../rules';
import { plainText } from '../../../text';
import { act, type ActContext } from '../act';
import { dayText, evidence, faultOfFixedDay, longText } from '../../../decider/act-parts';
import { faultOfMechanism, mechanismFields, toldMechanism } from '../follow-up/mechanism';
import { unlessLead } from '../unless-lead';
import { refuse, type Refusal } from '../../../decider/refusal';
import type { AppealState } from '../../state';

const body = z.strictObject({
  result: z.enum(['solved', 'partly-solved', 'explained']),
  text: longText,
  evidence: evidence.optional(),
  promisedDay: dayText.optional().describe('部分解决的，承诺完成的日期'),
  ...mechanismFields,
  ledger: z
    .array(
      z.strictObject({ kind: z.enum(['process-improved', 'legacy-moved', 'institutional']), title: plainText(200) }),
    )
    .max(10)
    .optional()
    .describe('成果台账：流程优化、遗留问题推动、制度成果'),
});
type Body = z.infer<typeof body>;

export const reply = act({
  name: 'reply',
  title: '答复',
  description: '答复办理结果：已解决（附证据）、部分解决（附承诺日期）、解释说明。协办任务未完成的不能答复。',
  roles: ['unit'],
  when: ['handling', 'awaiting-promise'],
  body,
  example: { result: 'explained', text: '依据条例第十二条，该项收费合规，已向诉求人说明。' },
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

function faultOfReply(
  state: AppealState,
  { result, promisedDay, evidence: shown }: Body,
  { now }: ActContext,
): Refusal | undefined {
  if (result === 'partly-solved' && state.status === 'awaiting-promise') {
    return refuse('already-answered', '承诺只能作一次，请兑现后答复');
  }
  return faultOfResult({ result, promisedDay, evidence: shown }, now);
}

function faultOfResult(
  { result, promisedDay, evidence: shown }: Pick<Body, 'result' | 'promisedDay' | 'evidence'>,
  now: Instant,
): Refusal | undefined {
  if (result === 'solved' && (shown ?? []).length === 0) return refuse('evidence-missing', '答复“已解决”须附证据');
  if (result === 'partly-solved' && promisedDay === undefined)
    return refuse('promise-missing', '部分解决须写明承诺完成日期');
  return promisedDay === undefined ? undefined : faultOfFixedDay(promisedDay, now);
}
