import type { Budget } from '../calendar/budget';
import { addBudget } from '../calendar/due';
import type { Instant } from '../calendar/instant';
import { isClosingEarned } from '../editions';
import type { Rules } from '../rules';
import { reasonText } from '../decider/act-parts';
import type { NewFact } from './facts';
import { TIMER, type Actor } from '../people/people';
import { refuse, type Refusal } from '../decider/refusal';
import { jitterOf } from './limits/jitter';
import type { AppealState } from './state';

/** How long a click on “cancel” waits for its reason; the case goes on meanwhile (decision 11). */
const WINDOW: Budget = { amount: 1, unit: 'working-days' };

const OPERATOR: Actor = { role: 'operator', id: 'temporal' };

/**
 * A cancellation that came through the engine, with a reason or, as from the Temporal UI, without one. It has to be confirmed by the
 * act `withdraw`, which takes the appellant's word: no appeal is lost by a mis-click or by a sentence. Cases opened before 0.2 take a
 * reason for the withdrawal itself.
 */
export function cancel(state: AppealState, given: unknown, rules: Rules): readonly NewFact[] | Refusal {
  if (state.status === 'closed' || state.status === 'ended') return refuse('case-closed', '本件已办结，不能取消');
  const parsed = reasonText.safeParse(given);
  if (!parsed.success) return [{ type: 'cancellation-requested', body: {}, by: OPERATOR }];
  const body = { reason: parsed.data };
  const requested: NewFact = { type: 'cancellation-requested', body, by: OPERATOR };
  return isClosingEarned(rules) ? [requested] : [requested, { type: 'withdrawn', body, by: OPERATOR }];
}

/** When an unconfirmed cancellation lapses. */
export interface Lapse {
  readonly kind: 'lapse';
  readonly dueAt: Instant;
  readonly plannedAt: Instant;
  readonly title: string;
}

/** Undefined where none waits. */
export function lapseOf({ id, cancellation }: AppealState, { calendar, policy }: Rules): Lapse | undefined {
  if (cancellation === undefined) return undefined;
  const dueAt = addBudget(calendar, cancellation.requestedAt, WINDOW);
  const plannedAt = dueAt + jitterOf(id, policy.spreadSeconds);
  return { kind: 'lapse', dueAt, plannedAt, title: '取消未经确认：视为误操作，继续办理' };
}

export function lapsed({ dueAt, plannedAt }: Lapse): NewFact {
  return { type: 'cancellation-lapsed', body: { dueAt, plannedAt }, by: TIMER };
}
