import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import { stages, statuses } from '../../domain/appeal/state';
import { recordReveals } from '../../store/appeals/appellant.repository';
import { appealsOfFirm } from '../../store/registers/firm-appeals.repository';
import type { StoredRecord } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';
import { rfc3339, timeOf } from '../shapes';
import type { Principal } from '../principal';

export const firmAppealSchema = z
  .strictObject({
    id: z.string(),
    number: z.string().optional(),
    category: z.string(),
    stage: z.enum(stages),
    status: z.enum(statuses),
    light: z.enum(lights),
    filedAt: rfc3339,
    closedAt: rfc3339.optional(),
  })
  .meta({ id: 'FirmAppeal', description: '企业提出的一件诉求：不含任何文字内容' });

const MOST = 200;
const PURPOSE = '查阅企业档案';

/**
 * The appeals on a firm's file, for whoever may be shown in clear which firm filed them: the office and the centre, and a unit those it
 * leads, never a confidential one. Which firm filed is said by that alone, so each is on the record of reveals (S3). Undefined for others.
 */
export async function appealsOnFile(
  { pool, keyring }: UseCaseDeps,
  { actor }: Principal,
  { id, body }: Pick<StoredRecord, 'id' | 'body'>,
): Promise<z.infer<typeof firmAppealSchema>[] | undefined> {
  if (actor.role !== 'office' && actor.role !== 'centre' && actor.role !== 'unit') return undefined;
  const codes = [id, body['creditCode']].flatMap((code) => (typeof code === 'string' ? [code] : []));
  const lead = actor.role === 'unit' ? (actor.unit ?? '') : undefined;
  const appeals = await appealsOfFirm(pool, keyring, { codes, lead }, MOST);
  await recordReveals(
    pool,
    appeals.map((appeal) => appeal.id),
    { actor, purpose: PURPOSE },
  );
  return appeals.map(({ number, filedAt, closedAt, ...rest }) => ({
    ...rest,
    ...(number !== null && { number }),
    filedAt: timeOf(filedAt.getTime()),
    ...(closedAt !== null && { closedAt: timeOf(closedAt.getTime()) }),
  }));
}
