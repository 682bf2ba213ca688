import { NO_REVISION, type AtRevision, type Editing } from '../use-cases/registers/edit-on-record';
import { callerOf, type Answer, type Call } from './route';

/** One ETag for all of a kind: any edit of it makes what was read before old. A single record has its own, which needs no kind. */
export function etagOf(revision: number, kind?: string): { readonly ETag: string } {
  return { ETag: kind === undefined ? `"${revision}"` : `"${kind}-${revision}"` };
}

/** The revision an editor names in If-Match; undefined where they name none (`*` says nothing of what was read). */
export function revisionNamed({ ifMatch }: Pick<Call, 'ifMatch'>, kind?: string): number | undefined {
  const given = ifMatch?.trim();
  if (given === undefined || given === '*') return undefined;
  const revision = Number(/^"(?:[a-z]+-)?(\d{1,9})"$/.exec(given)?.[1] ?? NO_REVISION);
  return given === etagOf(revision, kind).ETag ? revision : NO_REVISION;
}

/** Who edits, why, and on top of what. */
export function editingOf(call: Call<unknown, unknown, { readonly reason: string }>, kind: string): Editing {
  return { by: callerOf(call).actor, reason: call.body.reason, from: revisionNamed(call, kind) };
}

/** What the registry has of a kind, with the ETag that an edit of it must name. */
export function tagged<Body>(kind: string, { revision, body }: AtRevision<Body>): Answer<Body> {
  return { headers: etagOf(revision, kind), body };
}
