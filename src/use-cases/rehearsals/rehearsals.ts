import { z } from 'zod';
import { compareStories, type Difference } from '../../rehearsal/compare';
import { storySchema, type Story } from '../../rehearsal/story-schema';
import { linesOfStory } from '../../rehearsal/story-lines';
import {
  cancelRehearsal,
  findRehearsal,
  listRehearsals,
  rehearsalStatuses,
  type RehearsalRow,
} from '../../store/rehearsals/rehearsals.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { Refused, unknownThing } from '../refused';
import { rfc3339, shownPage, timeOf } from '../shapes';

export const rehearsalParams = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: '演练编号', example: '3f2a9c0d1e4b5a67' }),
});

/** A rehearsal as lists and its own page show it; the story is apart. */
export const rehearsalSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    status: z
      .enum(rehearsalStatuses)
      .describe('queued 在等，running 在演，done 完成，failed 没有完成，cancelled 已取消'),
    createdAt: rfc3339,
    createdBy: z.string().describe('角色'),
    progress: z
      .strictObject({ at: rfc3339, facts: z.number().int() })
      .optional()
      .describe('案件的时钟走到哪里，已有几件事'),
    endedAt: rfc3339.optional(),
    failure: z.string().optional().describe('没有完成的原因'),
  })
  .meta({ id: 'Rehearsal', description: '一次演练' });
export type ShownRehearsal = z.infer<typeof rehearsalSchema>;

/** With its story, once it has one. */
export const rehearsalWithStory = rehearsalSchema
  .extend({ story: storySchema.optional() })
  .meta({ id: 'RehearsalWithStory' });

/** The newest first. */
export async function readRehearsals({ pool }: UseCaseDeps, page: PageRequest): Promise<Page<ShownRehearsal>> {
  return shownPage(await listRehearsals(pool, page), rehearsalView);
}

export async function readRehearsal(deps: UseCaseDeps, id: string): Promise<ShownRehearsal & { story?: unknown }> {
  const row = await rehearsalOf(deps, id);
  return { ...rehearsalView(row), ...(row.story !== null && { story: row.story }) };
}

/** The same without its story, which may be long. */
export async function rehearsalProgress(deps: UseCaseDeps, id: string): Promise<ShownRehearsal> {
  return rehearsalView(await rehearsalOf(deps, id));
}

/** Ends one that waits or is being played. */
export async function endRehearsalEarly(deps: UseCaseDeps, id: string): Promise<ShownRehearsal> {
  const answer = await cancelRehearsal(deps.pool, id);
  const row = await rehearsalOf(deps, id);
  if (answer === undefined) throw unknownThing();
  if (answer === 'over') throw new Refused('rehearsal-in-another-state', '演练已经结束，不能取消');
  return rehearsalView(row);
}

/** The story of one that is done, a line each, for people. */
export async function storyInLines(deps: UseCaseDeps, id: string): Promise<string[]> {
  const { row, story } = await finishedRehearsal(deps, id);
  return linesOfStory(row.title, story, (await currentRules(deps.pool)).dutyList);
}

/** What the second tells otherwise than the first. */
export async function compareRehearsals(
  deps: UseCaseDeps,
  asked: { readonly first: string; readonly second: string },
): Promise<Difference> {
  const [first, second] = await Promise.all([
    finishedRehearsal(deps, asked.first),
    finishedRehearsal(deps, asked.second),
  ]);
  return compareStories(first.story, second.story);
}

/** A rehearsal that has its story, or the refusal. */
async function finishedRehearsal(deps: UseCaseDeps, id: string): Promise<{ row: RehearsalRow; story: Story }> {
  const row = await rehearsalOf(deps, id);
  if (row.status !== 'done') throw new Refused('rehearsal-in-another-state', '演练没有完成，还没有故事');
  return { row, story: storySchema.parse(row.story) };
}

async function rehearsalOf({ pool }: UseCaseDeps, id: string): Promise<RehearsalRow & { story: unknown }> {
  const row = await findRehearsal(pool, id);
  if (row === undefined) throw unknownThing();
  return row;
}

function rehearsalView(row: RehearsalRow): ShownRehearsal {
  const { id, title, status, createdAt, createdBy, progress, endedAt, failure } = row;
  return {
    id,
    title,
    status,
    createdAt: timeOf(createdAt.getTime()),
    createdBy: createdBy.split(':')[0] ?? '',
    ...(progress !== null && { progress: { at: timeOf(progress.at), facts: progress.facts } }),
    ...(endedAt !== null && { endedAt: timeOf(endedAt.getTime()) }),
    ...(failure !== null && { failure }),
  };
}
