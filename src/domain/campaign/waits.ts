import type { CampaignState, CampaignStatus, Holder, Item, Task, Waiting } from './state';
import type { TaskConsequence } from './template';

/** What follows when the limit of a waiting has passed. Permanent: they stand in facts. */
export const waitConsequences = [
  'begin',
  'conclude',
  'release',
  'remind-again',
  'shortfall',
  'stands',
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

/** Everything it waits for. Empty only when it is over. */
export function waitsOf(state: CampaignState): Wait[] {
  return [...phaseWait(state), ...state.tasks.flatMap(taskWait(state)), ...state.items.flatMap(itemWait)];
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
  ({ template }: CampaignState) =>
  ({ id, rule: ruleId, subject, holder, waiting }: Task): Wait[] => {
    const rule = template.tasks.find((one) => one.id === ruleId);
    if (waiting === undefined || rule === undefined) return [];
    const title = subject === undefined ? rule.title : `${rule.title}（${subject}）`;
    const consequence: TaskConsequence = rule.consequence;
    return [{ key: `task:${id}`, title, holder, waiting, consequence }];
  };

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
