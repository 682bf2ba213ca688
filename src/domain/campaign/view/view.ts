import type { Light } from '../../calendar/light';
import type { CalendarTable } from '../../calendar/calendar-table';
import { toRfc3339, type Instant } from '../../calendar/instant';
import { campaignDues } from '../limits/dues';
import { campaignWorkflowIdOf } from '../campaign-id';
import { lightOfCampaign, lightOfItem } from '../limits/lights';
import type { NameOf } from './report';
import type { CampaignState, Item, Task, TaskDone } from '../state';
import { ruleOf } from '../tasks';
import { WAIT_CONSEQUENCE_TITLES } from '../titles';
import type { CampaignBrief, CampaignView, ItemView, TaskView } from './view-schema';
import { dueOfWaiting, lightOfWaiting } from '../limits/waiting';

/** What a list shows of it; what comes next in words where the names of the units are at hand. */
export function campaignBrief(
  state: CampaignState,
  now: Instant,
  calendar: CalendarTable,
  nameOf?: NameOf,
): CampaignBrief {
  const { id, version, template, title, status, tasks, items, findings } = state;
  const next = nextOf(state, calendar, nameOf);
  return {
    id,
    version,
    workflowId: campaignWorkflowIdOf(id),
    kind: template.kind,
    title,
    status,
    light: lightOfCampaign(state, now, calendar),
    ...known(state, ['period', 'theme', 'mode', 'round', 'lead', 'district', 'day']),
    openedAt: toRfc3339(state.openedAt),
    ...(next && { dueAt: next.by, next }),
    counts: {
      tasks: tasks.length,
      done: tasks.filter(({ done }) => done !== undefined).length,
      shortfalls: tasks.filter(({ shortfall }) => shortfall).length,
      findings: findings.length,
      items: items.length,
      owed: items.filter(({ step }) => step !== 'done').length,
    },
  };
}

/** The campaign as it stands at a moment. */
export function campaignView(
  state: CampaignState,
  now: Instant,
  calendar: CalendarTable,
  nameOf?: NameOf,
): CampaignView {
  return {
    ...campaignBrief(state, now, calendar, nameOf),
    ...known(state, ['fromCase', 'summary']),
    ...(state.themeProposals && { themeProposals: [...state.themeProposals] }),
    ...(state.reviewed && { reviewed: [...state.reviewed] }),
    units: [...state.units],
    targets: state.targets.map(targetView),
    members: [...state.members],
    agenda: [...state.agenda],
    findings: [...state.findings],
    tasks: state.tasks.map((task) => taskView(state, task, now, calendar)),
    items: state.items.map((item) => itemView(item, now, calendar)),
    ...(state.report && { report: reportView(state.report) }),
  };
}

function nextOf(state: CampaignState, calendar: CalendarTable, nameOf?: NameOf): CampaignBrief['next'] {
  const due = campaignDues(state, calendar, nameOf).find(({ kind }) => kind === 'limit');
  if (due === undefined) return undefined;
  const { title, holder, consequence } = due.wait;
  const by = toRfc3339(due.dueAt);
  return { what: title, ...holder, by, otherwise: WAIT_CONSEQUENCE_TITLES[consequence] };
}

function targetView({
  assisting,
  records,
  ...target
}: CampaignState['targets'][number]): CampaignView['targets'][number] {
  return { ...target, ...(assisting && { assisting: [...assisting] }), ...(records && { records: [...records] }) };
}

function taskView(state: CampaignState, task: Task, now: Instant, calendar: CalendarTable): TaskView {
  const { id, subject, holder, waiting, done, shortfall } = task;
  const stands = done === undefined ? (shortfall ? 'missed' : 'open') : 'done';
  return {
    id,
    title: ruleOf(state, task).title,
    ...(subject !== undefined && { subject }),
    ...holder,
    state: stands,
    ...(waiting && limited(waiting, lightOfWaiting(waiting, now, calendar), calendar)),
    ...(done && { done: doneView(done) }),
  };
}

function doneView({ at, answers, evidence, members, ...rest }: TaskDone): NonNullable<TaskView['done']> {
  const shown = { ...rest, at: toRfc3339(at), answers: [...answers], evidence: [...evidence] };
  return members === undefined ? shown : { ...shown, members: [...members] };
}

function itemView(item: Item, now: Instant, calendar: CalendarTable): ItemView {
  const { waiting, evidence: _kept, openedAt, doneAt, ...rest } = item;
  return {
    ...rest,
    ...(openedAt !== undefined && { openedAt: toRfc3339(openedAt) }),
    ...(doneAt !== undefined && { doneAt: toRfc3339(doneAt) }),
    ...(waiting && limited(waiting, lightOfItem(item, now, calendar), calendar)),
  };
}

function limited(
  waiting: NonNullable<Task['waiting']>,
  light: Light,
  calendar: CalendarTable,
): Required<Pick<TaskView, 'dueAt' | 'light'>> {
  return { dueAt: toRfc3339(dueOfWaiting(waiting, calendar)), light };
}

function reportView({
  at,
  lines: _drafted,
  ...rest
}: NonNullable<CampaignState['report']>): NonNullable<CampaignView['report']> {
  return at === undefined ? rest : { ...rest, at: toRfc3339(at) };
}

function known<K extends keyof CampaignState>(state: CampaignState, keys: readonly K[]): Pick<CampaignState, K> {
  return Object.fromEntries(keys.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]]))) as Pick<
    CampaignState,
    K
  >;
}
