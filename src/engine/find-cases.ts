import { APPEAL_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { wordsOfInvalidQuery, rethrown } from './engine-error';

/** A list query that the engine does not understand; the message is the engine's own words. */
export class QueryInvalid extends Error {
  override readonly name = 'QueryInvalid';
}

const TIMEOUT_MS = 30_000;

/**
 * The workflow ids of the cases that a list query of the Temporal UI finds, at most so many, such as `AppealOverdue = true AND
 * AppealUnit = '住建局'`. What has changed within the last second may be missing: the engine's list follows its cases. Throws
 * `QueryInvalid`.
 */
export async function casesByQuery(engine: Engine, query: string, most: number): Promise<string[]> {
  const found: string[] = [];
  try {
    await engine.client.withDeadline(Date.now() + TIMEOUT_MS, async () => {
      const list = engine.client.workflow.list({ query: `WorkflowType = '${APPEAL_WORKFLOW}' AND (${query})` });
      for await (const { workflowId } of list) {
        found.push(workflowId);
        if (found.length === most) break;
      }
    });
    return found;
  } catch (error) {
    const words = wordsOfInvalidQuery(error);
    if (words !== undefined) throw new QueryInvalid(words, { cause: error });
    return rethrown(error);
  }
}
