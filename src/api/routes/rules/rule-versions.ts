import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { CURRENT, versionName } from '../../../domain/version-name';
import { EVERYBODY } from '../../../use-cases/principal';
import type { AtRevision } from '../../../use-cases/registers/edit-on-record';
import {
  approveRules,
  proposeRules,
  readRuleVersion,
  readRuleVersions,
  versionStatus as status,
  type Bodies,
  type RuleTable,
  type TakenVersion,
} from '../../../use-cases/rules/rule-versions';
import { rfc3339 } from '../../../use-cases/shapes';
import { editingOf, tagged } from '../../etag';
import { get, post, type Answer, type Route } from '../../route';

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
    handle: async (_call, deps) => tagged(table, await readRuleVersions(deps, table)),
  });
}

function wholeOf<T extends RuleTable>({ name, field, schema }: Versioned<T>): z.ZodType {
  return z
    .strictObject({ version: z.string(), status, takenAt: rfc3339, [field]: schema })
    .meta({ id: `${name}AsTaken` });
}

function readRoute<T extends RuleTable>(told: Told<T>): Route {
  const { table, path, name, title, whole } = told;
  return get(`${path}/{version}`, {
    id: `read${name}`,
    tag: TAG,
    title: `${title}的一个版本`,
    roles: EVERYBODY,
    params,
    answers: { 200: { title, schema: whole } },
    problems: [404],
    handle: async (call, deps) => shown(told, await readRuleVersion(deps, table, call.params.version)),
  });
}

/** A version under the name of its kind, with the ETag for whoever edits. */
function shown<T extends RuleTable>(
  { table, field }: Told<T>,
  { revision, body: { body, ...rest } }: AtRevision<TakenVersion<T>>,
): Answer {
  return tagged(table, { revision, body: { ...rest, [field]: body } });
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
      const proposed = call.body[field] as Bodies[T];
      const { headers, body } = shown(told, await proposeRules(deps, table, editingOf(call, table), proposed));
      return { status: 201, headers: { ...headers, Location: `${path}/${proposed.version}` }, body };
    },
  });
}

interface Proposal extends Record<string, unknown> {
  readonly reason: string;
}

function approveRoute<T extends RuleTable>(told: Told<T>): Route {
  const { table, path, name, title, whole } = told;
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
      return shown(told, await approveRules(deps, table, editingOf(call, table), call.params.version));
    },
  });
}
