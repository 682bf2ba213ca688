import { setTimeout as sleep } from 'node:timers/promises';
import type { Tables } from '../../store/log/log';
import { versionOf } from '../../store/log/standing';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';
import type { FoundFamily, KnownFile } from './asked-family';

/** The file, for somebody who may know of it; unknown and not yours are the same answer. */
export async function fileFor<Known extends KnownFile>(
  { find, mayKnow }: FoundFamily<Known>,
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
): Promise<Known> {
  const known = await find(deps, id);
  if (known === undefined || !mayKnow(principal, known.state)) throw unknownThing();
  return known;
}

/** Waits until the store has the file at this version, so many milliseconds at most: whoever has acted then reads what they did. */
export async function waitForVersion(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  tables: Tables,
  { id, version }: { readonly id: string; readonly version: number },
  patience: number,
): Promise<boolean> {
  const end = Date.now() + patience;
  for (let pause = 15; ; pause = Math.min(pause * 2, 250)) {
    if ((await versionOf(pool, tables, id)) >= version) return true;
    if (Date.now() + pause > end) return false;
    await sleep(pause);
  }
}
