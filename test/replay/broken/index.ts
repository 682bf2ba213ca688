import { sleep } from '@temporalio/workflow';
import { appeal as whole } from '../../../workflows/appeal.workflow';

/** What must never be released: the same workflow with one more wait before its first. */
export async function appeal(...given: Parameters<typeof whole>): ReturnType<typeof whole> {
  await sleep(1);
  return whole(...given);
}
