import { revisionOf, type Edit, type RegistryAct, type RegistryKind } from '../store/rules/registry.repository';
import type { ApiDeps } from './deps';
import { Problem } from './problem';
import { callerOf, type Call } from './route';

/** One ETag for all of a kind: any edit of it makes what was read before old. */
export function etagOf(kind: RegistryKind, revision: number): { readonly ETag: string } {
  return { ETag: `"${kind}-${revision}"` };
}

/**
 * The revision an editor has read, by their If-Match: 428 without one (`*` says nothing of what was read), 412 when it is not the
 * newest any more. Who edits in between is caught by the store.
 */
export async function revisionRead(
  { pool }: ApiDeps,
  { ifMatch }: Pick<Call, 'ifMatch'>,
  kind: RegistryKind,
): Promise<number> {
  if (ifMatch === undefined || ifMatch.trim() === '*') {
    throw new Problem('etag-missing', '请先读取，再以 If-Match 写明所读到的 ETag');
  }
  const revision = await revisionOf(pool, kind);
  if (ifMatch.trim() === etagOf(kind, revision).ETag) return revision;
  throw new Problem('edited-meanwhile', '读取之后别人已经改过，请重新读取后再改');
}

/** An edit as it goes on record: by the caller, on top of what they have read. */
export async function editOf(
  deps: ApiDeps,
  call: Call,
  { kind, act, subject, reason }: { kind: RegistryKind; act: RegistryAct; subject: string; reason: string },
): Promise<Edit> {
  const from = await revisionRead(deps, call, kind);
  return { kind, from, act, subject, by: callerOf(call).actor, reason };
}
