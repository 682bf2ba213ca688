import type { Attachment } from '../attachment';
import type { CheckStep } from '../appeal/check';
import type { Actor } from '../people/people';
import type { Instant } from '../calendar/instant';
import type { LedgerEntry } from '../decider/ledger-entry';
import type { ReviewedPromise } from './reviewed-promise';
import type { AgendaCase, Answer, CaseDecision, Liability, Member, ReportLine, Target } from './state';
import type { FindingUse, Template } from './templates/template';
import type { ThemeProposal } from './opening/theme-proposal';

/** Whom and what a campaign is about, as it is prepared; what is left out stays as it was. */
export interface Preparation {
  readonly theme?: string;
  readonly mode?: string;
  readonly day?: string;
  readonly targets?: readonly Target[];
  readonly units?: readonly string[];
  readonly members?: readonly Member[];
  readonly agenda?: readonly AgendaCase[];
}

/** What each fact of a campaign says, by type. Permanent: types and fields are added, never renamed. */
export interface CampaignFactBodies {
  opened: Preparation & {
    readonly id: string;
    readonly template: Template;
    readonly calendarVersion: string;
    readonly title: string;
    readonly period?: string;
    readonly lead?: string;
    readonly district?: string;
    /** The case that sent it (P7, L4). */
    readonly fromCase?: string;
    readonly round?: number;
    /** Whom and what it is about was taken from the registry (X3, P6, S6, X6). */
    readonly proposed?: boolean;
    readonly themeProposals?: readonly ThemeProposal[];
    /** The themes that the registry had for the months; absent where the theme was not checked yet. */
    readonly themes?: readonly string[];
  };
  prepared: Preparation;
  begun: { readonly byDefault: boolean };
  'task-done': {
    readonly task: string;
    readonly outcome: string;
    readonly byDefault: boolean;
    readonly note?: string;
    readonly answers: readonly Answer[];
    readonly evidence: readonly Attachment[];
    /** Which of the members did it; absent where nobody said. */
    readonly members?: readonly string[];
  };
  'task-missed': { readonly task: string };
  /** Nobody did it in time: it is asked of the next above, who has a limit of their own. */
  'task-escalated': { readonly task: string; readonly level: 1 | 2; readonly to: 'centre' | 'supervisor' };
  'case-decided': { readonly case: string; readonly decision: CaseDecision };
  'case-told': { readonly case: string; readonly answer: 'assigned' | 'refused'; readonly reason?: string };
  found: {
    readonly id: string;
    readonly text: string;
    readonly use: FindingUse;
    /** Which of the template's kinds of problem it is (X16). */
    readonly kind?: string;
    readonly target?: string;
    readonly unit?: string;
    readonly category?: string;
    readonly district?: string;
    readonly dueDay?: string;
  };
  'finding-filed': { readonly finding: string; readonly caseId: string };
  'item-opened': {
    readonly id: string;
    readonly kind: 'rectification' | 'promise';
    readonly what: string;
    readonly unit: string;
    readonly from?: string;
    readonly dueDay?: string;
  };
  'item-reported': {
    readonly item: string;
    readonly text: string;
    readonly evidence: readonly Attachment[];
    /** What of it goes into the outcome ledger once it has been verified (X9, L1). */
    readonly ledger?: readonly LedgerEntry[];
  };
  'item-verified': { readonly item: string; readonly accepted: boolean; readonly reason: string };
  'item-supervised': { readonly item: string; readonly level: 1 | 2 };
  'item-referred': { readonly item: string; readonly reason: string };
  'item-held': {
    readonly item: string;
    readonly held: boolean;
    readonly reason: string;
    readonly direct?: Liability;
    readonly leadership?: Liability;
  };
  /** The lists took that a demand and a resource have been brought together, or they were so already with others (S3). */
  matched: { readonly target: string; readonly answer: 'matched' | 'taken' };
  /** The case that sent it was told. */
  'case-returned': { readonly step: CheckStep; readonly answer: 'taken' | 'refused'; readonly reason?: string };
  /** How the promises of the campaigns before it stand as this one begins (X10, X14). */
  'promises-reviewed': { readonly promises: readonly ReviewedPromise[] };
  reminded: { readonly what: string };
  'limit-missed': { readonly what: string; readonly consequence: string; readonly also?: number };
  concluded: { readonly byDefault: boolean; readonly reason?: string };
  /** `lines`: the text again, each line with the case it is about; absent before 0.2. */
  'report-drafted': { readonly text: string; readonly lines?: readonly ReportLine[] };
  'report-released': { readonly how: 'published' | 'filed'; readonly byDefault: boolean; readonly text: string };
  'called-off': { readonly reason: string };
  'message-refused': { readonly message: string; readonly code: string; readonly reason: string };
  closed: { readonly summary: string };
  /** Told by a run that goes on from a reset in the Temporal UI: it takes the place of all that stood behind it. */
  'campaign-reset': { readonly runId: string };
  /** A new workflow goes on with it from its recorded facts. */
  'taken-up': { readonly after: 'terminated' | 'missing' | 'behind' };
}
export type CampaignFactType = keyof CampaignFactBodies;

/** When a limit was due and acted on; `waiting` names what was waited for. */
export interface CampaignTiming {
  readonly waiting: string;
  readonly dueAt: Instant;
  readonly plannedAt: Instant;
}

export type NewCampaignFact = {
  [T in CampaignFactType]: {
    readonly type: T;
    readonly body: CampaignFactBodies[T];
    readonly by: Actor;
    readonly timing?: CampaignTiming;
    readonly commandId?: string;
    readonly digest?: string;
  };
}[CampaignFactType];

/** A fact in its place: `seq` counts from 0 without a gap, `at` is workflow time. */
export type CampaignFact = NewCampaignFact & { readonly seq: number; readonly at: Instant };
