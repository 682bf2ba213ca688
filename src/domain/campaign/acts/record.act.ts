import { z } from 'zod';
import { evidence, longText, SAMPLE_EVIDENCE } from '../../decider/act-parts';
import { refuse, type Refusal } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct } from './act';
import { findingSchema, foundFacts } from './finding';
import { faultOfDoer, isRefused, taskOf } from '../faults';
import type { CampaignState, Task } from '../state';
import { ruleOf } from '../tasks';
import type { Check, TaskRule } from '../templates/template';

const answer = z.strictObject({
  check: plainText(40),
  yes: z.boolean().optional(),
  score: z.number().min(0).max(100).optional(),
  text: longText.optional(),
});
type Answer = z.output<typeof answer>;

const body = z.strictObject({
  task: plainText(121),
  outcome: plainText(40),
  note: longText.optional(),
  answers: z.array(answer).max(60).optional(),
  evidence: evidence.optional(),
  problems: z.array(findingSchema).max(60).optional().describe('问题清单：逐条登记，转为诉求的随即登记为诉求'),
  members: z.array(plainText(80)).max(60).optional().describe('谁去的：本次活动成员的编号，走访任务（P4）据此计数'),
});
type Body = z.output<typeof body>;

export const record = campaignAct({
  name: 'record',
  title: '登记结果',
  description: '一项任务办了，结果如何：答复邀请、走访、检查、评分、反馈。须逐项回答检查表；迟了也可补记，仍算未按期。',
  roles: ['office', 'operator', 'centre', 'supervisor', 'discipline', 'unit', 'participant'],
  when: ['preparing', 'under-way', 'reporting', 'following'],
  body,
  example: { task: 'visit:firm-1', outcome: 'visited', note: '企业反映用电增容', evidence: [SAMPLE_EVIDENCE] },
  decide: (state, given, context) => {
    const task = taskOf(state, given.task);
    if (isRefused(task)) return task;
    const fault =
      faultOfDoer(state, task, context) ??
      faultOf(ruleOf(state, task), task, given) ??
      faultOfList(ruleOf(state, task), given) ??
      faultOfMembers(state, given);
    if (fault) return fault;
    // The list before the task: what it names is still to be filed when the task is over.
    const found = foundFacts(state, given.problems ?? [], context);
    return isRefused(found) ? found : [...found, { type: 'task-done', body: doneOf(task, given), by: context.by }];
  },
});

function doneOf({ id }: Task, { outcome, note, answers = [], evidence: proof = [], members }: Body) {
  return {
    task: id,
    outcome,
    byDefault: false,
    answers: answers.map(givenOf),
    evidence: proof,
    ...(note !== undefined && { note }),
    ...(members && { members: [...new Set(members)] }),
  };
}

function faultOf(rule: TaskRule, { done }: Task, { outcome, answers = [], evidence: proof = [] }: Body) {
  if (done !== undefined) return refuse('already-answered', '这项任务已经登记结果');
  return faultOfOutcome(rule, outcome, proof.length) ?? faultOfAnswers(rule, outcome, answers);
}

/** A list that is handed in names problems, and no other outcome does (X16). */
function faultOfList({ lists, title }: TaskRule, { outcome, problems = [] }: Body): Refusal | undefined {
  const isList = lists === outcome;
  if (isList === problems.length > 0) return undefined;
  return refuse('answers-incomplete', isList ? `${title}：清单是空的，须逐条写明问题` : '这一结果没有问题清单');
}

function faultOfMembers({ members: known }: CampaignState, { members = [] }: Body): Refusal | undefined {
  const strange = members.find((member) => !known.some(({ id }) => id === member));
  return strange === undefined ? undefined : refuse('no-such-target', `本次活动没有这个成员：${strange}`);
}

function faultOfOutcome(
  { outcomes, evidenceFor = [] }: TaskRule,
  outcome: string,
  proofs: number,
): Refusal | undefined {
  if (!outcomes.some(({ id }) => id === outcome)) {
    return refuse('outcome-unknown', `没有结果“${outcome}”，可选：${outcomes.map(({ id }) => id).join('、')}`);
  }
  return evidenceFor.includes(outcome) && proofs === 0 ? refuse('evidence-missing', '须附凭据') : undefined;
}

function faultOfAnswers(rule: TaskRule, outcome: string, answers: readonly Answer[]): Refusal | undefined {
  const { checks = [], checksFor } = rule;
  const asked = checksFor === undefined || checksFor.includes(outcome) ? checks : [];
  const strange = answers.find(({ check }) => !checks.some(({ id }) => id === check));
  if (strange !== undefined) return refuse('answers-incomplete', `检查表没有“${strange.check}”`);
  const missing = asked.filter((check) => !answers.some((one) => doesAnswer(one, check)));
  if (missing.length === 0) return undefined;
  return refuse('answers-incomplete', `还须回答：${missing.map(({ id, title }) => `${title}（${id}）`).join('、')}`);
}

function doesAnswer({ check, yes, score, text }: Answer, { id, answer: kind }: Check): boolean {
  if (check !== id) return false;
  return { 'yes-no': yes, score, text }[kind] !== undefined;
}

function givenOf({ check, yes, score, text }: Answer) {
  return {
    check,
    ...(yes !== undefined && { yes }),
    ...(score !== undefined && { score }),
    ...(text !== undefined && { text }),
  };
}
