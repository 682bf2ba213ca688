import { participantKinds, type Actor } from '../people/people';
import type { CampaignState, Task } from './state';
import { ruleOf } from './tasks';

/** A member taken from the registry (`teams/t-1`) is called `teams-t-1` in a campaign. */
const MEMBER = new RegExp(`^(${participantKinds.join('|')})-(.+)$`);

/** The record a member was taken from, as `kind/id`; undefined for one that was typed in. */
export function recordOfMember(id: string): string | undefined {
  const [, kind, rest] = MEMBER.exec(id) ?? [];
  return kind === undefined || rest === undefined ? undefined : `${kind}/${rest}`;
}

/** Whether participants may do the task with accounts of their own. */
export function isParticipants(state: CampaignState, task: Task): boolean {
  return ruleOf(state, task).participants !== undefined;
}

/** The records, as `kind/id`, whose accounts may do the task beside its holder. */
export function recordsOfTask(state: CampaignState, task: Task): readonly string[] {
  const { participants, for: count } = ruleOf(state, task);
  if (participants === undefined) return [];
  if (participants === 'members') return membersOf(state);
  const { subject = '' } = task;
  if (count === 'each-target') return [`firms/${subject}`];
  if (count === 'each-receiver') return [`bodies/${subject}`];
  return [recordOfMember(subject)].flatMap((record) => record ?? []);
}

export function mayDoItself(state: CampaignState, task: Task, { record }: Actor): boolean {
  return record !== undefined && recordsOfTask(state, task).includes(record);
}

/** Whether somebody is one of those who carry it out: they enter what they find. */
export function isMember(state: CampaignState, { record }: Actor): boolean {
  return record !== undefined && membersOf(state).includes(record);
}

/** Every participant with a part in it, once: the members, and whoever may do a task of their own. */
export function participantsOf(state: CampaignState): string[] {
  return [...new Set([...membersOf(state), ...state.tasks.flatMap((task) => recordsOfTask(state, task))])];
}

function membersOf({ members }: CampaignState): string[] {
  return members.flatMap(({ id }) => recordOfMember(id) ?? []);
}
