import type { ActName } from '../../domain/appeal/acts/acts';
import type { FactType } from '../../domain/appeal/facts';
import type { RefusalCode } from '../../domain/decider/refusal';
import type { AppealState } from '../../domain/appeal/state';
import type { UnitId } from '../../domain/registry/duty-list';

/** Who acts in a story: `lead` is whichever unit has the case at that moment. */
export type Who = 'office' | 'centre' | 'supervisor' | 'appellant' | 'lead' | { readonly unit: UnitId };

/** How much of the case's time passes before a step; days end at a time of day in Shanghai, so that people act in office hours. */
export type Wait =
  | { readonly minutes: number }
  | { readonly workingHours: number }
  | { readonly workdays: number; readonly at: string }
  | { readonly days: number; readonly at: string };

/** What an act says; from the state where it has to name what only the case knows, such as a notice. */
export type Body = Readonly<Record<string, unknown>> | ((state: AppealState) => Readonly<Record<string, unknown>>);

/** Somebody acts; with `refused`, the rules say no, for this reason, and nothing changes. */
export interface ActStep {
  readonly after: Wait;
  readonly by: Who;
  readonly act: ActName;
  readonly body?: Body;
  readonly refused?: RefusalCode;
  readonly tell?: string;
}

/** Nobody acts: limit after limit passes until this has happened. */
export interface WaitStep {
  readonly until: FactType;
  readonly tell?: string;
}

export type Step = ActStep | WaitStep;

/** One of the sample appeals, played through the six steps. */
export interface Story {
  /** How it is asked for on the command line. */
  readonly name: string;
  readonly title: string;
  /** The externalId of a sample appeal. */
  readonly sample: string;
  readonly steps: readonly Step[];
}
