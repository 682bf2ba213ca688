import type { z } from 'zod';
import type { Instant } from '../calendar/instant';
import type { Rules } from '../rules';
import type { NewFact } from './facts';
import type { Actor, Role } from './people';
import type { Refusal } from './refusal';
import type { AppealState, Status } from './state';

/** What an act may look at: who acts, when (workflow time), and the rules of the case. */
export interface ActContext {
  readonly by: Actor;
  readonly now: Instant;
  readonly rules: Rules;
}

/** One act of API.md: its name is the update handler, the path segment and the key of the role matrix. */
export interface Act<Name extends string = string, Body = unknown> {
  readonly name: Name;
  /** What a case officer calls it, in Chinese. */
  readonly title: string;
  /** One sentence for the UI's Update dialog and the API's documentation. */
  readonly description: string;
  readonly roles: readonly Role[];
  /** The statuses in which it makes sense; `open` is every status before `closed`, `any` every one before `ended`. */
  readonly when: readonly Status[] | 'open' | 'any';
  readonly body: z.ZodType<Body>;
  readonly example: NoInfer<Body>;
  /** Why it is not possible now, whatever its body: asked before `decide`, and by who wants to know what they may do. */
  readonly ready?: (state: AppealState, context: ActContext) => Refusal | undefined;
  /** The facts that follow, or why not. Never throws, never changes its input. */
  readonly decide: (state: AppealState, body: NoInfer<Body>, context: ActContext) => readonly NewFact[] | Refusal;
}

/** Declares an act with its body's type inferred from its schema. */
export function act<const Name extends string, Body>(definition: Act<Name, Body>): Act<Name, Body> {
  return definition;
}

export function isRefusal(answer: readonly unknown[] | Refusal): answer is Refusal {
  return 'code' in answer;
}
