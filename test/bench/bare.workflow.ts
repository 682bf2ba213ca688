import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** The least a case could be: so many updates, kept in order, and the end. */
export async function bare(acts: number): Promise<readonly string[]> {
  const done: string[] = [];
  setHandler(defineUpdate<number, [string]>('act'), (text) => done.push(text));
  await condition(() => done.length >= acts);
  return done;
}
