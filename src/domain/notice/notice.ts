import type { Instant } from '../calendar/instant';
import type { UnitId } from '../registry/duty-list';

/** Kinds of notices 公示/公开通报 (DOMAIN.md section 2). */
export const noticeKinds = ['result', 'listing', 'criticism', 'commendation', 'ranking', 'bulletin'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeStatuses = ['draft', 'objected', 'published', 'withheld', 'archived'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

/** A notice of a case: names units, never persons. A published one is never overwritten; corrections are linked revisions. */
export interface Notice {
  /** `{problem-list number}-N{ordinal}`, unique for good. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly status: NoticeStatus;
  readonly unit?: UnitId;
  readonly title: string;
  readonly text: string;
  readonly draftedAt: Instant;
  readonly objection?: { readonly at: Instant; readonly text: string; readonly upheld?: boolean };
  readonly publishedAt?: Instant;
  readonly withheldReason?: string;
  readonly rectifiedAt?: Instant;
  readonly archivedAt?: Instant;
  /** The notice this one corrects or withdraws. */
  readonly revises?: string;
}
