import { z } from 'zod';
import { OPERATOR, TIMER, type Role } from '../../src/domain/people/people';
import { DAY, type Instant } from '../../src/domain/calendar/instant';
import type { Act } from '../../src/domain/decider/act';
import { freeTextAt } from '../../src/domain/decider/free-text';
import { remembered } from '../../src/domain/decider/command';
import type { AnyFact, AnyState, Decider } from '../../src/domain/decider/decider';

/** A word given by a unit: kept, taken back, or broken when its days are over. */
export interface Pledge extends AnyState {
  readonly status: 'given' | 'kept' | 'broken';
  readonly givenAt: Instant;
}
type Is<T extends string, Body> = Omit<AnyFact, 'type' | 'body'> & { readonly type: T; readonly body: Body };
export type PledgeFact =
  Is<'given', { readonly id: string }> | Is<'kept' | 'broken' | 'noted', { readonly text: string }>;

const body = z.strictObject({ text: z.string().min(1) });
const act = (
  name: string,
  role: Role,
  type: 'kept' | 'broken',
): Act<Pledge, PledgeFact, { days: number }, string, z.output<typeof body>> => ({
  ...{ name, title: name, description: name, roles: [role], when: 'open', body, example: { text: '已办' } },
  decide: (_state, given, { by }) => [{ type, body: given, by }],
});
const note = (text: string): PledgeFact => ({ type: 'noted', body: { text }, by: OPERATOR });
const isOver = ({ status }: Pledge): boolean => status !== 'given';

export const pledges: Decider<Pledge, PledgeFact, { days: number }, Pledge> = {
  ...{ kind: 'pledge', called: '承诺', isClosed: isOver, isOver, most: { facts: 10, dues: 10 } },
  ...{ follows: () => [], notOnBehalf: () => undefined },
  freeText: freeTextAt<PledgeFact>({ given: [], kept: ['text'], broken: ['text'], noted: ['text'] }),
  statusTitles: { given: '待兑现', kept: '已兑现', broken: '未兑现' },
  acts: [act('keep', 'unit', 'kept'), act('take-back', 'office', 'broken')],
  evolve(state, fact) {
    if (fact.type === 'given') return { id: fact.body.id, version: 1, status: 'given', givenAt: fact.at, commands: [] };
    if (state === undefined) throw new RangeError('a pledge begins with its word');
    const status = fact.type === 'noted' ? state.status : fact.type;
    return { ...state, status, version: fact.seq + 1, commands: remembered(state.commands, fact) };
  },
  nextDue(state, { days }) {
    const fact = (): PledgeFact => ({ type: 'broken', body: { text: '到期' }, by: TIMER });
    return isOver(state) ? undefined : { plannedAt: state.givenAt + days * DAY, title: '承诺到期', fact };
  },
  engineFacts: { reset: note, takenUp: note, refused: (_message, { reason }) => note(reason) },
  view: (state) => state,
  columns: ({ status }) => ({ AppealStage: status }),
  card: ({ id, status }) => `### ${id}：${status}`,
};
