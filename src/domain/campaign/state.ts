import type { LedgerEntry } from '../decider/ledger-entry';
import type { Attachment } from '../attachment';
import type { CheckStep } from '../appeal/check';
import type { Role } from '../people/people';
import type { Budget } from '../calendar/budget';
import type { Clock } from '../calendar/clock';
import type { Instant } from '../calendar/instant';
import type { ReviewedPromise } from './reviewed-promise';
import type { FindingUse, TaskPhase, Template } from './templates/template';
import type { ThemeProposal } from './opening/theme-proposal';

export const campaignStatuses = ['preparing', 'under-way', 'reporting', 'following', 'closed', 'called-off'] as const;
/** 筹备、实施、总结、跟踪整改、办结、取消. */
export type CampaignStatus = (typeof campaignStatuses)[number];

/** What it goes to: a firm, a window, a community, a process, a milestone of a plan. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** The unit answerable for it. */
  readonly unit?: string;
  /** Units that take part in it (G1), or are on the other side of a proposal (S3). */
  readonly assisting?: readonly string[];
  /** Where it is: a firm's own, from the registry. */
  readonly district?: string;
  /** By when, where it has a day of its own: a milestone of a plan (G1). */
  readonly day?: string;
  /** The demand and the resource a proposal brings together, as `kind/id`. */
  readonly records?: readonly string[];
  /** Whether the lists took that they have been brought together. */
  readonly matched?: 'matched' | 'taken';
}

/** Who carries it out: a leader, a team, a supervisor, an assessor. The account or the post, never a person's name. */
export interface Member {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
}

/** A case on the agenda of a session (X10). */
export interface AgendaCase {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly decision?: CaseDecision;
  /** What the case itself said to the decision. */
  readonly told?: 'assigned' | 'refused';
  /** Why it did not take it. */
  readonly refusal?: string;
  /** Why it is on the agenda. */
  readonly why?: AgendaReason;
}

/** Listed after its last round, on the standing list, many concerned at once, a major problem. Permanent. */
export const agendaReasons = ['listed', 'standing', 'area-wide', 'major'] as const;
export type AgendaReason = (typeof agendaReasons)[number];

/** Who is responsible, how it is solved, by when: fixed on the spot, and not returned. */
export interface CaseDecision {
  readonly lead: string;
  readonly who: string;
  readonly how: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
}

export interface Waiting {
  readonly clock: Clock;
  readonly limit: Budget;
  /** Share of the time. */
  readonly reminder?: number;
  readonly reminded: boolean;
  /** How often its limit has passed. */
  readonly misses: number;
}

export interface Answer {
  readonly check: string;
  readonly yes?: boolean;
  /** 0 to 100. */
  readonly score?: number;
  readonly text?: string;
}

/** One thing of the campaign's own that somebody does, once. */
export interface Task {
  /** `rule`, or `rule:subject`. */
  readonly id: string;
  readonly rule: string;
  readonly subject?: string;
  readonly holder: Holder;
  readonly phase: TaskPhase;
  /** Gone once it is done or has been given up. */
  readonly waiting?: Waiting;
  readonly done?: TaskDone;
  /** Nobody did it: on record for the report. */
  readonly shortfall: boolean;
  /** Asked of the centre (1), then of the supervisor (2), because nobody had done it; absent until then. */
  readonly level?: 1 | 2;
}

export interface Holder {
  readonly role: Role;
  readonly unit?: string;
}

export interface TaskDone {
  readonly outcome: string;
  readonly at: Instant;
  readonly byDefault: boolean;
  readonly late: boolean;
  readonly note?: string;
  readonly answers: readonly Answer[];
  readonly evidence: readonly Attachment[];
  readonly members?: readonly string[];
  /** Who put it on record, where a participant may do it: they themselves, or the office for them. */
  readonly by?: DoneBy;
}

/** The account that put something on record: of a participant, which. */
export interface DoneBy {
  readonly role: Role;
  readonly unit?: string;
  /** `kind/id`. */
  readonly record?: string;
}

export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly use: FindingUse;
  readonly kind?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly category?: string;
  readonly district?: string;
  /** Of the appeal it became. */
  readonly caseId?: string;
  /** The participant who found it, as `kind/id`. */
  readonly foundBy?: string;
}

/** 整改、核验、问责、销号. */
export const itemSteps = ['rectify', 'verify', 'accountability', 'done'] as const;

/** Something a unit owes after the campaign: a rectification, or a promise with its day. It climbs the same ladder as a case (P2). */
export interface Item {
  readonly id: string;
  readonly kind: 'rectification' | 'promise';
  readonly what: string;
  readonly unit: string;
  /** The finding or agenda case it came from. */
  readonly from?: string;
  readonly step: (typeof itemSteps)[number];
  /** 0, supervised once, twice, answered for. */
  readonly level: 0 | 1 | 2 | 3;
  readonly waiting?: Waiting;
  /** By when it was promised. */
  readonly day?: string;
  readonly openedAt?: Instant;
  readonly doneAt?: Instant;
  readonly evidence: readonly Attachment[];
  readonly report?: string;
  readonly ledger?: readonly LedgerEntry[];
  readonly late: boolean;
  /** Both lines of responsibility (P10). */
  readonly held?: { readonly direct?: Liability; readonly leadership?: Liability; readonly reason: string };
}

export interface Liability {
  readonly who: string;
  readonly measure: string;
}

/** A line of a report, and the case it is about, if it is about one. */
export interface ReportLine {
  readonly text: string;
  readonly caseId?: string;
}

export interface Report {
  readonly text: string;
  /** As it was drafted; absent in reports from before 0.2. */
  readonly lines?: readonly ReportLine[];
  readonly release?: 'published' | 'filed';
  readonly at?: Instant;
}

export interface CampaignState {
  readonly id: string;
  readonly version: number;
  /** As it was when this one opened: a later version changes no campaign that is under way. */
  readonly template: Template;
  readonly calendarVersion: string;
  readonly title: string;
  /** `2026-11`, `2026-W48`: one campaign a kind and period. */
  readonly period?: string;
  readonly theme?: string;
  /** What the figures spoke for when it opened, the best first (X10). */
  readonly themeProposals?: readonly ThemeProposal[];
  /** The themes that the registry had for the months when it opened; absent in one opened before its theme was checked. */
  readonly themes?: readonly string[];
  readonly mode?: string;
  /** Whom and what it is about was taken from the registry, for the office to confirm. */
  readonly proposed?: boolean;
  /** Which one of a series (X7). */
  readonly round?: number;
  /** The unit that runs it, where it is not the office. */
  readonly lead?: string;
  readonly district?: string;
  /** The case that sent it (P7, L4), and which of its steps that case has been told. */
  readonly fromCase?: string;
  readonly returned?: readonly CheckStep[];
  readonly status: CampaignStatus;
  readonly openedAt: Instant;
  readonly statusSince: Instant;
  /** `yyyy-mm-dd`, where the day is fixed. */
  readonly day?: string;
  readonly targets: readonly Target[];
  readonly units: readonly string[];
  readonly members: readonly Member[];
  readonly agenda: readonly AgendaCase[];
  readonly tasks: readonly Task[];
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  /** How the promises of those before it stood when it began; absent until then. */
  readonly reviewed?: readonly ReviewedPromise[];
  readonly report?: Report;
  /** How it ended. */
  readonly summary?: string;
  /** Somebody clicked on cancel in the Temporal UI, which ends nothing; until the next act. */
  readonly cancelClickedAt?: Instant;
  /** Of the phase itself: it begins, is concluded, its report is due. */
  readonly waiting?: Waiting;
  readonly commands: readonly { readonly id: string; readonly digest: string }[];
}
