import { storySchema, type Story } from '../../rehearsal/story-schema';
import type { Pool } from '../../store/sql/pool';
import { findRehearsal, type RehearsalRow } from '../../store/rehearsals/rehearsals.repository';
import { Refused, unknownThing } from '../refused';

/** A rehearsal that has its story, or the refusal. */
export async function finishedRehearsal(pool: Pool, id: string): Promise<{ row: RehearsalRow; story: Story }> {
  const row = await findRehearsal(pool, id);
  if (row === undefined) throw unknownThing();
  if (row.status !== 'done') throw new Refused('rehearsal-in-another-state', '演练没有完成，还没有故事');
  return { row, story: storySchema.parse(row.story) };
}
