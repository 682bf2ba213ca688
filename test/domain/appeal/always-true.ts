import { ruleOfDuty } from '../../../src/domain/policy/duty-rules';
import { isDeepStrictEqual } from 'node:util';
import { agenda, type DutyDue } from '../../../src/domain/appeal/limits/agenda';
import { evolve } from '../../../src/domain/appeal/evolve/evolve';
import type { Fact, FactType } from '../../../src/domain/appeal/facts';
import { stages, type AppealState } from '../../../src/domain/appeal/state';
import { clocksAt } from '../../../src/domain/appeal/view/view-of';
import { CONSEQUENCE_TITLES } from '../../../src/domain/appeal/titles';
import type { Instant } from '../../../src/domain/calendar/instant';
import { actorOf } from '../../../src/domain/policy/actors';
import type { DutyHolder } from '../../../src/domain/policy/policy';
import type { Rules } from '../../../src/domain/rules';

/** Says what is wrong with a case, or nothing: what must hold after whatever has happened (R4). */
export type Law = (story: {
  facts: readonly Fact[];
  state: AppealState;
  rules: Rules;
  now: Instant;
}) => string | undefined;

/** Facts by which a case may go back, or leave the order, for the record. */
const TURNS: ReadonlySet<FactType> = new Set<FactType>(['listed', 'reopened', 'session-called', 'assigned']);

export const LAWS: Record<string, Law> = {
  'an open case always waits for somebody': ({ state, rules }) =>
    state.status !== 'ended' && dues(state, rules).length === 0 ? `nothing falls due in ${state.status}` : undefined,
  'whoever is waited for has a role, a limit and a consequence': ({ state, rules }) =>
    dues(state, rules).find(
      ({ duty, dueAt, plannedAt }) =>
        !Number.isFinite(dueAt) ||
        plannedAt < dueAt ||
        !CONSEQUENCE_TITLES[ruleOfDuty(rules.policy, duty.kind).consequence],
    )?.title,
  'no limit of the unit runs while the office or the appellant holds the case': ({ state, rules }) =>
    ELSEWHERE.has(state.status) ? dues(state, rules).find(({ duty }) => LEAD_WORK.has(duty.kind))?.duty.id : undefined,
  'what the lead unit owes is owed by the unit that has the case': ({ state }) =>
    state.duties.find(({ kind, holder }) => LEAD_WORK.has(kind) && holder.unit !== state.lead)?.id,
  'each duty waits for whom the policy says': ({ state }) =>
    state.duties.find(({ kind, holder }) => !ROLES[actorOf[kind]].includes(holder.role))?.id,
  'an extension asked for is waited for, and no other': ({ state }) =>
    (state.extensionAsked !== undefined) === state.duties.some(({ kind }) => kind === 'decide-extension')
      ? undefined
      : 'the request and its decision do not fit',
  'weekly reports are asked of listed cases only': ({ state }) =>
    state.listing?.delistedAt !== undefined && state.duties.some(({ kind }) => kind === 'listed-progress')
      ? 'delisted'
      : undefined,
  'every second is attributed to somebody': ({ state, now }) => {
    const parts = Object.values(clocksAt(state, now)).reduce((sum, seconds) => sum + seconds, 0);
    return Math.abs(parts - (now - state.filedAt) / 1_000) > 0.001
      ? `${parts} of ${(now - state.filedAt) / 1_000}`
      : undefined;
  },
  'the state is the fold of the facts': ({ facts, state }) =>
    isDeepStrictEqual(fold(facts), state) ? undefined : 'folding again gives another state',
  'facts are numbered without a gap': ({ facts }) => {
    const wrong = facts.findIndex((fact, index) => fact.seq !== index);
    return wrong === -1 ? undefined : `fact ${wrong} has number ${facts[wrong]?.seq}`;
  },
  'time never goes back': ({ facts }) => {
    const wrong = facts.findIndex((fact, index) => fact.at < (facts[index - 1]?.at ?? 0));
    return wrong === -1 ? undefined : `fact ${wrong} is before the one before`;
  },
  'a stage follows the one before, but for the turns on record': ({ facts }) => stageFault(facts),
  'the level of supervision never falls within a round': ({ facts }) => levelFault(facts),
  'nobody answers for a ladder that the unit itself has not climbed': ({ facts }) => ladderFault(facts),
  'each notice is published once and each entry has a number of its own': ({ facts, state }) => {
    const published = facts.flatMap((fact) => (fact.type === 'notice-published' ? [fact.body.id] : []));
    const names = [
      ...state.notices.map(({ id }) => id),
      ...state.points.map(({ id }) => id),
      ...state.accountabilities.map(({ id }) => id),
    ];
    if (new Set(published).size < published.length) return `published twice: ${published.join(' ')}`;
    return new Set(names).size < names.length ? `same number twice: ${names.join(' ')}` : undefined;
  },
  'a listing number is never given twice': ({ facts }) => {
    const drafted = facts.flatMap((fact) =>
      fact.type === 'notice-drafted' && fact.body.kind === 'listing' ? [fact.body.title] : [],
    );
    return new Set(drafted).size < drafted.length ? `listed twice: ${drafted.join(' ')}` : undefined;
  },
  'a case closes once each time it is open': ({ facts }) => {
    let open = true;
    for (const { type } of facts) {
      if (type === 'closed' && !open) return 'closed while closed';
      if (type === 'closed') open = false;
      if (type === 'reopened') open = true;
    }
    return undefined;
  },
  'nothing happens after the end': ({ facts }) => {
    const end = facts.findIndex(({ type }) => type === 'ended');
    return end !== -1 && end < facts.length - 1 ? `${facts[end + 1]?.type} after the end` : undefined;
  },
  'a closed case has no unit at work and no listing in force': ({ state }) => {
    if (state.status !== 'closed' && state.status !== 'ended') return undefined;
    const working = state.duties.find(({ kind }) => WORK.has(kind));
    if (working) return `${working.id} is still owed`;
    return state.listing !== undefined && state.listing.delistedAt === undefined ? 'still listed' : undefined;
  },
  'a case closed by review has been through the six steps in order': ({ facts, state }) => {
    if (facts.at(-1)?.type !== 'closed' && !facts.slice(-4).some(({ type }) => type === 'reviewed')) return undefined;
    return state.stage === 'review' ? orderFault(facts) : undefined;
  },
  'status and stage fit each other': ({ state }) =>
    (FITS[state.status]?.includes(state.stage) ?? true) ? undefined : `${state.status} in ${state.stage}`,
  'the state is plain data, small enough for the engine': ({ state }) => {
    const json = JSON.stringify(state);
    if (json.length > 100_000) return `${json.length} characters`;
    return isDeepStrictEqual(JSON.parse(json), state) ? undefined : 'JSON loses something';
  },
};

/** A notice that accuses nobody is the office's to hold back. */
const ROLES: Record<DutyHolder, readonly string[]> = {
  ...{ office: ['office'], centre: ['centre'], supervisor: ['supervisor'], appellant: ['appellant'], lead: ['unit'] },
  ...{ assisting: ['unit'], noticed: ['unit', 'office'], session: ['session'], public: ['public'] },
};

const ELSEWHERE: ReadonlySet<string> = new Set(['awaiting-supplement', 'paused', 'awaiting-arbitration']);
const LEAD_WORK: ReadonlySet<string> = new Set([
  ...[
    'sign',
    'contact',
    'handle',
    'listed-round',
    'listed-progress',
    'supervision-1',
    'supervision-2',
    'promise',
    'mechanism',
  ],
]);

let asked: { readonly state: AppealState; readonly dues: DutyDue[] } | undefined;

/** The agenda of the duties, computed once a step. */
function dues(state: AppealState, rules: Rules): DutyDue[] {
  if (asked?.state !== state) asked = { state, dues: agenda(state, rules).filter((due) => due.kind !== 'lapse') };
  return asked.dues;
}

const WORK: ReadonlySet<string> = new Set([
  ...[
    'theme',
    'judge',
    'assign',
    'sign',
    'contact',
    'handle',
    'subtask',
    'listed-round',
    'listed-progress',
    'supplement',
    'pause',
  ],
  ...[
    'supervision-1',
    'supervision-2',
    'promise',
    'mechanism',
    'session',
    'standing-review',
    'verify',
    'arbitrate',
    'decide-extension',
  ],
]);

const FITS: Partial<Record<AppealState['status'], readonly AppealState['stage'][]>> = {
  'awaiting-theme': ['theme'],
  'awaiting-supplement': ['theme', 'collect', 'handle'],
  'awaiting-judgement': ['collect'],
  'awaiting-assignment': ['assign'],
  'awaiting-signature': ['assign'],
  'awaiting-arbitration': ['assign'],
  handling: ['handle'],
  paused: ['handle'],
  'awaiting-evaluation': ['follow-up'],
  'awaiting-verification': ['follow-up'],
  'awaiting-promise': ['follow-up'],
  'awaiting-mechanism': ['follow-up'],
  'awaiting-session': ['follow-up'],
  standing: ['follow-up'],
  reviewing: ['review'],
};

/** The last of each in order, as the case came to its end. */
function orderFault(facts: readonly Fact[]): string | undefined {
  const path: FactType[] = ['theme-confirmed', 'judged', 'assigned', 'signed', 'replied', 'reviewed'];
  let from = 0;
  for (const type of path) {
    const found = facts.findIndex((fact, index) => index >= from && fact.type === type);
    if (found === -1) return `closed by review without "${type}"`;
    from = found;
  }
  return undefined;
}

function stageFault(facts: readonly Fact[]): string | undefined {
  let state: AppealState | undefined;
  for (const fact of facts) {
    const next = evolve(state, fact);
    const step = state === undefined ? 0 : stages.indexOf(next.stage) - stages.indexOf(state.stage);
    if (step !== 0 && step !== 1 && !TURNS.has(fact.type)) return `${state?.stage} → ${next.stage} by ${fact.type}`;
    state = next;
  }
  return undefined;
}

function levelFault(facts: readonly Fact[]): string | undefined {
  let state: AppealState | undefined;
  for (const fact of facts) {
    const next = evolve(state, fact);
    if (state !== undefined && next.round === state.round && next.level < state.level)
      return `level fell by ${fact.type}`;
    state = next;
  }
  return undefined;
}

function fold(facts: readonly Fact[]): AppealState | undefined {
  return facts.reduce<AppealState | undefined>((state, fact) => evolve(state, fact), undefined);
}

/** Accountability by limit follows a second supervision of the same unit in the same round. */
function ladderFault(facts: readonly Fact[]): string | undefined {
  let climbed = '';
  for (const fact of facts) {
    if (beginsRound(fact)) climbed = '';
    if (fact.type === 'supervised') climbed = `${fact.body.unit} ${fact.body.level}`;
    if (answersByLimit(fact) && climbed !== `${fact.body.unit} 2`)
      return `${fact.body.unit} answers after "${climbed}"`;
  }
  return undefined;
}

function beginsRound(fact: Fact): boolean {
  return (
    fact.type === 'listed' || fact.type === 'reopened' || (fact.type === 'assigned' && fact.body.session !== undefined)
  );
}

function answersByLimit(fact: Fact): fact is Extract<Fact, { type: 'accountability-proposed' }> {
  return fact.type === 'accountability-proposed' && fact.by.role === 'timer';
}
