import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import { recordKind, recordSchema } from '../../domain/record/kinds';
import { lightOfMeasure, planFigures } from '../../domain/record/plan';
import {
  recordsOfFirm,
  recordVersions,
  visitsOfFirm,
  type FirmRecord,
} from '../../store/registers/firm-file.repository';
import { firmOf } from '../../store/registers/obligations.repository';
import { findRecord } from '../../store/registers/records.repository';
import { appealsOnFile, firmAppealSchema } from '../appeals/firm-appeals';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';
import { rfc3339, timeOf } from '../shapes';
import { obligationSchema, obligationView } from './list-obligations';
import { obligationsOf } from './obligations';

const MOST_VISITS = 200;

const bodyOf = (kind: string): z.ZodType => {
  const found = recordKind(kind);
  return found === undefined ? z.never() : recordSchema(found);
};
const recordOf = (kind: string) =>
  z.strictObject({ id: z.string(), version: z.number().int(), body: bodyOf(kind) }).meta({ id: `FirmFile-${kind}` });
const measure = recordOf('measures')
  .extend({ light: z.enum(lights).describe('过了完成日期未完成为红灯') })
  .meta({ id: 'FirmFileMeasure' });

export const firmFileSchema = z
  .strictObject({
    firm: recordOf('firms'),
    contacts: z.array(recordOf('contacts')),
    pairings: z.array(recordOf('pairings')),
    demands: z.array(recordOf('demands')),
    projects: z.array(recordOf('projects')),
    plan: z.strictObject({
      measures: z.number().int(),
      done: z.number().int(),
      overdue: z.number().int(),
      items: z.array(measure),
    }),
    visits: z.array(
      z.strictObject({
        campaign: z.string(),
        title: z.string(),
        task: z.string(),
        outcome: z.string(),
        at: rfc3339,
      }),
    ),
    obligations: z.array(obligationSchema),
    appeals: z
      .array(firmAppealSchema)
      .optional()
      .describe('登记时写明这家企业（档案编号或统一社会信用代码）的诉求；只有可查看诉求人的角色有此项'),
  })
  .meta({ id: 'FirmFile', description: '企业档案' });

/** All that is known of a firm, and the appeals as far as the caller may know whose they are. */
export async function readFirmFile(
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
): Promise<z.infer<typeof firmFileSchema>> {
  const { pool, keyring } = deps;
  const firm = await findRecord(pool, 'firms', id);
  if (firm === undefined || firm.retired) throw unknownThing();
  const [records, visits, obligations, appeals] = await Promise.all([
    recordsOfFirm(pool, id),
    visitsOfFirm(pool, keyring, id, MOST_VISITS),
    obligationsOf(pool, [firmOf(firm)]),
    appealsOnFile(deps, principal, firm),
  ]);
  return {
    firm: { id, version: firm.version, body: firm.body },
    contacts: of(records, 'contacts'),
    pairings: of(records, 'pairings'),
    demands: of(records, 'demands'),
    projects: of(records, 'projects'),
    plan: planOf(of(records, 'measures')),
    visits: visits.map((visit) => ({ ...visit, at: timeOf(visit.at) })),
    obligations: obligations.map(obligationView),
    ...(appeals && { appeals }),
  };
}

type Recorded = Pick<FirmRecord, 'id' | 'version' | 'body'>;

function of(records: readonly FirmRecord[], wanted: string): Recorded[] {
  return records.filter(({ kind }) => kind === wanted).map(({ id, version, body }) => ({ id, version, body }));
}

/** The plan 一企一策: how far it is, and each measure with its light. */
function planOf(measures: readonly Recorded[]) {
  const now = Date.now();
  const figures = planFigures(
    measures.map(({ body }) => body),
    now,
  );
  return { ...figures, items: measures.map((one) => ({ ...one, light: lightOfMeasure(one.body, now) })) };
}

export const recordVersionSchema = z
  .strictObject({
    version: z.number().int(),
    body: z.record(z.string(), z.unknown()),
    retired: z.boolean(),
    at: rfc3339,
    by: z.string().describe('账号'),
  })
  .meta({ id: 'RecordVersion' });

/** Every version of a record, the newest first. */
export async function readVersions(
  { pool }: UseCaseDeps,
  kind: string,
  id: string,
): Promise<z.infer<typeof recordVersionSchema>[]> {
  const versions = await recordVersions(pool, kind, id);
  if (versions.length === 0) throw unknownThing();
  return versions.map((one) => ({ ...one, at: timeOf(one.at.getTime()) }));
}
