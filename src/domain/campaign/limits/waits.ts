import type { NameOf } from '../view/report';
import type { CampaignState, CampaignStatus, Holder, Item, Task, Waiting } from '../state';
import type { TaskConsequence, TaskRule } from '../templates/template';

/** What follows when the limit of a waiting has passed. Permanent: they stand in facts. */
export const waitConsequences = [
  'begin',
  'conclude',
  'release',
  'remind-again',
  'shortfall',
  'stands',
  'escalate',
  'supervise',
  'refer',
] as const;
export type WaitConsequence = (typeof waitConsequences)[number];

/** One thing a campaign waits for: whom, for what, until when, and what follows otherwise. */
export interface Wait {
  /** `phase`, `task:…` or `item:…`. */
  readonly key: string;
  readonly title: string;
  readonly holder: Holder;
  readonly waiting: Waiting;
  readonly consequence: WaitConsequence;
}

/** Everything it waits for. Empty only when it is over. With the names of the units, it says in words what a task is about. */
export function waitsOf(state: CampaignState, nameOf?: NameOf): Wait[] {
  return [...phaseWait(state), ...state.tasks.flatMap(taskWait(state, nameOf)), ...state.items.flatMap(itemWait)];
}

function phaseWait({ status, waiting, template }: CampaignState): Wait[] {
  if (waiting === undefined) return [];
  const holder: Holder = { role: 'office' };
  const consequence = status === 'reporting' ? template.report.consequence : PHASE_CONSEQUENCE[status];
  return consequence === undefined ? [] : [{ key: 'phase', title: PHASE_TITLE[status], holder, waiting, consequence }];
}

const PHASE_CONSEQUENCE: Partial<Record<CampaignStatus, WaitConsequence>> = {
  preparing: 'begin',
  'under-way': 'conclude',
};

/** What a status waits for. */
export const PHASE_TITLE: Record<CampaignStatus, string> = {
  preparing: '筹备就绪',
  'under-way': '实施完毕',
  reporting: '出具报告',
  following: '跟踪整改',
  closed: '办结',
  'called-off': '取消',
};

const taskWait =
  (state: CampaignState, nameOf?: NameOf) =>
  ({ id, rule: ruleId, subject, holder, waiting, level }: Task): Wait[] => {
    const rule = state.template.tasks.find((one) => one.id === ruleId);
    if (waiting === undefined || rule === undefined) return [];
    const about = subject !== undefined && nameOf !== undefined ? subjectName(state, rule, subject, nameOf) : subject;
    const title = about === undefined ? rule.title : `${rule.title}（${about}）`;
    // Above the supervisor there is nobody to ask.
    const consequence: TaskConsequence = level === 2 ? 'remind-again' : rule.consequence;
    return [{ key: `task:${id}`, title, holder, waiting, consequence }];
  };

/** A case stays its id: its title may be in somebody's words. */
function subjectName(state: CampaignState, { for: count }: TaskRule, subject: string, nameOf: NameOf): string {
  if (count === 'each-unit') return nameOf(subject);
  const named = [...state.targets, ...state.members, ...(state.template.receivers ?? [])];
  return named.find(({ id }) => id === subject)?.title ?? nameOf(subject);
}

function itemWait({ id, what, unit, step, level, waiting }: Item): Wait[] {
  if (waiting === undefined || step === 'done') return [];
  const key = `item:${id}`;
  switch (step) {
    case 'verify':
      return [{ key, title: `核验：${what}`, holder: { role: 'office' }, waiting, consequence: 'remind-again' }];
    case 'accountability':
      return [{ key, title: `问责：${what}`, holder: { role: 'supervisor' }, waiting, consequence: 'remind-again' }];
    case 'rectify':
      return [{ key, title: what, holder: { role: 'unit', unit }, waiting, consequence: LADDER[level] }];
  }
}

/** The ladder (P2): supervised once, twice, then answered for; whoever has answered for it still owes it. */
const LADDER: Record<Item['level'], WaitConsequence> = {
  0: 'supervise',
  1: 'supervise',
  2: 'refer',
  3: 'remind-again',
};
