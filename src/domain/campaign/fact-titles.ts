import type { CampaignState } from './state';
import { ruleOf } from './tasks';

/** A task as people name it: `走访（一号企业）`. */
export function taskTitle(state: CampaignState, id: string): string {
  const task = state.tasks.find((one) => one.id === id);
  if (task === undefined) return id;
  const { title } = ruleOf(state, task);
  const about = state.targets.find((one) => one.id === task.subject)?.title ?? task.subject;
  return about === undefined ? title : `${title}（${about}）`;
}

export function outcomeTitle(state: CampaignState, id: string, outcome: string): string {
  const task = state.tasks.find((one) => one.id === id);
  if (task === undefined) return outcome;
  return ruleOf(state, task).outcomes.find((one) => one.id === outcome)?.title ?? outcome;
}
