import { z } from 'zod';
import type { Context } from '../../domain/decider/act';
import { allowedActs, exampleFor } from '../../domain/decider/allowed-acts';
import type { AnyFact, AnyState, Decider } from '../../domain/decider/decider';

/** An act as it is offered: its body as a JSON Schema, and one that would be taken now. */
export interface OfferedAct {
  readonly act: string;
  readonly title: string;
  readonly description: string;
  readonly schema: Record<string, unknown>;
  readonly example: unknown;
}

/** What this person may do with a file at this moment. */
export function actsNow<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  context: Context<R>,
): OfferedAct[] {
  return allowedActs(decider, state, context).map((act) => ({
    act: act.name,
    title: act.title,
    description: act.description,
    schema: z.toJSONSchema(act.body, { io: 'input' }),
    example: exampleFor(decider, state, act, context),
  }));
}
