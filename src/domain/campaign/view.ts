import { lights, type Light } from '../appeal/light';
import type { CalendarTable } from '../calendar/calendar-table';
import { toRfc3339, type Instant } from '../calendar/instant';
import { campaignAgenda } from './agenda';
import type { CampaignState, Finding, Holder, Item, Task, TaskDone } from './state';
import { ruleOf } from './tasks';
import { CAMPAIGN_STATUS_TITLES, WAIT_CONSEQUENCE_TITLES } from './titles';
import { dueOfWaiting, lightOfWaiting } from './waiting';
import { waitsOf } from './waits';

/** A limit as people read it: who, what, by when, what otherwise. */
export interface CampaignNext {
  readonly what: string;
  readonly role: Holder['role'];
  readonly unit?: string;
  /** RFC 3339. */
  readonly by: string;
  readonly otherwise: string;
}

export interface CampaignView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: CampaignState['status'];
  readonly light: Light;
  readonly period?: string;
  readonly theme?: string;
  readonly mode?: string;
  readonly lead?: string;
  readonly district?: string;
  readonly day?: string;
  readonly openedAt: string;
  readonly dueAt?: string;
  readonly next?: CampaignNext;
  readonly units: CampaignState['units'];
  readonly targets: CampaignState['targets'];
  readonly members: CampaignState['members'];
  readonly agenda: CampaignState['agenda'];
  readonly tasks: readonly TaskView[];
  readonly findings: readonly Finding[];
  readonly items: readonly ItemView[];
  readonly report?: { readonly text: string; readonly release?: 'published' | 'filed'; readonly at?: string };
}

interface Limited {
  readonly dueAt?: string;
  readonly light?: Light;
}

export interface TaskView extends Limited {
  readonly id: string;
  readonly title: string;
  readonly subject?: string;
  readonly role: Holder['role'];
  readonly unit?: string;
  readonly state: 'open' | 'done' | 'missed';
  readonly done?: Omit<TaskDone, 'at'> & { readonly at: string };
}

export interface ItemView extends Limited {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly what: string;
  readonly unit: string;
  readonly from?: string;
  readonly step: Item['step'];
  readonly level: Item['level'];
  readonly late: boolean;
  readonly report?: string;
  readonly held?: Item['held'];
}

/** The campaign as it stands at a moment. */
export function campaignView(state: CampaignState, now: Instant, calendar: CalendarTable): CampaignView {
  const { id, template, title, status, units, targets, members, agenda, findings } = state;
  const next = nextOf(state, calendar);
  return {
    ...{ id, kind: template.kind, title, status, light: lightOfCampaign(state, now, calendar) },
    ...known(state, ['period', 'theme', 'mode', 'lead', 'district', 'day']),
    openedAt: toRfc3339(state.openedAt),
    ...(next && { dueAt: next.by, next }),
    ...{ units, targets, members, agenda, findings },
    tasks: state.tasks.map((task) => taskView(state, task, now, calendar)),
    items: state.items.map((item) => itemView(item, now, calendar)),
    ...(state.report && { report: reportView(state.report) }),
  };
}

/** The worst of everything waited for. */
export function lightOfCampaign(state: CampaignState, now: Instant, calendar: CalendarTable): Light {
  const all = waitsOf(state).map(({ waiting }) => lights.indexOf(lightOfWaiting(waiting, now, calendar)));
  return lights[Math.max(0, ...all)] ?? 'green';
}

export function statusTitle({ status }: CampaignState): string {
  return CAMPAIGN_STATUS_TITLES[status];
}

function nextOf(state: CampaignState, calendar: CalendarTable): CampaignNext | undefined {
  const due = campaignAgenda(state, calendar).find(({ kind }) => kind === 'limit');
  if (due === undefined) return undefined;
  const { title, holder, consequence } = due.wait;
  const by = toRfc3339(due.dueAt);
  return { what: title, ...holder, by, otherwise: WAIT_CONSEQUENCE_TITLES[consequence] };
}

function taskView(state: CampaignState, task: Task, now: Instant, calendar: CalendarTable): TaskView {
  const { id, subject, holder, waiting, done, shortfall } = task;
  const stands = done === undefined ? (shortfall ? 'missed' : 'open') : 'done';
  return {
    ...{ id, title: ruleOf(state, task).title, ...(subject !== undefined && { subject }), ...holder, state: stands },
    ...(waiting && limited(waiting, now, calendar)),
    ...(done && { done: { ...done, at: toRfc3339(done.at) } }),
  };
}

function itemView(item: Item, now: Instant, calendar: CalendarTable): ItemView {
  const { waiting, evidence: _kept, ...rest } = item;
  return { ...rest, ...(waiting && limited(waiting, now, calendar)) };
}

function limited(waiting: NonNullable<Task['waiting']>, now: Instant, calendar: CalendarTable): Required<Limited> {
  return {
    dueAt: toRfc3339(dueOfWaiting(waiting, calendar)),
    light: lightOfWaiting(waiting, now, calendar),
  };
}

function reportView({ at, ...rest }: NonNullable<CampaignState['report']>): NonNullable<CampaignView['report']> {
  return at === undefined ? rest : { ...rest, at: toRfc3339(at) };
}

function known<K extends keyof CampaignState>(state: CampaignState, keys: readonly K[]): Pick<CampaignState, K> {
  return Object.fromEntries(keys.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]]))) as Pick<
    CampaignState,
    K
  >;
}
