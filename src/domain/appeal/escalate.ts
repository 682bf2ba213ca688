import { z } from 'zod';
import type { Instant } from '../calendar/instant';
import type { Rules } from '../rules';
import { plainText } from '../text';
import { reasonText } from './act-parts';
import { faultOfBehalf } from './on-behalf';
import { actorSchema, doneFor, type Actor } from './people';
import { refuse, type Refusal } from './refusal';
import type { AppealState } from './state';
import { unfold, type Unfolded } from './unfold';

/** The signal `escalate`: a supervisor raises one case, or many, to a level (P2). */
export const escalationSchema = z
  .strictObject({
    commandId: plainText(80),
    by: actorSchema,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 一次督办，2 二次督办，3 问责'),
    reason: reasonText,
  })
  .meta({ id: 'Escalation', description: '提级督办' });
export type Escalation = z.infer<typeof escalationSchema>;

const ESCALATORS: readonly Actor['role'][] = ['supervisor', 'operator'];

/** Raises a case, at any time before it closes; only ever upwards. A repeat changes nothing. */
export function escalate(
  state: AppealState,
  { commandId, by, level, reason }: Omit<Escalation, 'by'> & { readonly by: Actor },
  { now, rules }: { readonly now: Instant; readonly rules: Rules },
): Unfolded | Refusal {
  if (state.commands.some((one) => one.id === commandId)) return { state, facts: [] };
  const fault = faultOfBehalf({ name: 'escalate', title: '提级督办' }, by, rules.policy.notOnBehalf);
  if (fault) return fault;
  if (!ESCALATORS.includes(doneFor(by).role)) return refuse('role-not-allowed', '只有市营商办可以提级督办');
  if (state.status === 'closed' || state.status === 'ended') return refuse('case-closed', '本件已办结，不能提级');
  if (level <= state.level) return refuse('level-not-higher', `本件已在 ${state.level} 级督办`);
  return unfold(state, [{ type: 'escalated', body: { level, reason }, by, commandId }], now, rules);
}
