import type { CampaignState, Task } from './state';
import { ruleOf } from './tasks';

/**
 * Whether somebody carried something out of what it was opened for. What only a limit did is nobody's doing, and neither is an outcome
 * that says that it was not done; a template that asks for nothing to be carried out is held by those who said they would come.
 */
export function isCarriedOut(state: CampaignState): boolean {
  const { template, agenda, findings, items } = state;
  const phase = template.tasks.some((rule) => rule.phase === 'carry-out') ? 'carry-out' : 'prepare';
  return (
    findings.length > 0 ||
    items.length > 0 ||
    agenda.some(({ decision }) => decision !== undefined) ||
    state.tasks.some((task) => task.phase === phase && isDone(state, task))
  );
}

/** Whether a person did it, and not only said that it was not done. */
export function isDone(state: CampaignState, task: Task): boolean {
  const { done } = task;
  if (done === undefined || done.byDefault) return false;
  return ruleOf(state, task).outcomes.find(({ id }) => id === done.outcome)?.undone !== true;
}

/** What nobody prepared or carried out: something stands as a shortfall, or it is over and nothing was carried out at all. */
export function isUndone(state: CampaignState): boolean {
  return state.tasks.some(isMissed) || (OVER.includes(state.status) && !isCarriedOut(state));
}

/** Whether a campaign of the template has to account for what nobody did; those from before there was such a thing do not. */
export function accounts({ template }: Pick<CampaignState, 'template'>): boolean {
  return template.tasks.some(({ phase }) => phase === 'account');
}

function isMissed({ phase, shortfall, done }: Task): boolean {
  return (phase === 'prepare' || phase === 'carry-out') && shortfall && done === undefined;
}

const OVER: readonly CampaignState['status'][] = ['reporting', 'following', 'closed'];
