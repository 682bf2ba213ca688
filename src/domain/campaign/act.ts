import type { z } from 'zod';
import type { Actor, Role } from '../appeal/people';
import type { Refusal } from '../appeal/refusal';
import type { CalendarTable } from '../calendar/calendar-table';
import type { Instant } from '../calendar/instant';
import type { NewCampaignFact } from './facts';
import type { NameOf } from './report';
import type { CampaignState, CampaignStatus } from './state';

export interface CampaignContext {
  readonly by: Actor;
  readonly now: Instant;
  readonly calendar: CalendarTable;
  readonly nameOf: NameOf;
  /** What an operator at the engine may not do for others, where the policy says. */
  readonly notOnBehalf?: readonly string[] | undefined;
  /** Whether there is such a unit. */
  readonly isUnit: (unit: string) => boolean;
}

/** One act of a campaign: its name is the update handler and the path segment. */
export interface CampaignAct<Name extends string = string, Body = unknown> {
  readonly name: Name;
  readonly title: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly when: readonly CampaignStatus[];
  readonly body: z.ZodType<Body>;
  readonly example: NoInfer<Body>;
  readonly decide: (
    state: CampaignState,
    body: NoInfer<Body>,
    context: CampaignContext,
  ) => readonly NewCampaignFact[] | Refusal;
}

/** Declares an act with its body's type inferred from its schema. */
export function campaignAct<const Name extends string, Body>(
  definition: CampaignAct<Name, Body>,
): CampaignAct<Name, Body> {
  return definition;
}
