import { z } from 'zod';
import { partFact } from '../domain/appeal/fact-words';
import type { Fact, FactType } from '../domain/appeal/facts';
import { doneFor, roles, type Actor, type Role } from '../domain/appeal/people';
import { shownCategory, shownDistrict } from '../domain/registry/choices';
import { reasonsOf } from '../domain/registry/rule-reasons';
import { timeOf, rfc3339 } from './params';
import type { KnownCase } from './known-case';
import type { Principal } from './principal';

const named = z.strictObject({ role: z.enum(roles), id: z.string().optional(), unit: z.string().optional() });

export const timelineItemSchema = z
  .strictObject({
    seq: z.number().int(),
    fact: z.string().describe('事实类型'),
    at: rfc3339,
    by: named.extend({ onBehalfOf: named.optional().describe('值班员在流程引擎中代办的，代谁') }),
    limit: z.strictObject({ duty: z.string(), dueAt: rfc3339, plannedAt: rfc3339 }).optional().describe('由期限引起的'),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** What is between the offices and a unit: no concern of whoever waits for the matter to be solved. */
const BETWEEN_OFFICES: ReadonlySet<FactType> = new Set<FactType>([
  ...(['points-given', 'points-reversed', 'contested', 'contest-decided', 'message-refused', 'transferred'] as const),
  ...([
    'accountability-proposed',
    'held-accountable',
    'notice-drafted',
    'notice-objected',
    'objection-decided',
  ] as const),
  ...(['notice-withheld', 'commended', 'checked'] as const),
]);
const OF_ONE_UNIT: ReadonlySet<FactType> = new Set<FactType>([
  'points-given',
  'points-reversed',
  'accountability-proposed',
]);

/** The facts of a case as this caller may read them. */
export function timelineFor(principal: Principal, { state }: KnownCase, facts: readonly Fact[]): TimelineItem[] {
  return facts.filter((fact) => concerns(principal, fact)).map((fact) => shown(principal, state.confidential, fact));
}

function concerns({ actor }: Principal, fact: Fact): boolean {
  if (actor.role === 'appellant' || actor.role === 'upstream') return !BETWEEN_OFFICES.has(fact.type);
  // Nobody is told that a check is on its way to them (P6).
  if (actor.role === 'unit' && fact.type === 'checked') return fact.body.step !== 'opened';
  if (actor.role !== 'unit' || !OF_ONE_UNIT.has(fact.type)) return true;
  return (fact.body as { unit?: string }).unit === actor.unit;
}

function shown({ actor }: Principal, confidential: boolean, fact: Fact): TimelineItem {
  const staff = actor.role !== 'unit' && actor.role !== 'appellant' && actor.role !== 'upstream';
  return {
    ...{ seq: fact.seq, fact: fact.type, at: timeOf(fact.at) },
    by: shownActor(fact.by, staff),
    ...(fact.timing && {
      limit: { duty: fact.timing.duty, dueAt: timeOf(fact.timing.dueAt), plannedAt: timeOf(fact.timing.plannedAt) },
    }),
    body: staff ? forStaff(fact) : forOthers(actor.role, fact, confidential),
  };
}

/** Accounts are no concern of anybody outside the offices. */
function shownActor({ role, id, unit, onBehalfOf }: Actor, staff: boolean): TimelineItem['by'] {
  return {
    role,
    ...(staff && { id }),
    ...(unit !== undefined && { unit }),
    ...(onBehalfOf && { onBehalfOf: shownActor(onBehalfOf, staff) }),
  };
}

/** Whoever judges an appeal reads why the rules proposed what they did; the fact itself keeps only the ids of the rules. */
function forStaff({ type, body }: Fact): Record<string, unknown> {
  if (type !== 'filed') return { ...body };
  return { ...body, proposal: { ...body.proposal, reasons: reasonsOf(body.proposal.rules) } };
}

function forOthers(role: Role, fact: Fact, confidential: boolean): Record<string, unknown> {
  return role === 'unit' ? forUnit(fact, confidential) : { ...fact.body };
}

/** The unit complained of learns the matter, never who brought it (S2). */
function forUnit(fact: Fact, confidential: boolean): Record<string, unknown> {
  if (fact.type === 'filed') {
    const { id, input } = fact.body;
    const { title, channel, district } = input;
    const proposal = { ...fact.body.proposal, category: shownCategory(fact.body.proposal.category) };
    return { id, title, channel, district: shownDistrict(district), proposal };
  }
  if (!confidential || !isOfAppellant(fact)) return { ...fact.body };
  const { attachments: _, ...hidden } = partFact(fact, KEPT_FROM_UNIT).open.body as Record<string, unknown>;
  return fact.type === 'supplemented' ? { ...hidden, attachments: [] } : hidden;
}

/** In place of what the appellant of a confidential case says. */
const KEPT_FROM_UNIT = '（保密件，不向承办单位显示）';
const APPELLANTS: ReadonlySet<FactType> = new Set<FactType>(['supplemented', 'evaluated', 'reopened', 'withdrawn']);

/** What the appellant says, whoever passes it on; and the closing that repeats why they withdrew. */
function isOfAppellant(fact: Fact): boolean {
  const { type } = fact;
  const { role } = doneFor(fact.by);
  if (APPELLANTS.has(type) || role === 'appellant' || role === 'upstream') return true;
  return fact.type === 'closed' && fact.body.outcome === 'withdrawn';
}
