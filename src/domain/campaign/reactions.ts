import type { Following } from '../decider/decider';
import { isCarriedOut } from './carried-out';
import type { CampaignFactBodies, CampaignFactType, NewCampaignFact } from './facts';
import { closingSummary, draftReport, type NameOf } from './view/report';
import { namesOf, type CampaignRules } from './rules';
import { WHOLE_CITY } from '../registry/choices';
import type { CampaignState, Item, Task } from './state';
import { ruleOf } from './tasks';
import type { TaskPhase } from './templates/template';
import type { WaitConsequence } from './limits/waits';

/** A fact that follows at once, by rule, from another. */
export type CampaignFollow = {
  [T in CampaignFactType]: { readonly type: T; readonly body: CampaignFactBodies[T] };
}[CampaignFactType];

/** What follows by rule from what has just happened; the state has it already. */
export function followsOf(
  state: CampaignState,
  { fact, rules, by }: Following<CampaignState, NewCampaignFact, CampaignRules>,
): readonly NewCampaignFact[] {
  const reaction = reactions[fact.type] as Reaction<CampaignFactType> | undefined;
  const follows = reaction?.(state, fact.body, namesOf(rules)) ?? [];
  return follows.map((follow) => ({ ...follow, by }));
}

type Reaction<T extends CampaignFactType> = (
  state: CampaignState,
  body: CampaignFactBodies[T],
  nameOf: NameOf,
) => readonly CampaignFollow[];

const reactions: { readonly [T in CampaignFactType]?: Reaction<T> } = {
  'limit-missed': (state, { what, consequence }) =>
    consequences[consequence as WaitConsequence](state, what.slice(what.indexOf(':') + 1)),
  concluded: (state, _body, nameOf) => [{ type: 'report-drafted', body: draftReport(state, nameOf) }],
  found: (state, body, nameOf) => orElse(itemOf(body), () => closing(state, nameOf)),
  'finding-filed': (state, _body, nameOf) => closing(state, nameOf),
  'item-verified': (state, { item, accepted }, nameOf) => (accepted ? closing(state, nameOf) : climb(state, item)),
  'promises-reviewed': (state, _body, nameOf) =>
    state.status === 'reporting' ? [{ type: 'report-drafted', body: draftReport(state, nameOf) }] : [],
  'report-released': (state, _body, nameOf) => closing(state, nameOf),
  'task-done': (state, { task }, nameOf) => orElse(findingsOf(state, task), () => closing(state, nameOf)),
  'task-missed': (state, _body, nameOf) => closing(state, nameOf),
};

/** What follows first; it closes only once nothing does. */
function orElse(first: CampaignFollow[], then: () => CampaignFollow[]): CampaignFollow[] {
  return first.length > 0 ? first : then();
}

/** An outcome that is a finding of itself, in the words of whoever recorded it. */
function findingsOf(state: CampaignState, id: string): CampaignFollow[] {
  const task = state.tasks.find((one) => one.id === id);
  if (task?.done === undefined) return [];
  const { title, finds = [] } = ruleOf(state, task);
  const { outcome, note } = task.done;
  const target = state.targets.find((one) => one.id === task.subject);
  const district = target?.district ?? state.district;
  return finds
    .filter((one) => one.outcome === outcome)
    .filter((one) => one.use !== 'appeal' || district !== undefined || one.everywhere === true)
    .map(({ use, everywhere }) => {
      const body = { id: `f${state.findings.length + 1}`, text: note ?? `${title}：${task.subject ?? ''}`, use };
      const where = district ?? (everywhere === true ? WHOLE_CITY : undefined);
      return {
        type: 'found',
        body: { ...body, ...(target && { target: target.id }), ...(where && { district: where }) },
      };
    });
}

/** What happens when a limit has passed, to the task or item it was of. */
const consequences: Record<WaitConsequence, (state: CampaignState, subject: string) => readonly CampaignFollow[]> = {
  begin: (state) => {
    const fault = quorumFault(state);
    return fault === undefined ? [...giveUp(state, 'prepare'), { type: 'begun', body: { byDefault: true } }] : [fault];
  },
  conclude: (state) => [...giveUp(state, 'carry-out'), { type: 'concluded', body: { byDefault: true } }],
  release: (state) => [release(state)],
  supervise: climb,
  refer: climb,
  shortfall: withoutWordOf,
  escalate: escalated,
  stands: withoutWordOf,
  'remind-again': () => [],
};

/** To the centre first, then to the supervisor (P2). */
function escalated({ tasks }: CampaignState, id: string): CampaignFollow[] {
  return tasks
    .filter((task) => task.id === id && task.level !== 2)
    .map(({ level }) => ({
      type: 'task-escalated',
      body: level === undefined ? { task: id, level: 1, to: 'centre' } : { task: id, level: 2, to: 'supervisor' },
    }));
}

function withoutWordOf(state: CampaignState, id: string): CampaignFollow[] {
  return state.tasks.filter((task) => task.id === id).map((task) => withoutWord(state, task));
}

/** What nobody did before a phase is over is taken as the rule says, or stands as a shortfall: said before the phase ends. */
export function giveUp(state: CampaignState, phase: TaskPhase): CampaignFollow[] {
  return state.tasks
    .filter((task) => task.phase === phase && task.waiting !== undefined)
    .map((task) => withoutWord(state, task));
}

function withoutWord(state: CampaignState, task: Task): CampaignFollow {
  const { consequence, silence } = ruleOf(state, task);
  if (consequence !== 'stands' || silence === undefined) return { type: 'task-missed', body: { task: task.id } };
  return {
    type: 'task-done',
    body: { task: task.id, outcome: silence, byDefault: true, answers: [], evidence: [] },
  };
}

function itemOf({ id, text, use, unit, dueDay }: CampaignFactBodies['found']): CampaignFollow[] {
  if (use !== 'rectification' || unit === undefined) return [];
  const body = { id: `r-${id}`, kind: 'rectification' as const, what: text, unit, from: id };
  return [{ type: 'item-opened', body: dueDay === undefined ? body : { ...body, dueDay } }];
}

/** What nobody carried out is never published as done. */
function release(state: CampaignState): CampaignFollow {
  const how = state.template.published && isCarriedOut(state) ? 'published' : 'filed';
  return { type: 'report-released', body: { how, byDefault: true, text: state.report?.text ?? '' } };
}

/** Too few of the invited units come: it is not held, and its cases wait for the next one. */
export function quorumFault(state: CampaignState): CampaignFollow | undefined {
  const { template, tasks } = state;
  if (template.quorum === undefined) return undefined;
  const invited = tasks.filter((task) => task.phase === 'prepare' && ruleOf(state, task).for === 'each-unit');
  const coming = invited.filter((task) => task.done?.outcome === ruleOf(state, task).outcomes[0]?.id).length;
  if (invited.length === 0 || coming >= invited.length * template.quorum) return undefined;
  return { type: 'called-off', body: { reason: `应到 ${invited.length} 个单位，确认到会 ${coming} 个，不足规定人数` } };
}

/** One step up the ladder. */
function climb({ items }: CampaignState, id: string): CampaignFollow[] {
  const item: Item | undefined = items.find((one) => one.id === id);
  if (item === undefined || item.level === 3) return [];
  if (item.level === 2) return [{ type: 'item-referred', body: { item: id, reason: '经两次督办仍未整改' } }];
  return [{ type: 'item-supervised', body: { item: id, level: item.level === 0 ? 1 : 2 } }];
}

/** Over once its report is out, nothing is owed, and nothing found is still to be filed. */
export function closing(state: CampaignState, nameOf: NameOf): CampaignFollow[] {
  if (state.status !== 'following') return [];
  const owed =
    state.tasks.some(({ waiting }) => waiting !== undefined) || state.items.some(({ step }) => step !== 'done');
  const unfiled = state.findings.some(({ use, caseId }) => use === 'appeal' && caseId === undefined);
  return owed || unfiled ? [] : [{ type: 'closed', body: { summary: closingSummary(state, nameOf) } }];
}
