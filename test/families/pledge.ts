import { z } from 'zod';
import { OPERATOR, RULES, TIMER, type Role } from '../../src/domain/appeal/people';
import { DAY, type Instant } from '../../src/domain/calendar/instant';
import type { Act } from '../../src/domain/decider/act';
import { remembered } from '../../src/domain/decider/command';
import type { AnyFact, AnyState, Decider } from '../../src/domain/decider/decider';

/** A word given by a unit: kept, taken back, or broken when its days are over. */
export interface Pledge extends AnyState {
  readonly status: 'given' | 'kept' | 'broken';
  readonly givenAt: Instant;
}
export interface PledgeRules {
  readonly days: number;
}
type Is<T extends string, Body> = Omit<AnyFact, 'type' | 'body'> & { readonly type: T; readonly body: Body };
export type PledgeFact =
  | Is<'given', { readonly id: string }>
  | Is<'kept' | 'broken', { readonly text: string }>
  // What the engine notes of any family.
  | Is<'noted', { readonly runId: string } | { readonly text: string }>;

const body = z.strictObject({ text: z.string().min(1) });
const act = (
  name: string,
  role: Role,
  type: 'kept' | 'broken',
): Act<Pledge, PledgeFact, PledgeRules, string, z.output<typeof body>> => ({
  ...{ name, title: name, description: name, roles: [role], when: 'open', body, example: { text: '已办' } },
  decide: (_state, given, { by }) => [{ type, body: given, by }],
});

const isOver = ({ status }: Pledge): boolean => status !== 'given';

export const pledges: Decider<Pledge, PledgeFact, PledgeRules, Pledge> = {
  ...{ kind: 'pledge', called: '承诺', isClosed: isOver, isOver, most: { facts: 10, dues: 10 } },
  statusTitles: { given: '待兑现', kept: '已兑现', broken: '未兑现' },
  acts: [act('keep', 'unit', 'kept'), act('take-back', 'office', 'broken')],
  evolve(state, fact) {
    if (fact.type === 'given') return { id: fact.body.id, version: 1, status: 'given', givenAt: fact.at, commands: [] };
    if (state === undefined) throw new RangeError('a pledge begins with its word');
    const status = fact.type === 'noted' ? state.status : fact.type;
    return { ...state, status, version: fact.seq + 1, commands: remembered(state.commands, fact) };
  },
  follows: () => [],
  nextDue(state, { days }) {
    const fact = (): PledgeFact => ({ type: 'broken', body: { text: '到期' }, by: TIMER });
    return isOver(state) ? undefined : { plannedAt: state.givenAt + days * DAY, title: '承诺到期', fact };
  },
  notOnBehalf: () => undefined,
  engineFacts: {
    reset: (runId) => ({ type: 'noted', body: { runId }, by: OPERATOR }),
    takenUp: (text) => ({ type: 'noted', body: { text }, by: OPERATOR }),
    refused: (_message, { reason: text }) => ({ type: 'noted', body: { text }, by: RULES }),
  },
  view: (state) => state,
  columns: ({ status }) => ({ AppealStage: status }),
  card: ({ id, status }) => `### ${id}：${status}`,
};
