import { z } from 'zod';
import { maskText } from '../../domain/masking/mask';
import { listReveals, type Reveal, type RevealFilter } from '../../store/appeals/reveals.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { callers } from '../principal';
import { rfc3339, shownPage, timeOf } from '../shapes';

export const revealSchema = z
  .strictObject({
    act: z.enum(['reveal', 'erase']).describe('reveal 查看，erase 销毁'),
    caseId: z.string(),
    by: z.strictObject({ role: z.enum(callers), id: z.string() }),
    purpose: z.string().describe('用途或依据'),
    at: rfc3339,
  })
  .meta({ id: 'RevealEntry' });
type ShownReveal = z.infer<typeof revealSchema>;

/** Who has seen or destroyed whose personal data, and why; the newest first. */
export async function readReveals(
  { pool }: UseCaseDeps,
  filter: RevealFilter,
  page: PageRequest,
): Promise<Page<ShownReveal>> {
  return shownPage(await listReveals(pool, filter, page), shown);
}

/** A purpose is somebody's own words: a number written there by mistake is no business of whoever reads the record. */
function shown({ act, caseId, role, actorId, purpose, at }: Reveal): ShownReveal {
  const by = { role: role as (typeof callers)[number], id: actorId };
  return { act, caseId, by, purpose: maskText(purpose), at: timeOf(at.getTime()) };
}
