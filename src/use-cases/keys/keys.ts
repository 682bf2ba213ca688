import { isKnownUnit } from '../../domain/registry/duty-list';
import { findListedKey, listApiKeys, rotateApiKey } from '../../store/keys/api-key-list.repository';
import { createApiKey, revokeApiKey, type NewApiKey } from '../../store/keys/api-key.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused, unknownThing } from '../refused';
import { faultOfRecord, RECORD_FAULTS } from '../registers/record-in-use';
import { shownPage } from '../shapes';
import { keyView, type KeyView, type NewKey } from './key-view';

type Deps = Pick<UseCaseDeps, 'pool' | 'pepper'>;

/** All keys, the newest first; never the keys themselves. */
export async function readKeys({ pool }: Deps, page: PageRequest): Promise<Page<KeyView>> {
  return shownPage(await listApiKeys(pool, page), (key) => keyView(key));
}

/** A key; itself is given here and never again. */
export async function makeKey({ pool, pepper }: Deps, wanted: NewApiKey): Promise<NewKey> {
  const { unit, record } = wanted;
  if (unit !== undefined && !isKnownUnit((await currentRules(pool)).dutyList, unit))
    throw new Refused('unit-unknown', '职责清单中没有这个单位');
  if (record !== undefined) await inUse(pool, record);
  const { id, key } = await createApiKey(pool, pepper, wanted);
  return { ...(await listed(pool, id)), key };
}

/** Nobody speaks for what the registry does not have, or before or after their term. */
async function inUse(pool: UseCaseDeps['pool'], record: string): Promise<void> {
  const fault = await faultOfRecord(pool, record);
  if (fault !== undefined) throw new Refused(fault, RECORD_FAULTS[fault](record));
}

type Rotation = Parameters<typeof rotateApiKey>[2];

/** A new key in the place of one; the one in use only with a time of grace, because whoever loses the answer would be locked out. */
export async function rotateKey({ pool, pepper }: Deps, caller: Principal, rotation: Rotation): Promise<NewKey> {
  if (rotation.graceMs === 0 && caller.apiKeyId === rotation.id)
    throw new Refused('key-in-use', '正在使用这个密钥：请给出 graceMinutes');
  const rotated = await rotateApiKey(pool, pepper, rotation);
  if (rotated === 'unknown') throw unknownThing();
  if (rotated === 'no-longer-valid') throw new Refused('key-no-longer-valid', '密钥已过期、停用或更换');
  return { ...(await listed(pool, rotated.id)), key: rotated.key };
}

/** At once, and its time of grace is over with it; the key in use cannot be revoked by itself. */
export async function revokeKey({ pool }: Deps, caller: Principal, id: string): Promise<KeyView> {
  if (caller.apiKeyId === id) throw new Refused('key-in-use', '不能停用正在使用的密钥');
  await revokeApiKey(pool, id);
  return listed(pool, id);
}

async function listed(pool: UseCaseDeps['pool'], id: string): Promise<KeyView> {
  const found = await findListedKey(pool, id);
  if (found === undefined) throw unknownThing();
  return keyView(found);
}
