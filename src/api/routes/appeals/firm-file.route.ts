import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { recordIdSchema } from '../../../domain/record/fields';
import { recordKind, recordKinds, recordSchema } from '../../../domain/record/kinds';
import { lightOfMeasure, planFigures } from '../../../domain/record/plan';
import {
  recordsOfFirm,
  recordVersions,
  visitsOfFirm,
  type FirmRecord,
} from '../../../store/registers/firm-file.repository';
import { firmOf } from '../../../store/registers/obligations.repository';
import { findRecord } from '../../../store/registers/records.repository';
import { appealsOnFile, firmAppealSchema } from '../../../use-cases/appeals/firm-appeals';
import { obligationsOf } from '../../../use-cases/registers/obligations';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { notFound } from '../../problem';
import { callerOf, route, type Route } from '../../route';
import { obligationSchema, obligationView } from '../registers/obligations.route';
import { RECORD_READERS } from '../registers/records.route';

const tag = '名录';
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

const file = z
  .strictObject({
    firm: recordOf('firms'),
    contacts: z.array(recordOf('contacts')),
    pairings: z.array(recordOf('pairings')),
    demands: z.array(recordOf('demands')),
    projects: z.array(recordOf('projects')),
    plan: z.strictObject({
      ...{ measures: z.number().int(), done: z.number().int(), overdue: z.number().int(), items: z.array(measure) },
    }),
    visits: z.array(
      z.strictObject({
        ...{ campaign: z.string(), title: z.string(), task: z.string(), outcome: z.string(), at: rfc3339 },
      }),
    ),
    obligations: z.array(obligationSchema),
    appeals: z
      .array(firmAppealSchema)
      .optional()
      .describe('登记时写明这家企业（档案编号或统一社会信用代码）的诉求；只有可查看诉求人的角色有此项'),
  })
  .meta({ id: 'FirmFile', description: '企业档案' });

const fileRoute = route({
  ...{ method: 'get', path: '/v1/firms/{id}/file', id: 'readFirmFile', tag, title: '企业档案' },
  description:
    '一家企业的登记、联系岗位、结对、需求、项目、一企一策、走访、诉求和本周期还欠的走访任务。诉求给办公室和企业服务中心，承办单位只看到自己牵头的非保密件；查看有记录，个人信息已销毁的不再列出。',
  roles: RECORD_READERS,
  params: z.strictObject({ id: recordIdSchema }),
  answers: { 200: { title: '档案', schema: file } },
  problems: [404],
  async handle(call, deps) {
    const { pool } = deps;
    const { id } = call.params;
    const firm = await findRecord(pool, 'firms', id);
    if (firm === undefined || firm.retired) throw notFound();
    const [records, visits, obligations, appeals] = await Promise.all([
      ...([recordsOfFirm(pool, id), visitsOfFirm(pool, id, MOST_VISITS), obligationsOf(pool, [firmOf(firm)])] as const),
      appealsOnFile(deps, callerOf(call), firm),
    ]);
    const now = Date.now();
    const measures = of(records, 'measures');
    return {
      body: {
        firm: { id, version: firm.version, body: firm.body },
        ...{ contacts: of(records, 'contacts'), pairings: of(records, 'pairings') },
        ...{ demands: of(records, 'demands'), projects: of(records, 'projects') },
        plan: {
          ...planFigures(
            measures.map(({ body }) => body),
            now,
          ),
          items: measures.map((one) => ({ ...one, light: lightOfMeasure(one.body, now) })),
        },
        visits: visits.map((visit) => ({ ...visit, at: timeOf(visit.at) })),
        obligations: obligations.map(obligationView),
        ...(appeals && { appeals }),
      },
    };
  },
});

function of(records: readonly FirmRecord[], wanted: string) {
  return records.filter(({ kind }) => kind === wanted).map(({ id, version, body }) => ({ id, version, body }));
}

const version = z
  .strictObject({
    ...{ version: z.number().int(), body: z.record(z.string(), z.unknown()), retired: z.boolean() },
    ...{ at: rfc3339, by: z.string().describe('账号') },
  })
  .meta({ id: 'RecordVersion' });

const versionsRoute = route({
  ...{
    method: 'get',
    path: '/v1/records/{kind}/{id}/versions',
    id: 'listRecordVersions',
    tag,
    title: '一条记录的历史',
  },
  description: '每次登记、修改、停用：内容、何时、谁；新的在前，至多 500 次。',
  roles: RECORD_READERS,
  params: z.strictObject({ kind: z.enum(recordKinds.map(({ id }) => id)), id: recordIdSchema }),
  answers: { 200: { title: '历史', schema: z.strictObject({ items: z.array(version) }) } },
  problems: [404],
  async handle({ params: { kind, id } }, { pool }) {
    const items = await recordVersions(pool, kind, id);
    if (items.length === 0) throw notFound();
    return { body: { items: items.map((one) => ({ ...one, at: timeOf(one.at.getTime()) })) } };
  },
});

export const firmFileRoutes: readonly Route[] = [fileRoute, versionsRoute];
