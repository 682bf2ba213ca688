import type { Instant } from '../calendar/instant';
import { remembered } from '../decider/command';
import { withShownNames } from '../registry/choices';
import { shownOpening, shownPreparation, shownReport } from './opening/choices';
import { isUndone } from './carried-out';
import { itemEvolvers } from './evolve-item';
import type { CampaignFact, CampaignFactBodies, CampaignFactType, Preparation } from './facts';
import type { AgendaCase, CampaignState, CampaignStatus, DoneBy, ReportLine, Task, Waiting } from './state';
import { isParticipants } from './participants';
import { escalationLimit, withTasksOf } from './tasks';
import { waitFrom, waitUntil } from './limits/waiting';

type Bodies = CampaignFactBodies;
type Evolver<T extends CampaignFactType> = (state: CampaignState, body: Bodies[T], fact: CampaignFact) => CampaignState;

/** The next state of a campaign, from a fact that has happened. Pure and total. */
export function evolveCampaign(state: CampaignState | undefined, fact: CampaignFact): CampaignState {
  if (fact.type === 'opened') return open(fact.body, fact.at);
  if (state === undefined) throw new RangeError(`a campaign begins with "opened", not with "${fact.type}"`);
  const evolver = evolvers[fact.type] as Evolver<CampaignFactType>;
  return remember({ ...evolver(state, fact.body, fact), version: fact.seq + 1 }, fact);
}

function open(body: Bodies['opened'], at: Instant): CampaignState {
  const { targets = [], units = [], members = [], agenda = [], ...said } = body;
  const rest = shownOpening(said);
  const state: CampaignState = {
    ...rest,
    version: 1,
    status: 'preparing',
    openedAt: at,
    statusSince: at,
    targets,
    units,
    members,
    agenda,
    tasks: [],
    findings: [],
    items: [],
    commands: [],
    waiting: beginning(body.template.prepare, body.day, at),
  };
  return withTasksOf(state, 'prepare', at);
}

/** It begins at nine of its day, or when its time to prepare is over. */
function beginning(limit: CampaignState['template']['prepare'], day: string | undefined, at: Instant): Waiting {
  return day === undefined ? waitFrom(at, limit) : waitUntil(at, day, limit, 'nine');
}

function prepared(state: CampaignState, preparation: Preparation, { at }: CampaignFact): CampaignState {
  const { day } = preparation;
  const next = { ...state, ...shownPreparation(preparation, state) };
  const { prepare } = state.template;
  return withTasksOf(day === undefined ? next : { ...next, waiting: beginning(prepare, day, at) }, 'prepare', at);
}

function moveTo(state: CampaignState, status: CampaignStatus, at: Instant, waiting?: Waiting): CampaignState {
  const { waiting: _over, ...rest } = state;
  return { ...rest, status, statusSince: at, ...(waiting && { waiting }) };
}

function changeTask(state: CampaignState, id: string, next: (task: Task) => Task): CampaignState {
  return { ...state, tasks: state.tasks.map((task) => (task.id === id ? next(task) : task)) };
}

function changeCase(state: CampaignState, id: string, next: (one: AgendaCase) => AgendaCase): CampaignState {
  return { ...state, agenda: state.agenda.map((one) => (one.id === id ? next(one) : one)) };
}

/** Whatever the key of a waiting names: the phase, a task or an item. */
function changeWaiting(state: CampaignState, key: string, next: (waiting: Waiting) => Waiting): CampaignState {
  const changed = <T extends { readonly id: string; readonly waiting?: Waiting }>(one: T, prefix: string): T =>
    key === `${prefix}:${one.id}` && one.waiting ? { ...one, waiting: next(one.waiting) } : one;
  if (key === 'phase') return state.waiting ? { ...state, waiting: next(state.waiting) } : state;
  return {
    ...state,
    tasks: state.tasks.map((task) => changed(task, 'task')),
    items: state.items.map((item) => changed(item, 'item')),
  };
}

const evolvers: { readonly [T in Exclude<CampaignFactType, 'opened'>]: Evolver<T> } = {
  ...itemEvolvers,
  prepared,
  begun: (state, _body, { at }) =>
    withTasksOf(moveTo(state, 'under-way', at, waitFrom(at, state.template.carryOut)), 'carry-out', at),
  'task-done': (state, { task: id, ...done }, { at, by }) =>
    changeTask(state, id, ({ waiting, ...task }) => ({
      ...task,
      done: {
        ...done,
        at,
        late: (waiting?.misses ?? 0) > 0 || task.shortfall || task.level !== undefined,
        ...(isParticipants(state, task) && { by: doneBy(by) }),
      },
    })),
  'task-missed': (state, { task: id }) =>
    changeTask(state, id, ({ waiting: _over, ...task }) => ({ ...task, shortfall: true })),
  'task-escalated': (state, { task: id, level, to }, { at }) =>
    changeTask(state, id, (task) => ({
      ...task,
      level,
      holder: { role: to },
      waiting: waitFrom(at, escalationLimit(state, task, level)),
    })),
  'case-decided': (state, { case: id, decision }) => changeCase(state, id, (one) => ({ ...one, decision })),
  'case-told': (state, { case: id, answer, reason }) =>
    changeCase(state, id, (one) => ({
      ...one,
      told: answer,
      ...(answer === 'refused' && reason !== undefined && { refusal: reason }),
    })),
  'promises-reviewed': (state, { promises }) => ({ ...state, reviewed: promises }),
  found: (state, { dueDay: _fixed, ...finding }, { by: { record: foundBy } }) => {
    const found = withShownNames(finding);
    return { ...state, findings: [...state.findings, foundBy === undefined ? found : { ...found, foundBy }] };
  },
  'finding-filed': (state, { finding: id, caseId }) => ({
    ...state,
    findings: state.findings.map((finding) => (finding.id === id ? { ...finding, caseId } : finding)),
  }),
  matched: (state, { target: id, answer }) => ({
    ...state,
    targets: state.targets.map((target) => (target.id === id ? { ...target, matched: answer } : target)),
  }),
  'case-returned': (state, { step }) => ({ ...state, returned: [...(state.returned ?? []), step] }),
  reminded: (state, { what }) => changeWaiting(state, what, (waiting) => ({ ...waiting, reminded: true })),
  'limit-missed': (state, { what, also = 0 }) =>
    changeWaiting(state, what, (waiting) => ({ ...waiting, misses: waiting.misses + 1 + also })),
  concluded: (state, _body, { at }) => {
    const over = moveTo(state, 'reporting', at, waitFrom(at, state.template.report.limit));
    return isUndone(over) ? withTasksOf(over, 'account', at) : over;
  },
  'report-drafted': (state, { text, lines }) => ({
    ...state,
    report: { text: shownReport(text, state), ...(lines && { lines: lines.map((line) => shownLine(line, state)) }) },
  }),
  'report-released': (state, { how, text }, { at }) => ({
    ...withTasksOf(moveTo(state, 'following', at), 'follow', at),
    report: { ...state.report, text: shownReport(text, state), release: how, at },
  }),
  'called-off': (state, _body, { at }) => ended(moveTo(state, 'called-off', at)),
  'message-refused': (state, { message }, { at }) => (message === 'cancel' ? { ...state, cancelClickedAt: at } : state),
  'campaign-reset': (state) => state,
  'taken-up': (state) => state,
  closed: (state, { summary }, { at }) => ({ ...ended(moveTo(state, 'closed', at)), summary }),
};

function doneBy({ role, unit, record }: CampaignFact['by']): DoneBy {
  const whose = unit === undefined ? { role } : { role, unit };
  return record === undefined ? whose : { ...whose, record };
}

function shownLine(line: ReportLine, state: CampaignState): ReportLine {
  return { ...line, text: shownReport(line.text, state) };
}

/** Nothing is waited for any more. */
function ended(state: CampaignState): CampaignState {
  return { ...state, tasks: state.tasks.map(({ waiting: _over, ...task }) => task) };
}

function remember(state: CampaignState, fact: CampaignFact): CampaignState {
  if (fact.commandId === undefined) return state;
  const { cancelClickedAt: _answered, ...rest } = state;
  return { ...rest, commands: remembered(state.commands, fact) };
}
