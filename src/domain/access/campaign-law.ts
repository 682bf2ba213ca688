import { isMember, mayDoItself, participantsOf, recordOfMember } from '../campaign/participants';
import { isCampaignParty, isCovertYet } from '../campaign/party';
import type { CampaignState } from '../campaign/state';
import type { CampaignBrief, CampaignView } from '../campaign/view/view-schema';
import type { Actor } from '../people/people';

/** Who knows of a campaign: the offices of all, a unit of those it has a part in, a participant of those it carries out or has a task in. */
export function knowsOfCampaign(state: CampaignState, { role, unit, record }: Actor): boolean {
  if (role === 'unit') return isCampaignParty(state, unit ?? '');
  if (role === 'participant') return record !== undefined && participantsOf(state).includes(record);
  return true;
}

/** What of its line in a list somebody reads who knows of it; what comes next may be another's business. */
export function briefShownTo<B extends CampaignBrief>(brief: B, state: CampaignState, { role }: Actor): B {
  const { next: _ofOthers, ...rest } = brief;
  if (role === 'participant') return rest as B;
  if (role !== 'unit' || !isCovertYet(state)) return brief;
  const { mode: _how, day: _when, dueAt: _until, ...shown } = rest;
  return shown as B;
}

/** What of it somebody reads who knows of it. */
export function campaignShownTo(view: CampaignView, state: CampaignState, by: Actor): CampaignView {
  const brief = briefShownTo(view, state, by);
  if (by.role === 'participant') return forParticipant(brief, state, by);
  return by.role === 'unit' && isCovertYet(state) ? whileCovert(brief, by) : brief;
}

/** Its own part: what it has to do and what it found, not what others did, owe or are blamed for. */
function forParticipant(view: CampaignView, state: CampaignState, by: Actor): CampaignView {
  const { reviewed: _promises, themeProposals: _figures, fromCase: _case, report, ...rest } = view;
  const own = new Set(state.tasks.filter((task) => mayDoItself(state, task, by)).map(({ id }) => id));
  const tasks = view.tasks.filter(({ id }) => own.has(id));
  const about = new Set(tasks.map(({ subject }) => subject));
  const shown: CampaignView = {
    ...rest,
    targets: view.targets.filter(({ id }) => isMember(state, by) || about.has(id)),
    members: view.members.filter(({ id }) => recordOfMember(id) === by.record),
    findings: view.findings.filter(({ foundBy }) => foundBy !== undefined && foundBy === by.record),
    tasks,
    units: [],
    agenda: [],
    items: [],
  };
  return report?.release === 'published' ? { ...shown, report } : shown;
}

/** Of a covert check (P6) a unit learns what it has to put right, and nothing of where else it goes before it has been there. */
function whileCovert(view: CampaignView, { unit }: Actor): CampaignView {
  const { report: _draft, ...rest } = view;
  const items = view.items.filter((item) => item.unit === unit);
  const from = new Set(items.map((item) => item.from));
  const findings = view.findings.filter(({ id }) => from.has(id));
  return { ...rest, items, findings, targets: [], tasks: [], members: [], units: [] };
}
