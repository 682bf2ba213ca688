import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { cityUnitSchema, unitChangeSchema } from '../../../domain/registry/city-units';
import { unitIdSchema } from '../../../domain/registry/duty-list';
import { plainText } from '../../../domain/text';
import { giveDuties, registerUnit, restoreUnit, retireUnit, reviseUnit } from '../../../use-cases/registers/edit-units';
import { unitInFull } from '../../../use-cases/registers/units';
import { editingOf, tagged } from '../../etag';
import { post } from '../../route';
import { unitParams } from './list-units.route';

const EDITORS = ['office', 'operator'] as const;
const TAG = '登记簿';

export const addUnitRoute = post('/v1/units', {
  id: 'addUnit',
  tag: TAG,
  title: '登记承办单位',
  roles: EDITORS,
  edits: true,
  body: z.strictObject({ unit: cityUnitSchema, reason: reasonText }).meta({ id: 'NewUnit' }),
  example: {
    unit: { id: 'data-bureau', name: '市数据局', class: 'department', head: '局长', divisions: ['数据资源处'] },
    reason: '机构改革',
  },
  answers: { 201: { title: '已登记', schema: unitInFull } },
  async handle(call, deps) {
    const { unit } = call.body;
    const { headers, body } = tagged('units', await registerUnit(deps, editingOf(call, 'units'), unit));
    return { status: 201, headers: { ...headers, Location: `/v1/units/${unit.id}` }, body };
  },
});

export const changeUnitRoute = post('/v1/units/{id}/acts/change', {
  id: 'changeUnit',
  tag: TAG,
  title: '修改承办单位',
  description: '名称、类别、负责职务或内设机构；未填的不变。编号不变。',
  roles: EDITORS,
  edits: true,
  params: unitParams,
  body: unitChangeSchema.extend({ reason: reasonText }).meta({ id: 'UnitChange' }),
  example: { name: '市住房和城乡建设委员会', head: '主任', reason: '更名' },
  answers: { 200: { title: '修改后', schema: unitInFull } },
  problems: [404],
  async handle(call, deps) {
    const { reason: _reason, ...change } = call.body;
    return tagged('units', await reviseUnit(deps, editingOf(call, 'units'), call.params.id, change));
  },
});

export const retireUnitRoute = post('/v1/units/{id}/acts/retire', {
  id: 'retireUnit',
  tag: TAG,
  title: '停用承办单位',
  description:
    '此后不再交办新的诉求；单位不删除，在办和办结的诉求仍用其名称。承担职责清单事项的，须指明由谁接替。openCases 为尚在其手中的件数。',
  roles: EDITORS,
  edits: true,
  params: unitParams,
  body: z
    .strictObject({ successor: unitIdSchema.optional().describe('接替其职责清单事项的单位'), reason: reasonText })
    .meta({ id: 'UnitRetirement' }),
  example: { successor: 'administrative-services', reason: '机构撤并' },
  answers: {
    200: { title: '已停用', schema: unitInFull.extend({ openCases: z.number().int() }).meta({ id: 'RetiredUnit' }) },
  },
  problems: [404],
  async handle(call, deps) {
    const { successor } = call.body;
    return tagged('units', await retireUnit(deps, editingOf(call, 'units'), call.params.id, successor));
  },
});

export const restoreUnitRoute = post('/v1/units/{id}/acts/restore', {
  id: 'restoreUnit',
  tag: TAG,
  title: '恢复承办单位',
  roles: EDITORS,
  edits: true,
  params: unitParams,
  body: z.strictObject({ reason: reasonText }).meta({ id: 'UnitRestoration' }),
  example: { reason: '误停用' },
  answers: { 200: { title: '已恢复', schema: unitInFull } },
  problems: [404],
  handle: async (call, deps) => tagged('units', await restoreUnit(deps, editingOf(call, 'units'), call.params.id)),
});

export const takeDutiesRoute = post('/v1/units/{id}/acts/take-duties', {
  id: 'takeDuties',
  tag: TAG,
  title: '调整职责清单',
  description: '事项类别、区县或兜底改由本单位承办；此后登记的诉求按新的职责清单。',
  roles: EDITORS,
  edits: true,
  params: unitParams,
  body: z
    .strictObject({
      categories: z.array(plainText(40)).max(200).optional(),
      districts: z.array(plainText(40)).max(200).optional(),
      fallback: z.literal(true).optional().describe('无人承办的由其承办'),
      reason: reasonText,
    })
    .meta({ id: 'DutiesTaken' }),
  example: { categories: ['物业管理'], reason: '职责调整' },
  answers: { 200: { title: '调整后', schema: unitInFull } },
  problems: [404],
  async handle(call, deps) {
    const { categories = [], districts = [], fallback = false } = call.body;
    const duties = { categories, districts, fallback };
    return tagged('units', await giveDuties(deps, editingOf(call, 'units'), call.params.id, duties));
  },
});
