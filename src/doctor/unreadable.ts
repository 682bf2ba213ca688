import { keysOfStart } from '../engine/forget-runs';
import { isEngineKeyAlive } from '../store/keys/engine-keys.repository';
import type { Stores } from './stores';

/** A run that nobody can read: the workflow stands still until its key is back (decision 47). */
export const UNREADABLE =
  '流程的密钥不在数据库里：先恢复 engine_keys 表；恢复不了的，终止流程，向来源平台重新取得这一件';

/** Whether the key that a run began under is not in the database: restored without its newest keys, or destroyed. */
export async function isUnreadable({ pool, engine }: Stores, workflowId: string, runId: string): Promise<boolean> {
  const keys = await keysOfStart(engine, workflowId, runId);
  return keys.length > 0 && !(await isEngineKeyAlive(pool, keys));
}
