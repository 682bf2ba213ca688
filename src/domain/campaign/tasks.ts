import type { Budget } from '../calendar/budget';
import type { Instant } from '../calendar/instant';
import type { CampaignState, Holder, Task, Waiting } from './state';
import type { TaskPhase, TaskRule } from './templates/template';
import { waitFrom, waitUntil } from './limits/waiting';

interface Subject {
  readonly id?: string;
  readonly unit?: string;
  readonly assisting?: readonly string[];
  readonly day?: string;
}

/** The campaign with the tasks of a phase open: those that are there stay, those whose subject is gone and that nobody did go. */
export function withTasksOf(state: CampaignState, phase: TaskPhase, at: Instant): CampaignState {
  const wanted = state.template.tasks
    .filter((rule) => rule.phase === phase && (rule.when !== 'proposed' || state.proposed === true))
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

function subjectsOf(state: CampaignState, { for: count }: TaskRule): readonly Subject[] {
  switch (count) {
    case 'once':
      return [{}];
    case 'each-target':
      return state.targets;
    case 'each-unit':
      return state.units.map((unit) => subject(unit, unit));
    case 'each-member':
      return state.members.map(({ id, unit }) => subject(id, unit));
    case 'each-case':
      return state.agenda.map(({ id, unit }) => subject(id, unit));
    case 'each-receiver':
      return (state.template.receivers ?? []).flatMap((receiver) => receiversOf(state, receiver));
  }
}

/** How long the centre has for what nobody did, and the supervisor after it. */
export function escalationLimit(state: CampaignState, task: Task, level: 1 | 2): Budget {
  const { ladder } = state.template;
  return ruleOf(state, task).escalation ?? (level === 1 ? ladder['supervision-1'] : ladder.accountability);
}

/** The body itself, or the unit of each target: the one patrolled answers for what was found with it (X8). */
function receiversOf({ targets }: CampaignState, { id, ofTargets }: Receiver): Subject[] {
  if (ofTargets !== true) return [subject(id)];
  const units = new Set(targets.flatMap(({ unit }) => unit ?? []));
  return units.size === 0 ? [subject(id)] : [...units].map((unit) => subject(unit, unit));
}

type Receiver = NonNullable<CampaignState['template']['receivers']>[number];

function subject(id: string, unit?: string): Subject {
  return unit === undefined ? { id } : { id, unit };
}

function taskOf(state: CampaignState, rule: TaskRule, about: Subject, at: Instant): Task {
  const { id: name } = about;
  return {
    id: name === undefined ? rule.id : `${rule.id}:${name}`,
    rule: rule.id,
    ...(name === undefined ? {} : { subject: name }),
    holder: holderOf(state, rule, about),
    phase: rule.phase,
    waiting: waitingOf(rule, about, at),
    shortfall: false,
  };
}

/** A target with a day of its own is to be done by then; what follows the report counts from the report. */
function waitingOf({ phase, limit, reminder }: TaskRule, { day }: Subject, at: Instant): Waiting {
  if (day === undefined || phase !== 'carry-out') return waitFrom(at, limit, reminder);
  return { ...waitUntil(at, day, limit, 'its end'), ...(reminder !== undefined && { reminder }) };
}

/** What belongs to no unit waits for the office. */
function holderOf({ lead }: CampaignState, { holder }: TaskRule, { unit, assisting = [] }: Subject): Holder {
  if (holder === 'lead') return lead === undefined ? { role: 'office' } : { role: 'unit', unit: lead };
  const [other] = assisting;
  if (holder === 'its-unit') return unit === undefined ? { role: 'office' } : { role: 'unit', unit };
  if (holder === 'assisting') return other === undefined ? { role: 'office' } : { role: 'unit', unit: other };
  return { role: holder };
}
