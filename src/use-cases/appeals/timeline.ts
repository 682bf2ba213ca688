import { z } from 'zod';
import { isWorded, reads } from '../../domain/access/law';
import { isSaidByAppellant, matterOf } from '../../domain/access/matter-of-fact';
import type { Access } from '../../domain/access/shown-view';
import { FILES, withoutFiles } from '../../domain/access/without-files';
import { partFact } from '../../domain/appeal/free-text';
import type { Fact } from '../../domain/appeal/facts';
import { roles, type Actor, type Role } from '../../domain/people/people';
import { shownCategory, shownDistrict } from '../../domain/registry/choices';
import { reasonsOf } from '../../domain/registry/proposal/rule-reasons';
import { timeOf, rfc3339 } from '../shapes';
import { readAppellant } from '../../store/appeals/appellant.repository';
import { readTimeline } from '../../store/appeals/appeal.repository';
import { accessTo, mayRead } from '../access';
import type { UseCaseDeps } from '../deps';
import { unitsFact, unitsTitle } from './for-unit';
import { caseFor, type LoadedCase } from './load-case';
import type { Principal } from '../principal';
import { Refused } from '../refused';

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

/** The course of a case the caller may know of; of one that was handed over whole, nobody but its receiver reads it. */
export async function readCourse(deps: UseCaseDeps, principal: Principal, caseId: string): Promise<TimelineItem[]> {
  const known = await caseFor(deps, principal, caseId);
  if (!mayRead(principal, known.state, 'course')) {
    throw new Refused('dossier-transferred', '本件已整件移交，他人不得查阅');
  }
  return timelineFor(deps, principal, known);
}

/** The facts of a case as this caller may read them. */
async function timelineFor(
  { pool, keyring }: Pick<UseCaseDeps, 'pool' | 'keyring'>,
  principal: Principal,
  { caseId, state }: LoadedCase,
): Promise<TimelineItem[]> {
  const access = accessTo(state, principal);
  const { reader, situation } = access;
  const { unit, role } = principal.actor;
  const facts = (await readTimeline(pool, caseId, keyring)).filter((fact) =>
    reads(reader, matterOf(fact, reader, unit), situation),
  );
  if (!isWorded(reader, situation)) return facts.map((fact) => shown(access, role, fact));
  const found = await readAppellant(pool, keyring, caseId);
  const title = unitsTitle(state, found).text;
  return facts.map((fact) => shown(access, role, titled(unitsFact(fact, found), title)));
}

function titled(fact: Fact, title: string): Fact {
  return fact.type === 'filed' ? { ...fact, body: { ...fact.body, input: { ...fact.body.input, title } } } : fact;
}

function shown(access: Access, role: Role, fact: Fact): TimelineItem {
  const isStaff = role !== 'unit' && role !== 'appellant' && role !== 'upstream';
  return {
    seq: fact.seq,
    fact: fact.type,
    at: timeOf(fact.at),
    by: shownActor(fact.by, isStaff),
    ...(fact.timing && {
      limit: { duty: fact.timing.duty, dueAt: timeOf(fact.timing.dueAt), plannedAt: timeOf(fact.timing.plannedAt) },
    }),
    body: withoutFiles(isStaff ? forStaff(fact) : forOthers(access, role, fact), filesKeptFrom(access)),
  };
}

function filesKeptFrom({ reader, situation }: Access): (typeof FILES)[number][] {
  return FILES.filter((name) => !reads(reader, name, situation));
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

function forOthers(access: Access, role: Role, fact: Fact): Record<string, unknown> {
  return role === 'unit' ? forUnit(access, fact) : { ...fact.body };
}

/** The unit complained of learns the matter, never who brought it (S2). */
function forUnit({ reader, situation }: Access, fact: Fact): Record<string, unknown> {
  if (fact.type === 'filed') {
    const { id, input } = fact.body;
    const { title, channel, district } = input;
    const proposal = { ...fact.body.proposal, category: shownCategory(fact.body.proposal.category) };
    return { id, title, channel, district: shownDistrict(district), proposal };
  }
  const body = fact.body as Record<string, unknown>;
  if (!isSaidByAppellant(fact) || reads(reader, 'said', situation)) return { ...body };
  return { ...(partFact(fact, KEPT_FROM_UNIT).open.body as Record<string, unknown>) };
}

/** In place of what the appellant of a confidential case says. */
const KEPT_FROM_UNIT = '（保密件，不向承办单位显示）';
