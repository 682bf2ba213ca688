import { z } from 'zod';
import { unitIdSchema } from '../../../domain/registry/duty-list';
import { listUnits, readUnit, unitInFull, unitShown } from '../../../use-cases/registers/units';
import { tagged } from '../../etag';
import { get } from '../../route';

export const unitParams = z.strictObject({ id: unitIdSchema.meta({ example: 'housing' }) });

export const listUnitsRoute = get('/v1/units', {
  id: 'listUnits',
  tag: '登记簿',
  title: '承办单位',
  roles: 'public',
  answers: { 200: { title: '全部承办单位', schema: z.strictObject({ items: z.array(unitShown) }) } },
  handle: async (_call, deps) => tagged('units', await listUnits(deps)),
});

export const readUnitRoute = get('/v1/units/{id}', {
  id: 'readUnit',
  tag: '登记簿',
  title: '一个承办单位及其职责',
  roles: 'public',
  params: unitParams,
  answers: { 200: { title: '承办单位', schema: unitInFull } },
  problems: [404],
  handle: async ({ params: { id } }, deps) => tagged('units', await readUnit(deps, id)),
});
