import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { createApiKey, findApiKey, revokeApiKey, type NewApiKey } from '../../store/keys/api-key.repository';
import type { Pool } from '../../store/sql/pool';
import { EVERY_SOURCE } from '../principal';

const roleKeys = ['operator', 'office', 'centre', 'supervisor', 'discipline', 'upstream'] as const;
type RoleKey = (typeof roleKeys)[number];

const keysSchema = z.object({
  ...(Object.fromEntries(roleKeys.map((role) => [role, z.string().optional()])) as Record<
    RoleKey,
    z.ZodOptional<z.ZodString>
  >),
  units: z.record(z.string(), z.string()).optional(),
});

/** `.liubu/keys.json` (API.md): one key a role and one a unit. */
export type Keys = Record<RoleKey, string> & { readonly units: Record<string, string> };

export interface KeysWanted {
  readonly pepper: Buffer;
  /** Where they are written, mode 0600. */
  readonly file: string;
  readonly units: readonly string[];
}

/** The platform whose key the start makes: the example everywhere. An operator makes keys for the others (`POST /v1/keys`). */
const FIRST_SOURCE = 'hotline-12345';

/** Every role and unit has a key that opens something: those in the file that still do stay, the others are made. */
export async function ensureKeys(pool: Pool, { pepper, file, units }: KeysWanted): Promise<Keys> {
  const before = existingKeys(file);
  const kept = async (wanted: NewApiKey, key: string | undefined): Promise<string> => {
    const found = key === undefined ? undefined : await findApiKey(pool, pepper, key);
    if (key !== undefined && isFor(wanted, found)) return key;
    // What an earlier version made for the upstream here, which saw what every source had filed.
    if (found !== undefined && seesEverySource(found)) await revokeApiKey(pool, found.id);
    return (await createApiKey(pool, pepper, wanted)).key;
  };
  const byRole: Partial<Record<RoleKey, string>> = {};
  for (const role of roleKeys) {
    const wanted = role === 'upstream' ? { role, source: FIRST_SOURCE } : { role };
    byRole[role] = await kept(wanted, before[role]);
  }
  const byUnit: Record<string, string> = {};
  for (const unit of units) byUnit[unit] = await kept({ role: 'unit', unit }, before.units?.[unit]);
  const keys = { ...(byRole as Record<RoleKey, string>), units: byUnit };
  writeKeys(file, keys);
  return keys;
}

function isFor(wanted: NewApiKey, found: Pick<NewApiKey, 'role' | 'unit' | 'source'> | undefined): boolean {
  return found?.role === wanted.role && found.unit === wanted.unit && found.source === wanted.source;
}

function seesEverySource({ role, source }: Pick<NewApiKey, 'role' | 'source'>): boolean {
  return role === 'upstream' && source === EVERY_SOURCE;
}

/** A file that cannot be understood is written anew; its keys stay valid until revoked. */
function existingKeys(file: string): z.infer<typeof keysSchema> {
  if (!existsSync(file)) return {};
  try {
    return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Written beside and renamed, so that a start killed half-way leaves the old keys or the new. */
function writeKeys(file: string, keys: Keys): void {
  const text = `${JSON.stringify(keys, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
