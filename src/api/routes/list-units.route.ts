import { z } from 'zod';
import { currentRules } from '../../store/rules.repository';
import { route } from '../route';

const unit = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'Unit' });

export const listUnitsRoute = route({
  ...{ method: 'get', path: '/v1/units', id: 'listUnits', tag: '登记簿', title: '承办单位' },
  roles: 'public',
  answers: { 200: { title: '全部承办单位', schema: z.strictObject({ items: z.array(unit) }) } },
  async handle(_call, { pool }) {
    const { names } = (await currentRules(pool)).dutyList;
    return { body: { items: Object.entries(names).map(([id, name]) => ({ id, name })) } };
  },
});
