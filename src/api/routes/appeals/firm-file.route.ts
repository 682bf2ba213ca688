import { z } from 'zod';
import { recordIdSchema } from '../../../domain/record/fields';
import { recordKinds } from '../../../domain/record/kinds';
import {
  firmFileSchema,
  readFirmFile,
  readVersions,
  recordVersionSchema,
} from '../../../use-cases/registers/firm-file';
import { RECORD_READERS } from '../../../use-cases/registers/record-roles';
import { callerOf, get, type Route } from '../../route';

const tag = '名录';

const fileRoute = get('/v1/firms/{id}/file', {
  id: 'readFirmFile',
  tag,
  title: '企业档案',
  description:
    '一家企业的登记、联系岗位、结对、需求、项目、一企一策、走访、诉求和本周期还欠的走访任务。诉求给办公室和企业服务中心，承办单位只看到自己牵头的非保密件；查看有记录，个人信息已销毁的不再列出。',
  roles: RECORD_READERS,
  params: z.strictObject({ id: recordIdSchema }),
  answers: { 200: { title: '档案', schema: firmFileSchema } },
  problems: [404],
  handle: async (call, deps) => ({ body: await readFirmFile(deps, callerOf(call), call.params.id) }),
});

const versionsRoute = get('/v1/records/{kind}/{id}/versions', {
  id: 'listRecordVersions',
  tag,
  title: '一条记录的历史',
  description: '每次登记、修改、停用：内容、何时、谁；新的在前，至多 500 次。',
  roles: RECORD_READERS,
  params: z.strictObject({ kind: z.enum(recordKinds.map(({ id }) => id)), id: recordIdSchema }),
  answers: { 200: { title: '历史', schema: z.strictObject({ items: z.array(recordVersionSchema) }) } },
  problems: [404],
  handle: async ({ params: { kind, id } }, deps) => ({ body: { items: await readVersions(deps, kind, id) } }),
});

export const firmFileRoutes: readonly Route[] = [fileRoute, versionsRoute];
