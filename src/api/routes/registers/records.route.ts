import { z } from 'zod';
import { dayOf } from '../../../domain/calendar/instant';
import { RECORD_ID, recordIdSchema, type Field } from '../../../domain/record/fields';
import {
  recordKinds,
  recordSchema,
  withRegistryNames,
  type RecordBody,
  type RecordKind,
} from '../../../domain/record/kinds';
import { plainText } from '../../../domain/text';
import { findRecord, listRecords, saveRecord } from '../../../store/registers/records.repository';
import type { ApiDeps } from '../../deps';
import { pageOf, pageQuery } from '../../params';
import { RECORD_EDITORS, RECORD_READERS } from '../../../use-cases/registers/record-roles';
import { cursorLike } from '../../../use-cases/shapes';
import type { Caller, Principal } from '../../../use-cases/principal';
import { notFound } from '../../problem';
import { validateRecord } from '../../../use-cases/registers/validate-record';
import { recordTag, stale, versionRead } from './record-tag';
import { callerOf, get, post, type Call, type Route } from '../../route';

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
    async handle({ query, principal }, { pool }) {
      const { q, limit, cursor, ...where } = query as { q?: string; limit?: number; cursor?: string } & RecordBody;
      const filter = {
        kind: kind.id,
        q,
        where: withRegistryNames(kind, given(where)),
        until: publicUntil(kind, principal),
      };
      const { items, next } = await listRecords(pool, filter, { limit, cursor });
      const seen = items.map(({ id, version, body }) => ({ id, version, body }));
      return { body: { items: seen, ...(next && { next }) } };
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
    async handle({ params: { id }, principal }, { pool }) {
      const found = await findRecord(pool, kind.id, id);
      if (found === undefined || found.retired) throw notFound();
      const until = publicUntil(kind, principal);
      if (until !== undefined && String(found.body[until.field]) > until.day) throw notFound();
      const { version, body } = found;
      return { headers: recordTag(version), body: { id, version, body } };
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
    handle: (call, deps) => save(deps, call, kind, { body: call.body, retired: false }),
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
    async handle(call, deps) {
      const found = await findRecord(deps.pool, kind.id, call.params.id);
      if (found === undefined) throw notFound();
      return save(deps, call, kind, { body: found.body, retired: true });
    },
  });
}

/** Whether somebody else may just have saved the same code. */
function hasCode({ fields }: RecordKind): boolean {
  return fields.some(({ type }) => type === 'code');
}

/** Until which day's records somebody may read: those at work every one, others what is published by now. */
function publicUntil({ publicFrom: field }: RecordKind, principal: Principal | undefined) {
  if (field === undefined || RECORD_READERS.some((role) => role === principal?.actor.role)) return undefined;
  return { field, day: dayOf(Date.now()) };
}

async function save(
  deps: ApiDeps,
  call: Call,
  kind: RecordKind,
  { body: given, retired }: { readonly body: RecordBody; readonly retired: boolean },
) {
  const { id } = call.params as z.infer<typeof params>;
  const body = withRegistryNames(kind, given);
  if (!retired) await validateRecord(deps, kind, { id, body });
  const before = await findRecord(deps.pool, kind.id, id);
  const from = versionRead(call.ifMatch, before?.version);
  const saved = await saveRecord(deps.pool, { kind: kind.id, id, body, retired, by: callerOf(call).actor.id, from });
  if (saved.kind === 'stale') throw stale();
  const { version } = saved;
  return { status: version === 1 ? 201 : 200, headers: recordTag(version), body: { id, version, body } };
}

/** What a list can be narrowed by: whatever is chosen or referred to, never free text. */
function filtersOf({ fields }: RecordKind): Record<string, z.ZodType> {
  const chosen = fields.filter(({ type }) => ['choice', 'reference', 'unit', 'district'].includes(type));
  return Object.fromEntries(chosen.map(({ id, title }) => [id, plainText(60).optional().describe(title)]));
}

function given(where: RecordBody): RecordBody {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => (value as unknown) !== undefined));
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
