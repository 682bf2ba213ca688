import { toRfc3339, type Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { lightAt, primaryDuty } from '../limits/light-of';
import { supervisionOf } from '../limits/duties';
import { dueOfDuty } from '../limits/limits';
import { otherwiseOf } from '../limits/otherwise';
import type { AppealState } from '../state';
import { STATUS_HOLDER } from '../limits/status-duty';
import { DUTY_TITLES } from '../titles';
import type { AppealView } from './view';

/** The state of a case as everybody outside sees it, at a moment (the light and the clocks move with time). */
export function viewOf(state: AppealState, now: Instant, rules: Rules): AppealView {
  const due = dueOfPrimary(state, rules);
  return {
    id: state.id,
    version: state.version,
    stage: state.stage,
    status: state.status,
    title: state.title,
    light: lightAt(state, now, rules),
    ...present({ number: state.number, outcome: state.outcome, mergedInto: state.mergedInto }),
    ...present({ lead: state.lead, helper: state.helper, citedArticle: state.citedArticle }),
    ...presentTimes({ dueAt: due, closedAt: state.closedAt, dispatchedAt: state.dispatchedAt }),
    ...matterView(state),
    assisting: state.subtasks.map(({ unit, task, finishedAt }) => ({ unit, task, finished: finishedAt !== undefined })),
    level: state.level,
    round: state.round,
    ...listingView(state),
    ...mechanismView(state),
    ...supervisionView(state, rules),
    ...standingView(state),
    filedAt: toRfc3339(state.filedAt),
    clocks: clocksAt(state, now),
    ...nextDutyView(state, rules),
    notices: state.notices.map(({ id, kind, status }) => ({ id, kind, status })),
    ...(state.visits && { visits: state.visits.map(({ at, ...visit }) => ({ ...visit, at: toRfc3339(at) })) }),
    ...checksView(state),
    accountabilities: state.accountabilities.map(accountabilityView),
  };
}

type Matter = 'channel' | 'district' | 'kind' | 'category' | 'theme' | 'track' | 'urgent' | 'confidential';

/** What it is about, and how it is dealt with. */
function matterView(state: AppealState): Pick<AppealView, Matter> {
  const { channel, district, kind, category, theme, track, urgent, confidential } = state;
  return { channel, district, kind, category, theme, track, urgent, confidential };
}

function accountabilityView({
  id,
  unit,
  decidedAt,
  held,
}: AppealState['accountabilities'][number]): AppealView['accountabilities'][number] {
  return { id, unit, decided: decidedAt !== undefined, ...present({ held }) };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: absent ones are left out of JSON, never null. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

function presentTimes<K extends string>(times: Record<K, Instant | undefined>): Partial<Record<K, string>> {
  const entries = Object.entries<Instant | undefined>(times);
  return Object.fromEntries(
    entries.flatMap(([name, at]) => (at === undefined ? [] : [[name, toRfc3339(at)]])),
  ) as Partial<Record<K, string>>;
}

/** Seconds since receipt by holder, up to now; their sum is now minus receipt. */
export function clocksAt(state: AppealState, now: Instant): AppealView['clocks'] {
  const running = STATUS_HOLDER[state.status];
  const seconds = (holder: keyof AppealView['clocks']) =>
    (state.attributed[holder] + (holder === running ? Math.max(0, now - state.statusSince) : 0)) / 1_000;
  return {
    office: seconds('office'),
    unit: seconds('unit'),
    appellant: seconds('appellant'),
    session: seconds('session'),
    closed: seconds('closed'),
  };
}

function dueOfPrimary(state: AppealState, rules: Rules): Instant | undefined {
  const duty = primaryDuty(state);
  return duty === undefined ? undefined : dueOfDuty(state, duty, rules);
}

/** Only once something has come back: a unit is not told that somebody is on the way. */
function checksView({ checks = [] }: AppealState): Pick<AppealView, 'checks'> {
  const back = checks.filter(({ step }) => step !== 'opened');
  return back.length === 0 ? {} : { checks: back.map((check) => ({ ...check })) };
}

function supervisionView(state: AppealState, rules: Rules): Pick<AppealView, 'supervision'> {
  const duty = supervisionOf(state);
  if (duty?.holder.unit === undefined) return {};
  const level = duty.kind === 'supervision-1' ? 1 : 2;
  const due = dueOfDuty(state, duty, rules);
  const written = duty.clock.fixedDue !== undefined;
  return {
    supervision: { level, unit: duty.holder.unit, written, ...(due !== undefined && { dueAt: toRfc3339(due) }) },
  };
}

function standingView({ status, standing }: AppealState): Pick<AppealView, 'standing'> {
  if (status !== 'standing' || standing === undefined) return {};
  return { standing: { leader: standing.leader, since: toRfc3339(standing.since) } };
}

function mechanismView({ mechanismTerms }: AppealState): Pick<AppealView, 'mechanism'> {
  if (mechanismTerms === undefined) return {};
  const { from, checkedAt } = mechanismTerms;
  return { mechanism: { from, ...(checkedAt !== undefined && { checkedAt: toRfc3339(checkedAt) }) } };
}

function listingView({ listing }: AppealState): Pick<AppealView, 'listing'> {
  if (listing === undefined) return {};
  const { number, listedAt, delistedAt } = listing;
  const delisted = delistedAt === undefined ? {} : { delistedAt: toRfc3339(delistedAt) };
  return { listing: { number, listedAt: toRfc3339(listedAt), ...delisted } };
}

function nextDutyView(state: AppealState, rules: Rules): Pick<AppealView, 'nextDuty'> {
  const duty = primaryDuty(state);
  if (duty === undefined) return {};
  const due = dueOfDuty(state, duty, rules);
  return {
    nextDuty: {
      duty: duty.kind,
      title: DUTY_TITLES[duty.kind],
      role: duty.holder.role,
      ...(duty.holder.unit === undefined ? {} : { unit: duty.holder.unit }),
      ...(due === undefined ? {} : { by: toRfc3339(due) }),
      otherwise: otherwiseOf(duty, rules, state),
    },
  };
}
