import { z } from 'zod';
import { RECORD_ID, recordIdSchema, type Field } from '../../../domain/record/fields';
import { recordKinds, recordSchema, type RecordBody, type RecordKind } from '../../../domain/record/kinds';
import { plainText } from '../../../domain/text';
import type { Caller } from '../../../use-cases/principal';
import { RECORD_EDITORS, RECORD_READERS } from '../../../use-cases/registers/record-roles';
import { listKind, putRecord, readRecord, retireRecord, type ShownRecord } from '../../../use-cases/registers/records';
import { cursorLike } from '../../../use-cases/shapes';
import { etagOf, revisionNamed } from '../../etag';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get, post, type Answer, type Call, type Route } from '../../route';

const params = z.strictObject({ id: recordIdSchema });

/** One kind of record, as its operations need it. */
interface Shown {
  readonly kind: RecordKind;
  readonly schema: z.ZodType;
  readonly readers: readonly Caller[] | 'public';
}

/** The operations on one kind: list, read, save, retire. */
function routesOf(kind: RecordKind): Route[] {
  const schema = z
    .strictObject({ id: z.string(), version: z.number().int(), body: recordSchema(kind) })
    .meta({ id: `Record-${kind.id}`, description: kind.title });
  const shown: Shown = { kind, schema, readers: kind.public === true ? 'public' : RECORD_READERS };
  return [listRoute(shown), readRoute(shown), saveRoute(shown), retireRoute(shown)];
}

const tag = '名录';

function listRoute({ kind, schema, readers: roles }: Shown): Route {
  return get(`/v1/${kind.id}`, {
    id: `list-${kind.id}`,
    tag,
    title: `${kind.title}列表`,
    roles,
    query: z.strictObject({
      q: plainText(100).optional(),
      ...filtersOf(kind),
      ...pageQuery,
      cursor: cursorLike(RECORD_ID),
    }),
    answers: { 200: { title: '一页', schema: pageOf(schema) } },
    async handle({ query, principal }, deps) {
      const { q, limit, cursor, ...where } = query as { q?: string; limit?: number; cursor?: string } & RecordBody;
      return { body: await listKind(deps, principal, kind, { q, limit, cursor, where }) };
    },
  });
}

function readRoute({ kind, schema, readers: roles }: Shown): Route {
  return get(`/v1/${kind.id}/{id}`, {
    id: `read-${kind.id}`,
    tag,
    title: `${kind.title}一条`,
    roles,
    params,
    answers: { 200: { title: '一条', schema } },
    problems: [404],
    async handle({ params: { id }, principal }, deps) {
      return { ...tagged(await readRecord(deps, principal, kind, id)), status: 200 };
    },
  });
}

function saveRoute({ kind, schema }: Shown): Route {
  return post(`/v1/${kind.id}/{id}`, {
    id: `save-${kind.id}`,
    tag,
    title: `登记或修改${kind.title}`,
    description: '没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。',
    roles: RECORD_EDITORS,
    params,
    body: recordSchema(kind),
    example: exampleOf(kind),
    answers: { 200: { title: '已修改', schema }, 201: { title: '已登记', schema } },
    problems: [...(hasCode(kind) ? [409 as const] : []), 412, 428],
    handle: async (call, deps) => tagged(await putRecord(deps, kind, editOf(call), call.body)),
  });
}

function retireRoute({ kind, schema }: Shown): Route {
  return post(`/v1/${kind.id}/{id}/retire`, {
    id: `retire-${kind.id}`,
    tag,
    title: `停用${kind.title}`,
    description: '不再使用，历史保留；再次登记同一编号即恢复。',
    roles: RECORD_EDITORS,
    params,
    body: z.strictObject({}),
    example: {},
    answers: { 200: { title: '已停用', schema } },
    problems: [404, 412, 428],
    handle: async (call, deps) => tagged(await retireRecord(deps, kind, editOf(call))),
  });
}

/** Whether somebody else may just have saved the same code. */
function hasCode({ fields }: RecordKind): boolean {
  return fields.some(({ type }) => type === 'code');
}

function editOf(call: Call<{ readonly id: string }>) {
  return { id: call.params.id, by: callerOf(call).actor.id, from: revisionNamed(call) };
}

/** The record with its ETag; of its first version it is said that it was made. */
function tagged(body: ShownRecord): Answer {
  return { status: body.version === 1 ? 201 : 200, headers: etagOf(body.version), body };
}

/** What a list can be narrowed by: whatever is chosen or referred to, never free text. */
function filtersOf({ fields }: RecordKind): Record<string, z.ZodType> {
  const chosen = fields.filter(({ type }) => ['choice', 'reference', 'unit', 'district'].includes(type));
  return Object.fromEntries(chosen.map(({ id, title }) => [id, plainText(60).optional().describe(title)]));
}

const EXAMPLES: { readonly [T in Field['type']]: string | number | boolean } = {
  text: '示例',
  code: '91320300MA1TEST0X1',
  day: '2026-12-01',
  'yes-no': true,
  number: 1,
  choice: '',
  reference: 'firm-1',
  unit: 'housing',
  district: '云龙区',
};

function exampleOf({ fields }: RecordKind): RecordBody {
  return Object.fromEntries(
    fields
      .filter(({ required }) => required === true)
      .map((field) => [field.id, field.type === 'choice' ? (field.choices[0]?.id ?? '') : EXAMPLES[field.type]]),
  );
}

export const recordRoutes: readonly Route[] = recordKinds.flatMap(routesOf);
