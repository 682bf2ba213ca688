import type { Instant } from '../calendar/instant';
import type { Notice } from '../notice/notice';
import type { Check } from './check';
import type { Duty } from './limits/duty';
import type { Channel, Kind } from './intake/intake';
import type { Track } from '../policy/policy';
import type { Proposal } from '../registry/proposal/proposal';
import type { UnitId } from '../registry/duty-list';
import type { PointEntry } from '../score/point-entry';

/** The six steps, in order, none skipped. */
export const stages = ['theme', 'collect', 'assign', 'handle', 'follow-up', 'review'] as const;
export type Stage = (typeof stages)[number];

/** Where a case stands within its stage. Each but `closed` and `ended` waits for somebody: see STATUS_DUTY. Permanent. */
export const statuses = [
  'awaiting-theme',
  'awaiting-supplement',
  'awaiting-judgement',
  'awaiting-assignment',
  'awaiting-signature',
  'awaiting-arbitration',
  'handling',
  'paused',
  'awaiting-evaluation',
  'awaiting-verification',
  'awaiting-promise',
  'awaiting-mechanism',
  'awaiting-session',
  'standing',
  'reviewing',
  'closed',
  'ended',
] as const;
export type Status = (typeof statuses)[number];

/** How a case came to its end. */
export const outcomes = [
  'solved',
  'explained',
  'redirected',
  'merged',
  'incomplete',
  'not-accepted',
  'transferred',
  'withdrawn',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface Subtask {
  readonly unit: UnitId;
  readonly task: string;
  readonly finishedAt?: Instant;
}

export interface Reply {
  readonly result: 'solved' | 'partly-solved' | 'explained';
  readonly unit: UnitId;
  readonly at: Instant;
  readonly seq: number;
  readonly promisedDay?: string;
  readonly mechanism?: string;
  /** It shows evidence, or on what an explanation rests (P1). */
  readonly shown?: true;
}

export interface Evaluation {
  readonly contacted: boolean;
  readonly solved: boolean;
  readonly satisfaction: 'satisfied' | 'fairly' | 'dissatisfied';
  readonly withReason: boolean;
  readonly at: Instant;
}

/** From when a mechanism applies, and whether somebody has seen it in force after that (X15); who keeps it is in the record. */
export interface MechanismTerms {
  readonly from: string;
  readonly checkedAt?: Instant;
}

export interface Verification {
  readonly finding: 'solved' | 'explained' | 'unsolved' | 'falsified';
  readonly at: Instant;
}

/** An accountability record, proposed by the ladder or a finding, decided by a person, with both lines (P10). */
export interface Accountability {
  readonly id: string;
  readonly unit: UnitId;
  readonly reason: string;
  readonly proposedAt: Instant;
  readonly decidedAt?: Instant;
  readonly held?: boolean;
  readonly direct?: { readonly who: string; readonly measure: string };
  readonly leadership?: { readonly who: string; readonly measure: string };
}

/** To whom each second since receipt is attributed; the parts add up to the elapsed time. */
export const holders = ['office', 'unit', 'appellant', 'session', 'closed'] as const;
export type Holder = (typeof holders)[number];

/** All that has come of a case: the fold of its facts by `evolve`. Plain JSON. */
export interface AppealState {
  readonly id: string;
  /** Number of facts folded; the next fact gets this as its seq. */
  readonly version: number;
  readonly stage: Stage;
  readonly status: Status;
  /** Where a supplement or a pause goes back to. */
  readonly resumeTo?: Status;
  readonly outcome?: Outcome;
  readonly source: string;
  readonly externalId: string;
  readonly channel: Channel;
  readonly title: string;
  /** A name of the registry, 全市 or 其他; so is the category (registry-names.ts). */
  readonly district: string;
  readonly kind: Kind;
  readonly category: string;
  /** Names that were recorded in another spelling before they were checked: the duty list did not know them. */
  readonly unread?: readonly ('district' | 'category')[];
  readonly theme: string;
  readonly track: Track;
  readonly urgent: boolean;
  readonly confidential: boolean;
  readonly appellantType: 'firm' | 'resident';
  readonly firmId?: string;
  readonly onBehalfOf?: string;
  /** The article of the conduct codes it cites (S5). */
  readonly citedArticle?: string;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly filedAt: Instant;
  readonly statusSince: Instant;
  readonly stageSince: Instant;
  readonly proposal: Proposal;
  /** Problem-list number 问题清单编号, reserved at filing, given at collect (P1). */
  readonly reservedNumber: string;
  readonly number?: string;
  readonly lead?: UnitId;
  /** The unit that handles first while bodies dispute 先办后议. */
  readonly provisionalLead?: UnitId;
  readonly subtasks: readonly Subtask[];
  /** The team that accompanies the matter 帮办 (L2). */
  readonly helper?: string;
  readonly dispatchedAt?: Instant;
  readonly signedAt?: Instant;
  readonly contactedAt?: Instant;
  /** At the appellant's door (L4). */
  readonly visits?: readonly { readonly at: Instant; readonly unit: UnitId; readonly team?: string }[];
  readonly returns: number;
  /** Ruled by the office for good, or assigned by a session: not to be returned any more. */
  readonly cannotReturn: boolean;
  readonly extended: boolean;
  readonly extensionAsked?: { readonly days: number; readonly reason: string };
  readonly level: 0 | 1 | 2 | 3;
  /** Raised before there was a unit: the first one is supervised at once. */
  readonly raisedAhead?: true;
  /** The last supervision of this round, and of whom: the next unit does not climb on from there. */
  readonly supervised?: { readonly unit: UnitId; readonly level: 1 | 2 };
  readonly round: number;
  /** Who studies it every month while it stands 挂账, and since when (P2). */
  readonly standing?: { readonly leader: string; readonly since: Instant };
  readonly listing?: { readonly number: string; readonly listedAt: Instant; readonly delistedAt?: Instant };
  readonly reply?: Reply;
  readonly evaluation?: Evaluation;
  /** The evaluation was asked for and the limit passed in silence. */
  readonly noAnswer: boolean;
  readonly verification?: Verification;
  readonly mechanism?: string;
  readonly mechanismTerms?: MechanismTerms;
  readonly mergedInto?: string;
  /** A cancellation that waits to be confirmed by a withdrawal with its reason. */
  readonly cancellation?: { readonly requestedAt: Instant };
  readonly duties: readonly Duty[];
  readonly notices: readonly Notice[];
  readonly points: readonly PointEntry[];
  readonly accountabilities: readonly Accountability[];
  readonly checks?: readonly Check[];
  /** Something of it was handed to the discipline body: a clue, or all. */
  readonly transferred: boolean;
  /** The whole dossier is with the discipline body, and has not been handed back. */
  readonly withDiscipline?: true;
  /** The discipline body has found that it is not for them: it is an appeal like others. */
  readonly handedBack?: true;
  readonly reopened: number;
  readonly closedAt?: Instant;
  readonly attributed: Readonly<Record<Holder, number>>;
  /** The last hundred command ids with the seq their facts began at: an act repeated changes nothing. */
  readonly commands: readonly { readonly id: string; readonly digest: string }[];
}
