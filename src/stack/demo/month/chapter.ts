import type { Actor } from '../../../domain/people/people';
import type { Instant } from '../../../domain/calendar/instant';
import type { CampaignInput } from '../../../domain/campaign/opening/opening';

/** A campaign of the month, told by itself: how it opens, and who does what when. */
export interface Chapter {
  readonly title: string;
  readonly startAt: Instant;
  readonly open: CampaignInput;
  readonly steps: readonly MonthStep[];
}

/** Somebody acts at an instant; without an act, time passes until then. */
export interface MonthStep {
  readonly at: Instant;
  readonly tell?: string;
  readonly by?: Actor;
  readonly act?: string;
  readonly body?: Readonly<Record<string, unknown>> | BodyOfFound;
  /** The office judges before it what the visits have brought so far. */
  readonly judgesFound?: true;
}

/** What is sent depends on the appeals that the visits have brought by then. */
export type BodyOfFound = (found: readonly string[]) => Readonly<Record<string, unknown>>;

export const OFFICE: Actor = { role: 'office', id: 'demo-office' };

export function unitActor(unit: string): Actor {
  return { role: 'unit', id: `demo-${unit}`, unit };
}
