import type { z } from 'zod';
import type { Actor, Role } from '../people/people';
import type { Refusal } from './refusal';
import type { Instant } from '../calendar/instant';

/** What an act may look at: who acts, when (workflow time), and the rules the file goes by. */
export interface Context<R> {
  readonly by: Actor;
  readonly now: Instant;
  readonly rules: R;
}

/**
 * One act of a family: its name is the update handler, the path segment and the key of the role matrix. The functions are declared as
 * methods, so that acts with bodies of their own stand in one list.
 */
export interface Act<S extends { readonly status: string }, F, R, Name extends string = string, Body = unknown> {
  readonly name: Name;
  /** What a case officer calls it, in Chinese. */
  readonly title: string;
  /** One sentence for the UI's Update dialog and the API's documentation. */
  readonly description: string;
  readonly roles: readonly Role[];
  /** The statuses in which it makes sense; `open` is every status before it is closed, `any` every one before it is over. */
  readonly when: readonly S['status'][] | 'open' | 'any';
  readonly body: z.ZodType<Body>;
  readonly example: NoInfer<Body>;
  /** The example as this person could send it now, for an act that is possible; without, `example` is that. */
  exampleNow?(state: S, context: Context<R>): NoInfer<Body>;
  /** Why it is not possible now, whatever its body: asked before `decide`, and by who wants to know what they may do. */
  ready?(state: S, context: Context<R>): Refusal | undefined;
  /** The facts that follow, or why not. Never throws, never changes its input. */
  decide(state: S, body: NoInfer<Body>, context: Context<R>): readonly F[] | Refusal;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'code' in answer;
}
