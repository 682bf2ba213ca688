import type { Instant } from '../calendar/instant';
import type { CampaignState, Holder, Task } from './state';
import type { TaskPhase, TaskRule } from './template';
import { waitFrom } from './waiting';

interface Subject {
  readonly id?: string;
  readonly unit?: string;
}

/** The campaign with the tasks of a phase open: those that are there stay, those whose subject is gone and that nobody did go. */
export function withTasksOf(state: CampaignState, phase: TaskPhase, at: Instant): CampaignState {
  const wanted = state.template.tasks
    .filter((rule) => rule.phase === phase)
    .flatMap((rule) => subjectsOf(state, rule).map((subject) => taskOf(state, rule, subject, at)));
  const ids = new Set(wanted.map(({ id }) => id));
  const kept = state.tasks.filter((task) => task.phase !== phase || ids.has(task.id) || task.waiting === undefined);
  const known = new Set(kept.map(({ id }) => id));
  return { ...state, tasks: [...kept, ...wanted.filter(({ id }) => !known.has(id))] };
}

export function ruleOf({ template }: CampaignState, { rule }: Task): TaskRule {
  const found = template.tasks.find(({ id }) => id === rule);
  if (found === undefined) throw new RangeError(`the template has no task ${rule}`);
  return found;
}

function subjectsOf(state: CampaignState, { for: count }: TaskRule): Subject[] {
  switch (count) {
    case 'once':
      return [{}];
    case 'each-target':
      return state.targets.map(({ id, unit }) => subject(id, unit));
    case 'each-unit':
      return state.units.map((unit) => subject(unit, unit));
    case 'each-member':
      return state.members.map(({ id, unit }) => subject(id, unit));
    case 'each-case':
      return state.agenda.map(({ id, unit }) => subject(id, unit));
    case 'each-receiver':
      return (state.template.receivers ?? []).map(({ id }) => subject(id));
  }
}

function subject(id: string, unit?: string): Subject {
  return unit === undefined ? { id } : { id, unit };
}

function taskOf(state: CampaignState, rule: TaskRule, { id: name, unit }: Subject, at: Instant): Task {
  return {
    id: name === undefined ? rule.id : `${rule.id}:${name}`,
    rule: rule.id,
    ...(name === undefined ? {} : { subject: name }),
    holder: holderOf(state, rule, unit),
    phase: rule.phase,
    waiting: waitFrom(at, rule.limit, rule.reminder),
    shortfall: false,
  };
}

/** What belongs to no unit waits for the office. */
function holderOf({ lead }: CampaignState, { holder }: TaskRule, unit: string | undefined): Holder {
  if (holder === 'lead') return lead === undefined ? { role: 'office' } : { role: 'unit', unit: lead };
  if (holder === 'its-unit') return unit === undefined ? { role: 'office' } : { role: 'unit', unit };
  return { role: holder };
}
