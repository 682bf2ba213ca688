import type { Instant } from '../../calendar/instant';
import type { Deed, Obligation } from '../../obligation/owed';
import type { RecordBody } from '../../record/kinds';
import type { CampaignStatus, Member, Target } from '../state';

export interface Listed {
  readonly id: string;
  readonly body: RecordBody;
}

/** A campaign of the same kind before this one, as far as turns are taken by it. */
export interface EarlierCampaign {
  readonly status: CampaignStatus;
  readonly openedAt: Instant;
  readonly mode?: string | undefined;
  readonly targets: readonly Pick<Target, 'id'>[];
  readonly members: readonly Pick<Member, 'id'>[];
}

/** A matter that people bring to the city, and the unit on duty for it; none where that depends on the district. */
export interface Process {
  readonly name: string;
  readonly unit?: string;
}

/** What the registry and the record know when a campaign opens: whom it proposes follows from this alone. */
export interface RotaSources {
  /** The day it is held on, in the middle of which everybody's term is looked at. */
  readonly day: string;
  readonly now: Instant;
  readonly firms: readonly Listed[];
  readonly teams: readonly Listed[];
  readonly pairings: readonly Listed[];
  readonly supervisors: readonly Listed[];
  readonly assessors: readonly Listed[];
  readonly divisions: readonly Listed[];
  /** The units that take cases, with their names. */
  readonly units: Readonly<Record<string, string>>;
  readonly processes: readonly Process[];
  /** What firms and leaders owe in the periods under way, by the rules that a campaign of this kind fulfils (P4). */
  readonly obligations: readonly Obligation[];
  /** What campaigns of this kind did in the last two years, as far as it was done. */
  readonly deeds: readonly Deed[];
  readonly earlier: readonly EarlierCampaign[];
  /** How many appeals there were of late, by unit and by category. */
  readonly appeals: ReadonlyMap<string, number>;
  /** The modes that the template leaves to rotation. */
  readonly modes: readonly string[];
}

/** As the registry names it, with the unit answerable for it where that takes cases. */
export type Proposed = Pick<Target, 'id' | 'title' | 'unit'>;

/** Whom and what a campaign is about, as the registry has it. */
export interface LineUp {
  readonly targets: Proposed[];
  readonly members: Proposed[];
  readonly mode?: string;
}
