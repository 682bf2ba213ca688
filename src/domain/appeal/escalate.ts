import { z } from 'zod';
import type { Instant } from '../calendar/instant';
import { applyFacts } from '../decider/apply-facts';
import type { Rules } from '../rules';
import { stableHash } from '../stable-hash';
import { plainText } from '../text';
import { reasonText } from '../decider/act-parts';
import { appeals, type CaseApplied } from './decider';
import { faultOfBehalf } from '../people/on-behalf';
import { actorSchema, doneFor, type Actor } from '../people/people';
import { refuse, reused, type Refusal } from '../decider/refusal';
import type { AppealState } from './state';

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

interface Raising extends Omit<Escalation, 'by'> {
  readonly by: Actor;
}

interface RaisingContext {
  readonly now: Instant;
  readonly rules: Rules;
  /** In histories from before 0.2: a command kept no digest, whatever came again under its id was dropped, and no unit was waited for. */
  readonly asBefore?: boolean;
}

const ESCALATORS: readonly Actor['role'][] = ['supervisor', 'operator'];

/**
 * Raises a case, at any time before it closes; only ever upwards. A repeat changes nothing; another content under a used command id is
 * refused. Before there is a unit, the first one that gets the case is supervised at once.
 */
export function escalate(
  state: AppealState,
  raising: Raising,
  { now, rules, asBefore = false }: RaisingContext,
): CaseApplied | Refusal {
  const { commandId } = raising;
  const digest = digestOf(raising);
  const known = state.commands.find((one) => one.id === commandId);
  if (known !== undefined) return asBefore || isSame(known.digest, digest) ? { state, facts: [] } : reused();
  const fault = faultOf(state, raising, rules);
  if (fault) return fault;
  const fact = asBefore ? escalated(raising) : { ...escalated(raising, state), digest };
  return applyFacts(appeals, state, [fact], { now, rules });
}

/** Where the case has no unit yet, the fact says that the first one is waited for. */
function escalated({ level, reason, by, commandId }: Raising, state?: AppealState) {
  const waits = state !== undefined && state.lead === undefined;
  return { type: 'escalated', body: { level, reason, ...(waits && { waits: true as const }) }, by, commandId } as const;
}

function faultOf({ status, level: present }: AppealState, { by, level }: Raising, { policy }: Rules) {
  const fault = faultOfBehalf({ name: 'escalate', title: '提级督办' }, by, policy.notOnBehalf);
  if (fault) return fault;
  if (!ESCALATORS.includes(doneFor(by).role)) return refuse('role-not-allowed', '只有市营商办可以提级督办');
  if (status === 'closed' || status === 'ended') return refuse('case-closed', '本件已办结，不能提级');
  return level <= present ? refuse('level-not-higher', `本件已在 ${present} 级督办`) : undefined;
}

function digestOf({ level, reason }: Raising): string {
  return stableHash(JSON.stringify(['escalate', level, reason])).toString(16);
}

/** Signals before 0.2 kept no digest: whatever comes again under their ids is taken for the same. */
function isSame(known: string, digest: string): boolean {
  return known === '' || known === digest;
}
