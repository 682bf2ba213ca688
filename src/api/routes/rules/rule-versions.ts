import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { CURRENT, versionName } from '../../../domain/version-name';
import {
  approveVersion,
  findVersion,
  listVersions,
  proposeVersion,
  versionStatuses,
} from '../../../store/rules/rule-versions.repository';
import type { Bodies, RuleTable } from '../../../store/rules/rules.repository';
import { revisionOf } from '../../../store/rules/registry.repository';
import { editOf, etagOf } from '../../etag';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { EVERYBODY } from '../../../use-cases/principal';
import { notFound, Problem } from '../../problem';
import { get, post, type Route } from '../../route';

/** What of the rules has versions, and how it is called. */
export interface Versioned<T extends RuleTable> {
  readonly table: T;
  readonly path: string;
  /** In names of operations: `Policy`. */
  readonly name: string;
  /** The field that holds it: `policy`. */
  readonly field: string;
  readonly title: string;
  readonly candidate: z.ZodType<Bodies[T]>;
  readonly schema: z.ZodType;
  readonly example: Bodies[T];
}

const params = z.strictObject({
  version: versionName.or(z.literal(CURRENT)).meta({ description: '版本；current 为现行的', example: CURRENT }),
});
const status = z.enum(versionStatuses).describe('proposed 待批准，current 现行，superseded 已被取代');
const approval = z.strictObject({ reason: reasonText }).meta({ id: 'Approval' });
const TAG = '登记簿';

/** The operations on a versioned part of the rules: list, read, propose, approve. */
export function versionRoutes<T extends RuleTable>(versioned: Versioned<T>): Route[] {
  const told = { ...versioned, whole: wholeOf(versioned) };
  return [listRoute(versioned), readRoute(told), proposeRoute(told), approveRoute(told)];
}

/** With the schema of one version as it is answered: written once in the document. */
type Told<T extends RuleTable> = Versioned<T> & { readonly whole: z.ZodType };

function listRoute<T extends RuleTable>({ table, path, name, title }: Versioned<T>): Route {
  const item = z
    .strictObject({
      version: z.string(),
      title: z.string().optional(),
      status,
      takenAt: rfc3339,
      openCases: z.number().int(),
    })
    .meta({ id: `${name}Version` });
  return get(path, {
    id: `list${name}Versions`,
    tag: TAG,
    title: `${title}的各版本`,
    description: '最新的在前；openCases 为按此版本计时的在办件数。ETag 供修改时用。',
    roles: EVERYBODY,
    answers: { 200: { title: '各版本', schema: z.strictObject({ items: z.array(item) }) } },
    async handle(_call, { pool }) {
      const [revision, versions] = await Promise.all([revisionOf(pool, table), listVersions(pool, table)]);
      const items = versions.map(({ version, status: now, takenAt, openCases, body }) => ({
        version,
        ...titleOf(body),
        status: now,
        takenAt: timeOf(takenAt.getTime()),
        openCases,
      }));
      return { headers: etagOf(table, revision), body: { items } };
    },
  });
}

function titleOf(body: object): { title?: string } {
  return 'title' in body && typeof body.title === 'string' ? { title: body.title } : {};
}

function wholeOf<T extends RuleTable>({ name, field, schema }: Versioned<T>): z.ZodType {
  return z
    .strictObject({ version: z.string(), status, takenAt: rfc3339, [field]: schema })
    .meta({ id: `${name}AsTaken` });
}

function readRoute<T extends RuleTable>({ table, path, name, title, field, whole }: Told<T>): Route {
  return get(`${path}/{version}`, {
    id: `read${name}`,
    tag: TAG,
    title: `${title}的一个版本`,
    roles: EVERYBODY,
    params,
    answers: { 200: { title, schema: whole } },
    problems: [404],
    async handle({ params: { version } }, { pool }) {
      const revision = await revisionOf(pool, table);
      const found = await findVersion(pool, table, version === CURRENT ? undefined : version);
      if (found === undefined) throw notFound();
      return { headers: etagOf(table, revision), body: shown(found, field) };
    },
  });
}

function shown(
  { version, status: now, takenAt, body }: { version: string; status: string; takenAt: Date; body: object },
  field: string,
): object {
  return { version, status: now, takenAt: timeOf(takenAt.getTime()), [field]: body };
}

function proposeRoute<T extends RuleTable>(told: Told<T>): Route {
  const { table, path, name, title, field, candidate, schema, whole, example } = told;
  return post(path, {
    id: `propose${name}`,
    tag: TAG,
    title: `提出新的${title}`,
    description: '待市营商办批准；批准前没有一件诉求按它计时。有误的不予接受，逐处指出。',
    roles: ['office', 'operator'],
    edits: true,
    body: z.strictObject({ [field]: candidate, reason: reasonText }) as unknown as z.ZodType<Proposal>,
    bodyDoc: z.strictObject({ [field]: schema, reason: reasonText }).meta({ id: `${name}Proposal` }),
    example: { [field]: { ...example, version: '2027.1' }, reason: '按新办法修订' },
    answers: { 201: { title: '已提出', schema: whole } },
    async handle(call, deps) {
      const body = call.body[field] as Bodies[T];
      const { version: subject } = body;
      const edit = await editOf(deps, call, { kind: table, act: 'proposed', subject, reason: call.body.reason });
      const revision = await proposeVersion(deps.pool, table, body, edit);
      const found = await findVersion(deps.pool, table, subject);
      if (found === undefined) throw notFound();
      return {
        status: 201,
        headers: { ...etagOf(table, revision), Location: `${path}/${subject}` },
        body: shown(found, field),
      };
    },
  });
}

interface Proposal extends Record<string, unknown> {
  readonly reason: string;
}

function approveRoute<T extends RuleTable>({ table, path, name, title, field, whole }: Told<T>): Route {
  return post(`${path}/{version}/acts/approve`, {
    id: `approve${name}`,
    tag: TAG,
    title: `批准${title}`,
    description:
      '此后登记的诉求按它计时；在办的仍按原来的，直到以 POST /v1/policies/moves 改过来。曾经现行的版本也可以再批准。',
    roles: ['supervisor'],
    edits: true,
    params: z.strictObject({ version: versionName }),
    body: approval,
    example: { reason: '同意施行' },
    answers: { 200: { title: '已批准', schema: whole } },
    problems: [404],
    async handle(call, deps) {
      const { version: subject } = call.params;
      const before = await findVersion(deps.pool, table, subject);
      if (before === undefined) throw notFound();
      const edit = await editOf(deps, call, { kind: table, act: 'approved', subject, reason: call.body.reason });
      if (before.status === 'current') throw new Problem('already-so', '这一版本已是现行的');
      const revision = await approveVersion(deps.pool, table, edit);
      return { headers: etagOf(table, revision), body: shown({ ...before, status: 'current' }, field) };
    },
  });
}
