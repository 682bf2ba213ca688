import { z } from 'zod';
import type { ListedKey } from '../../../store/keys/api-key-list.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { callers } from '../../../use-cases/principal';

export const DAY_MS = 86_400_000;

/** An appellant's key is the tracking code, so none is made. */
export const keyRoles = callers.filter((role) => role !== 'appellant');

export const keyParams = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-z]{8}$/)
    .meta({ description: '密钥编号，不是密钥', example: '1a2b3c4d' }),
});

export const keySchema = z
  .strictObject({
    id: z.string(),
    line: z.string().describe('首个密钥的编号：更换密钥后仍是同一调用者'),
    role: z.enum(keyRoles),
    unit: z.string().optional(),
    source: z.string().optional(),
    title: z.string().optional(),
    state: z.enum(['valid', 'expired', 'revoked']),
    createdAt: rfc3339,
    expiresAt: rfc3339.optional(),
    revokedAt: rfc3339.optional().describe('停用时间；更换后的宽限期内在将来'),
    lastUsedAt: rfc3339.optional().describe('精确到分钟'),
  })
  .meta({ id: 'ApiKey' });
export type KeyView = z.infer<typeof keySchema>;

export const newKeySchema = keySchema
  .extend({ key: z.string().optional().describe('密钥，只在此处给出一次') })
  .meta({ id: 'NewApiKey' });

/** The key itself is shown when it is made and never again: not even to a repeat of the same request. */
export const KEY_SHOWN_ONCE = {
  keep: (body: unknown): unknown => ({ ...(body as object), key: undefined }),
  recall: (kept: unknown): unknown => kept,
};

export const lifeDays = z.int().min(1).max(3_650).optional().describe('多少天后过期；不给则不过期');

export function expiryOf(days: number | undefined): number | undefined {
  return days === undefined ? undefined : Date.now() + days * DAY_MS;
}

export function keyView(key: ListedKey, now = Date.now()): KeyView {
  const { id, line, role, unit, source, title, createdAt, expiresAt, revokedAt, lastUsedAt } = key;
  return {
    id,
    line,
    role: role as KeyView['role'],
    state: stateOf(key, now),
    createdAt: timeOf(createdAt.getTime()),
    ...(unit !== null && { unit }),
    ...(source !== null && { source }),
    ...(title !== null && { title }),
    ...(expiresAt !== null && { expiresAt: timeOf(expiresAt.getTime()) }),
    ...(revokedAt !== null && { revokedAt: timeOf(revokedAt.getTime()) }),
    ...(lastUsedAt !== null && { lastUsedAt: timeOf(lastUsedAt.getTime()) }),
  };
}

function stateOf({ expiresAt, revokedAt }: ListedKey, now: number): KeyView['state'] {
  if (revokedAt !== null && revokedAt.getTime() <= now) return 'revoked';
  return expiresAt !== null && expiresAt.getTime() <= now ? 'expired' : 'valid';
}
