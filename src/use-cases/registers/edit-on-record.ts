import type { Actor } from '../../domain/people/people';
import type { RegistryRefusal } from '../../domain/registry/registry-refusal';
import type { Edit } from '../../store/rules/registry.repository';
import { Refused } from '../refused';

/** Something of the registry, and the revision it is of: any edit of its kind makes another. */
export interface AtRevision<Body> {
  readonly revision: number;
  readonly body: Body;
}

/** Named by a caller who has read something else than a revision of ours. */
export const NO_REVISION = -1;

/** An edit as whoever makes it says it. */
export interface Editing {
  readonly by: Actor;
  readonly reason: string;
  /** The revision they have read; undefined where they do not say. */
  readonly from: number | undefined;
}

/** An edit as it goes on record, made from the newest revision; refused to whoever has read another. Who edits in between is caught by the store. */
export function editOnRecord(
  revision: number,
  { from, by, reason }: Editing,
  about: Pick<Edit, 'kind' | 'act' | 'subject'>,
): Edit {
  if (from === undefined) throw revisionUnsaid();
  if (from !== revision) throw editedMeanwhile();
  return { ...about, from, by, reason };
}

export function revisionUnsaid(): Refused {
  return new Refused('revision-unsaid', '没有写明改的是哪一版');
}

export function editedMeanwhile(): Refused {
  return new Refused('edited-meanwhile', '读取之后别人已经改过，请重新读取后再改');
}

/** What the rules of the registry gave, unless it is their answer no. */
export function unlessRefused<T>(answer: readonly T[] | RegistryRefusal): readonly T[] {
  if ('code' in answer) throw new Refused(answer.code, answer.reason);
  return answer;
}
