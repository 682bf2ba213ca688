import type { AppellantWord } from './acts/appellant-word';
import type { AnswerFacts, Evidenced } from './answer-facts';
import type { Instant } from '../calendar/instant';
import type { NoticeKind } from '../notice/notice';
import type { Consequence, DutyKind } from '../policy/duty-kinds';
import type { PointReason, Track } from '../policy/policy';
import type { UnitId } from '../registry/duty-list';
import type { Proposal } from '../registry/proposal/proposal';
import type { AppealInput, Kind } from './intake/intake';
import type { Attachment } from '../attachment';
import type { Actor } from '../people/people';
import type { Timing } from './limits/timing';
import type { CheckTold } from './check';
import type { Outcome, Stage } from './state';

/** The versions a case goes by. */
export interface RuleNames {
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

/** What each fact says, by type. Permanent: types and fields are added, never renamed (they are stored and replayed for ever). */
export interface FactBodies extends AnswerFacts {
  filed: {
    readonly id: string;
    readonly input: Omit<AppealInput, 'text'>;
    readonly proposal: Proposal;
    readonly reservedNumber: string;
  } & RuleNames;
  'theme-confirmed': {
    readonly kind: Kind;
    readonly category: string;
    readonly theme: string;
    readonly track: Track;
    readonly urgent: boolean;
    readonly byDefault: boolean;
    readonly why: string;
  };
  numbered: { readonly number: string };
  redirected: { readonly destination: string; readonly reason: string; readonly byDefault: boolean };
  'supplement-requested': { readonly what: string };
  supplemented: { readonly text: string; readonly attachments: readonly Attachment[]; readonly answers: boolean };
  merged: { readonly into: string; readonly relation: 'same-appellant' | 'same-matter'; readonly reason: string };
  judged: {
    readonly accepted: boolean;
    readonly lawful: boolean;
    readonly reasonable: boolean;
    readonly reason: string;
    readonly byDefault: boolean;
  };
  assigned: {
    readonly lead: UnitId;
    readonly track: Track;
    readonly assisting: readonly { readonly unit: UnitId; readonly task: string }[];
    readonly why: string;
    readonly byDefault: boolean;
    /** The team that accompanies the matter 帮办 (L2). */
    readonly helper?: string;
    /** Made in a session: who, how, when; cannot be returned (X10). */
    readonly session?: { readonly ref: string; readonly who: string; readonly how: string; readonly due: Instant };
  };
  signed: { readonly unit: UnitId; readonly handleOverdue: boolean };
  returned: { readonly unit: UnitId; readonly reason: string } & Evidenced;
  arbitrated: {
    readonly lead: UnitId;
    readonly upheld: boolean;
    readonly final: boolean;
    readonly reason: string;
    readonly byDefault: boolean;
  };
  contacted: {
    readonly unit: UnitId;
    readonly how: string;
    readonly note: string;
    /** The team that called at the door (L4). */
    readonly team?: string | undefined;
  };
  planned: { readonly unit: UnitId; readonly text: string };
  'subtask-finished': { readonly unit: UnitId; readonly text: string };
  'extension-requested': { readonly unit: UnitId; readonly days: number; readonly reason: string };
  'extension-decided': {
    readonly granted: boolean;
    readonly days: number;
    readonly reason: string;
    readonly byDefault: boolean;
  };
  paused: { readonly reason: string; readonly basis: string };
  resumed: { readonly reason: string; readonly byDefault: boolean };
  listed: { readonly number: string; readonly round: number; readonly reason: string };
  delisted: { readonly reason: string };
  'session-called': { readonly reason: string };
  'put-on-standing-list': { readonly leader: string };
  reminded: { readonly what: string };
  'limit-missed': {
    readonly consequence: Consequence;
    readonly final: boolean;
    /** How many further limits of the same duty had passed as well, after an outage. */
    readonly also?: number;
  };
  supervised: {
    readonly level: 1 | 2;
    readonly unit: UnitId;
    readonly over: 'sign' | 'handle';
    readonly by: 'ladder' | 'escalation';
    /** Whose notice the unit is to get, with their own words and limit (P2). */
    readonly writes?: 'centre' | 'supervisor';
  };
  /** The notice of supervision 督办 in the words of the office of its level, and by when (P2). */
  'supervision-written': {
    readonly level: 1 | 2;
    readonly unit: UnitId;
    readonly text: string;
    readonly days: number;
    readonly due: Instant;
  };
  /** Which leader studies a standing matter 挂账 every month (P2). */
  'leader-named': { readonly leader: string };
  /** `waits`: there was no unit yet; the first one that gets the case is supervised. */
  escalated: { readonly level: 1 | 2 | 3; readonly reason: string; readonly waits?: true };
  'accountability-proposed': {
    readonly id: string;
    readonly unit: UnitId;
    readonly reason: string;
    /** The case is listed with it (the end of the ladder); a falsified reply is listed by its own decision. */
    readonly lists: boolean;
  };
  'held-accountable': {
    readonly id: string;
    readonly held: boolean;
    readonly reason: string;
    readonly direct?: { readonly who: string; readonly measure: string };
    readonly leadership?: { readonly who: string; readonly measure: string };
  };
  checked: CheckTold;
  commended: { readonly unit: UnitId; readonly reason: string };
  'points-given': {
    readonly unit: UnitId;
    readonly reason: PointReason;
    readonly points: number;
    readonly cites: number;
  };
  'points-reversed': {
    readonly entry: string;
    readonly unit: UnitId;
    readonly points: number;
    readonly reason: string;
  };
  contested: { readonly entry: string; readonly reason: string };
  'contest-decided': {
    readonly entry: string;
    readonly granted: boolean;
    readonly reason: string;
    readonly byDefault: boolean;
  };
  transferred: { readonly reason: string; readonly wholeCase: boolean } & Evidenced;
  'dossier-returned': { readonly reason: string };
  'notice-drafted': {
    readonly id: string;
    readonly kind: NoticeKind;
    readonly unit?: UnitId;
    readonly title: string;
    readonly text: string;
    readonly revises?: string;
  };
  'notice-objected': { readonly id: string; readonly text: string };
  'objection-decided': {
    readonly id: string;
    readonly upheld: boolean;
    readonly reason: string;
    readonly byDefault: boolean;
  };
  'notice-published': { readonly id: string };
  'notice-withheld': { readonly id: string; readonly reason: string };
  'rectification-reported': { readonly id: string; readonly text: string };
  'notice-archived': { readonly id: string; readonly reason: string };
  reviewed: { readonly outcome: Outcome; readonly summary: string };
  closed: { readonly outcome: Outcome; readonly reason: string };
  reopened: { readonly reason: string; readonly to: Stage };
  withdrawn: { readonly reason: string; readonly appellantWord?: AppellantWord };
  /** A click on “cancel” in the Temporal UI, or the engine's command for it: only the latter can say why. */
  'cancellation-requested': { readonly reason?: string };
  /** Nobody confirmed it by a withdrawal in time: it was a mis-click, and the case goes on. */
  'cancellation-lapsed': { readonly dueAt: Instant; readonly plannedAt: Instant };
  /** An operator has put the workflow back to an earlier point: what stood behind it in the log no longer counts; by run, because it is told each run once. */
  'case-reset': { readonly runId: string };
  /** The workflow was gone, or had forgotten: a new one has taken the case up again from its recorded facts. */
  'taken-up': { readonly after: 'terminated' | 'missing' | 'behind' };
  /** The case goes on by other rules, approved and previewed: from which to which, and every open limit they move. */
  'rules-moved': {
    readonly from: RuleNames;
    readonly to: RuleNames;
    readonly reason: string;
    /** Due by the old rules and by the new; absent where the clock stands still. */
    readonly limits: readonly {
      readonly dutyId: string;
      readonly duty: DutyKind;
      readonly from?: Instant;
      readonly to?: Instant;
    }[];
  };
  'message-refused': { readonly message: string; readonly code: string; readonly reason: string };
  ended: Record<never, never>;
}

export type FactType = keyof FactBodies;

/** A fact as decided, before it has its place in the case: what happened, by whom; `timing` where a limit brought it about. */
export type NewFact = {
  [T in FactType]: {
    readonly type: T;
    readonly body: FactBodies[T];
    readonly by: Actor;
    readonly timing?: Timing;
    readonly commandId?: string;
    readonly digest?: string;
  };
}[FactType];

/** A fact in its place: `seq` counts from 0 without a gap, `at` is workflow time. */
export type Fact = NewFact & { readonly seq: number; readonly at: Instant };
