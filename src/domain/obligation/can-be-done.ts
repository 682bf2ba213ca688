import type { Template } from '../campaign/templates/template';

/** Whether campaigns of the template can do what a rule asks for: its kind, one of its tasks, one of that task's outcomes. */
export function canBeDone(
  { kind, tasks }: Template,
  deed: { readonly campaign?: string; readonly task?: string; readonly outcome?: string },
): boolean {
  if (deed.campaign !== undefined && deed.campaign !== kind) return false;
  if (deed.task === undefined) return true;
  const task = tasks.find(({ id }) => id === deed.task);
  return task !== undefined && (deed.outcome === undefined || task.outcomes.some(({ id }) => id === deed.outcome));
}
