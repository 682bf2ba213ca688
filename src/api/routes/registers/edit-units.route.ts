import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { addUnit, changeUnit, cityUnitSchema, setRetired, unitChangeSchema } from '../../../domain/registry/city-units';
import { isKnownUnit, unitIdSchema } from '../../../domain/registry/duty-list';
import { refuseEdit } from '../../../domain/registry/registry-refusal';
import { dutiesOf, hasDuties, takeDuties } from '../../../domain/registry/unit-duties';
import { plainText } from '../../../domain/text';
import { openCasesOf, type CityUnits } from '../../../store/rules/units.repository';
import { editUnits, type UnitsEdited } from './edit-units';
import type { Fault } from '../../../domain/faults';
import { Problem } from '../../problem';
import { post } from '../../route';
import { unitInFull, unitParams } from './unit-view';

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
    const { unit, reason } = call.body;
    const edit = ({ units }: CityUnits): UnitsEdited => ({ units: addUnit(units, unit) });
    const { headers, body } = await editUnits(deps, call, { act: 'added', id: unit.id, reason, edit });
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
  handle(call, deps) {
    const { reason, ...change } = call.body;
    const { id } = call.params;
    const edit = ({ units }: CityUnits): UnitsEdited => ({ units: changeUnit(units, id, change) });
    return editUnits(deps, call, { act: 'changed', id, reason, edit });
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
    const { successor, reason } = call.body;
    const { id } = call.params;
    const edit = (city: CityUnits): UnitsEdited => retire(city, id, successor);
    const { headers = {}, body } = await editUnits(deps, call, { act: 'retired', id, reason, edit });
    return { headers, body: { ...body, openCases: await openCasesOf(deps.pool, id) } };
  },
});

function retire({ units, dutyList }: CityUnits, id: string, successor: string | undefined): UnitsEdited {
  const duties = dutiesOf(dutyList, id);
  if (!hasDuties(duties)) return { units: setRetired(units, id, true) };
  if (successor === undefined) {
    return refuseEdit('unit-on-duty', '该单位承担职责清单事项，须以 successor 指明接替单位');
  }
  if (successor === id || !isKnownUnit(dutyList, successor)) {
    return refuseEdit('unit-on-duty', `不能由 ${successor} 接替：没有这个单位，或已停用，或就是本单位`);
  }
  return { units: setRetired(units, id, true), dutyList: takeDuties(dutyList, successor, duties) };
}

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
  handle(call, deps) {
    const { id } = call.params;
    const edit = ({ units }: CityUnits): UnitsEdited => ({ units: setRetired(units, id, false) });
    return editUnits(deps, call, { act: 'restored', id, reason: call.body.reason, edit });
  },
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
  handle(call, deps) {
    const { categories = [], districts = [], fallback = false, reason } = call.body;
    const { id } = call.params;
    const edit = ({ units, dutyList }: CityUnits): UnitsEdited => {
      if (!isKnownUnit(dutyList, id)) return refuseEdit('already-so', '该单位已停用，须先恢复');
      const faults = [
        ...unknown('categories', categories, dutyList.byCategory),
        ...unknown('districts', districts, dutyList.byDistrict),
      ];
      if (faults.length > 0) throw new Problem('body-invalid', `有 ${faults.length} 处不符合要求`, { errors: faults });
      return { units, dutyList: takeDuties(dutyList, id, { categories, districts, fallback }) };
    };
    return editUnits(deps, call, { act: 'duties-taken', id, reason, edit });
  },
});

function unknown(field: string, names: readonly string[], known: Readonly<Record<string, string>>): Fault[] {
  return names.flatMap((name, index) =>
    Object.hasOwn(known, name) ? [] : [{ path: `body.${field}.${index}`, message: `职责清单中没有：${name}` }],
  );
}
