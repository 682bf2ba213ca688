import type { NameOf } from './report';
import type { CampaignState } from '../state';
import { ruleOf } from '../tasks';
import { PHASE_TITLE } from '../limits/waits';

/** A task as people name it: `走访（一号企业）`. */
export function taskTitle(state: CampaignState, id: string, nameOf: NameOf = (unit) => unit): string {
  const task = state.tasks.find((one) => one.id === id);
  if (task === undefined) return id;
  const { title } = ruleOf(state, task);
  const { subject } = task;
  if (subject === undefined) return title;
  const about = [...state.targets, ...state.members].find((one) => one.id === subject)?.title;
  return `${title}（${about ?? nameOf(subject)}）`;
}

/** What is waited for, by its key, as people name it. */
export function waitTitle(state: CampaignState, key: string, nameOf: NameOf): string {
  if (key === 'phase') return PHASE_TITLE[state.status];
  const id = key.slice(key.indexOf(':') + 1);
  const item = state.items.find((one) => key === `item:${one.id}`);
  if (item === undefined) return taskTitle(state, id, nameOf);
  return `${item.kind === 'promise' ? '承诺' : '整改'} ${id}（${item.what}）`;
}

export function outcomeTitle(state: CampaignState, id: string, outcome: string): string {
  const task = state.tasks.find((one) => one.id === id);
  if (task === undefined) return outcome;
  return ruleOf(state, task).outcomes.find((one) => one.id === outcome)?.title ?? outcome;
}
