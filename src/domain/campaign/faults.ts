import { refuse, type Refusal } from '../decider/refusal';
import type { Actor } from '../people/people';
import type { CampaignContext } from './acts/act';
import type { Preparation } from './facts';
import { isUnit } from './rules';
import { mayDoItself } from './participants';
import type { CampaignState, Holder, Item, Task } from './state';

/** What the registry or the template does not know in a preparation. */
export function faultOfPreparation(
  { template: { title, modes = [] } }: Pick<CampaignState, 'template'>,
  preparation: Preparation,
  { rules }: Pick<CampaignContext, 'rules'>,
): Refusal | undefined {
  const { mode } = preparation;
  const unknown = unitsNamedIn(preparation).find((unit) => !isUnit(rules, unit));
  if (unknown !== undefined) return refuse('unit-unknown', `没有这个单位：${unknown}`);
  if (mode === undefined || modes.some(({ id }) => id === mode)) return undefined;
  return refuse('mode-unknown', `${title}没有方式“${mode}”，可选：${modes.map(({ id }) => id).join('、') || '无'}`);
}

function unitsNamedIn({ units = [], targets = [], members = [], agenda = [] }: Preparation): string[] {
  const assisting = targets.flatMap((target) => target.assisting ?? []);
  return [...units, ...assisting, ...[...targets, ...members, ...agenda].flatMap(({ unit }) => unit ?? [])];
}

/** Everybody does only what is their own; the office may put on record for others what they did on paper, and it stands so in the fact. */
export function faultOfDoer(state: CampaignState, task: Task, { by }: CampaignContext): Refusal | undefined {
  if (by.role !== 'participant') return faultOfHolder(task.holder, by);
  return mayDoItself(state, task, by) ? undefined : refuse('not-your-case', '这不是您的事项');
}

/** A unit does only what is its own. */
export function faultOfHolder(holder: Holder, by: Actor): Refusal | undefined {
  if (by.role === 'office' || by.role === 'operator') return undefined;
  const own = by.role === holder.role && (holder.unit === undefined || holder.unit === by.unit);
  return own ? undefined : refuse('not-your-case', '这不是本单位的事项');
}

export function taskOf({ tasks }: CampaignState, id: string): Task | Refusal {
  return tasks.find((task) => task.id === id) ?? refuse('no-such-task', `没有这项任务：${id}`);
}

export function itemOf({ items }: CampaignState, id: string): Item | Refusal {
  return items.find((item) => item.id === id) ?? refuse('no-such-item', `没有这个整改或承诺事项：${id}`);
}

export function isRefused(found: object): found is Refusal {
  return 'code' in found && 'reason' in found;
}
