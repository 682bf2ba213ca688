import { z } from 'zod';
import { listEdits, registryActs, registryKinds, type RegistryKind } from '../../store/rules/registry.repository';
import { limitOf, type Page } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { rfc3339, timeOf } from '../shapes';

export const registryKind = z.enum(registryKinds);

export const registryEditSchema = z
  .strictObject({
    kind: registryKind,
    revision: z.number().int(),
    act: z.enum(registryActs),
    subject: z.string(),
    by: z.strictObject({ role: z.string(), id: z.string() }),
    reason: z.string(),
    at: rfc3339,
  })
  .meta({ id: 'RegistryEdit', description: '一次修改：谁、何时、为什么，在哪一版之后' });

/** The edits of a kind, the newest first; each goes by its revision, so the last one shown says where the next page begins. */
export async function readEdits(
  { pool }: UseCaseDeps,
  kind: RegistryKind,
  { limit: most, before }: { readonly limit?: number | undefined; readonly before?: number | undefined },
): Promise<Page<z.infer<typeof registryEditSchema>>> {
  const limit = limitOf({ limit: most });
  const found = await listEdits(pool, { kind, before, limit: limit + 1 });
  const items = found.slice(0, limit).map(({ at, ...one }) => ({ ...one, at: timeOf(at.getTime()) }));
  const last = items.at(-1);
  return found.length > limit && last !== undefined ? { items, next: String(last.revision) } : { items };
}
