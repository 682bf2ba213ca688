import { z } from 'zod';
import { groupsOf, handOverResults, type HandOverResult } from '../../domain/hand-over/hand-over';
import { roles } from '../../domain/people/people';
import { handoverWorkflowIdOf } from '../../engine/handovers';
import {
  handOverCases,
  handOverGroups,
  listHandOvers,
  type ListedHandOver,
} from '../../store/appeals/hand-overs.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { unknownThing } from '../refused';
import { rfc3339, shownPage, timeOf } from '../shapes';
import { casesToHandOver, handOver, wouldBe, type HandingOver } from './hand-over-many';

const count = z.number().int();
const group = z.strictObject({ category: z.string(), unit: z.string(), cases: count });

export const handOverPreview = z
  .strictObject({
    total: count,
    ready: count.describe('现在会接受的'),
    groups: z.array(group),
    refusals: z
      .array(z.strictObject({ id: z.string(), code: z.string(), reason: z.string() }))
      .describe('现在不会接受的前 200 件'),
  })
  .meta({ id: 'HandOverPreview' });

export const handOverBegun = z
  .strictObject({ id: z.string(), workflowId: z.string(), total: count, groups: z.array(group) })
  .meta({ id: 'HandOverBegun' });

const MOST_SHOWN = 200;

const counts = { total: count, waiting: count, handed: count, refused: count, noAnswer: count };
export const handOverSchema = z
  .strictObject({
    id: z.string(),
    workflowId: z.string(),
    at: rfc3339,
    why: z.string(),
    ...counts,
    by: z.strictObject({ role: z.enum(roles), id: z.string(), unit: z.string().optional() }),
  })
  .meta({ id: 'HandOver' });

type ShownHandOver = z.infer<typeof handOverSchema>;
const standing = { open: count, closed: count, overdue: count.describe('未办结且亮红灯：已逾期，或逾期后督办中') };

export const handOverLedger = handOverSchema
  .extend({ groups: z.array(z.strictObject({ category: z.string(), unit: z.string(), ...counts, ...standing })) })
  .meta({ id: 'HandOverLedger' });

export const handedCaseSchema = z
  .strictObject({
    id: z.string(),
    category: z.string(),
    unit: z.string(),
    result: z.enum(handOverResults),
    code: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'HandedCase' });

/** What a hand-over would do, counted; it does nothing. */
export async function previewHandOver(deps: UseCaseDeps, many: HandingOver): Promise<z.infer<typeof handOverPreview>> {
  const cases = await casesToHandOver(deps, many);
  const { ready, refusals } = await wouldBe(deps, many, cases);
  return { total: cases.length, ready, groups: groupsOf(cases), refusals: refusals.slice(0, MOST_SHOWN) };
}

/** Begins to hand the cases over, each once; the same command again is the same hand-over. */
export async function beginHandOver(deps: UseCaseDeps, many: HandingOver): Promise<z.infer<typeof handOverBegun>> {
  const cases = await casesToHandOver(deps, many);
  const id = await handOver(deps, many, cases);
  return { id, workflowId: handoverWorkflowIdOf(id), total: cases.length, groups: groupsOf(cases) };
}

export async function readHandOvers({ pool }: UseCaseDeps, page: PageRequest): Promise<Page<ShownHandOver>> {
  return shownPage(await listHandOvers(pool, page), shown);
}

/** One hand-over by category and unit: what came of it, and how the cases stand now. */
export async function readHandOver({ pool }: UseCaseDeps, id: string): Promise<z.infer<typeof handOverLedger>> {
  const [found] = (await listHandOvers(pool, {}, id)).items;
  if (found === undefined) throw unknownThing();
  return { ...shown(found), groups: await handOverGroups(pool, id, Date.now()) };
}

/** Its cases, of one result where it is named. */
export async function readHandedCases(
  { pool }: UseCaseDeps,
  id: string,
  { result, ...page }: PageRequest & { readonly result?: HandOverResult | undefined },
): Promise<Page<z.infer<typeof handedCaseSchema>>> {
  if ((await listHandOvers(pool, {}, id)).items.length === 0) throw unknownThing();
  return shownPage(await handOverCases(pool, id, result, page), ({ caseId, ...rest }) => ({ id: caseId, ...rest }));
}

function shown({ at, ...rest }: ListedHandOver): ShownHandOver {
  return { ...rest, workflowId: handoverWorkflowIdOf(rest.id), at: timeOf(at) };
}
