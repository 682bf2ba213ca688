import { z } from 'zod';
import { readUnits } from '../../../store/rules/units.repository';
import { etagOf } from '../../etag';
import { get } from '../../route';
import { unitFullView, unitInFull, unitParams, unitShown, unitView } from './unit-view';

export const listUnitsRoute = get('/v1/units', {
  id: 'listUnits',
  tag: '登记簿',
  title: '承办单位',
  roles: 'public',
  answers: { 200: { title: '全部承办单位', schema: z.strictObject({ items: z.array(unitShown) }) } },
  async handle(_call, { pool }) {
    const { revision, units } = await readUnits(pool);
    return { headers: etagOf('units', revision), body: { items: units.map(unitView) } };
  },
});

export const readUnitRoute = get('/v1/units/{id}', {
  id: 'readUnit',
  tag: '登记簿',
  title: '一个承办单位及其职责',
  roles: 'public',
  params: unitParams,
  answers: { 200: { title: '承办单位', schema: unitInFull } },
  problems: [404],
  async handle({ params: { id } }, { pool }) {
    const city = await readUnits(pool);
    return { headers: etagOf('units', city.revision), body: unitFullView(city, id) };
  },
});
