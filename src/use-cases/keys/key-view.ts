import { z } from 'zod';
import { bindingOf } from '../../store/keys/api-key.repository';
import type { ListedKey } from '../../store/keys/api-key-list.repository';
import { callers } from '../principal';
import { rfc3339, timeOf } from '../shapes';

/** An appellant's key is the tracking code, so none is made. */
export const keyRoles = callers.filter((role) => role !== 'appellant');

export const keySchema = z
  .strictObject({
    id: z.string(),
    line: z.string().describe('首个密钥的编号：更换密钥后仍是同一调用者'),
    role: z.enum(keyRoles),
    unit: z.string().optional(),
    source: z.string().optional(),
    record: z.string().optional().describe('参与者：名录中的哪一条，如 teams/t-1'),
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
export type NewKey = z.infer<typeof newKeySchema>;

export function keyView(key: ListedKey, now = Date.now()): KeyView {
  const { id, line, role, title, createdAt, expiresAt, revokedAt, lastUsedAt } = key;
  return {
    id,
    line,
    role: role as KeyView['role'],
    state: stateOf(key, now),
    createdAt: timeOf(createdAt.getTime()),
    ...bindingOf(key),
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
