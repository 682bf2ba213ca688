import { temporal } from '@temporalio/proto';
import { unzipSync } from 'fflate';
import { get, type TestApi } from '../support/api';
import type { City } from '../support/city';
import { readEvents } from '../support/neighbours/event-reader';
import { eventually } from '../support/neighbours/receiver';
import type { Lived, Fixture } from './fixture';
import { audiences, type Audience } from './who-may-see';

/** Bytes that came out somewhere, and to whom. */
export interface Seen {
  readonly place: string;
  /** Absent: whoever runs the house, or nobody in particular. */
  readonly to?: Audience;
  /** The declared path, where it is one. */
  readonly path?: string;
  /** Whose appellant it was, where an appellant asked. */
  readonly own?: string;
  readonly bytes: Buffer;
}

/** What stands in place of a path's parameters: whatever is known, tried one by one. */
export type Known = Readonly<Record<string, readonly string[]>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly string[] };
}

interface Operation {
  readonly path: string;
  readonly parameters?: readonly Parameter[];
}

/** Every GET of the OpenAPI document, as it is served: a new route is among them without anybody thinking of it. */
export async function getOperations(api: TestApi): Promise<Operation[]> {
  const document = (await get(api, '/openapi.json')).body as {
    paths: Record<string, { get?: Omit<Operation, 'path'> }>;
  };
  return Object.entries(document.paths).flatMap(([path, { get: found }]) =>
    found === undefined ? [] : [{ ...found, path }],
  );
}

/** The stream has no end: it is heard by `heard`. */
const STREAM = '/v1/events';
const REQUIRED: Readonly<Record<string, string>> = { purpose: '核对' };

/** Every address an operation has here. A parameter nobody has values for is tried with every id there is. */
function addressesOf({ path, parameters = [] }: Operation, known: Known, all: readonly string[]): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const filled = names.reduce<string[]>(
    (paths, name) => {
      const place = `${path.split(`/{${name}}`)[0] ?? ''}/{${name}}`;
      const values = known[place] ?? known[name] ?? all;
      return paths.flatMap((one) => values.map((value) => one.replace(`{${name}}`, encodeURIComponent(value))));
    },
    [path],
  );
  const wanted = parameters.filter((one) => one.in === 'query' && one.required === true);
  const queries = wanted.reduce<string[]>(
    (made, { name, schema }) =>
      made.flatMap((query) =>
        (schema?.enum ?? [REQUIRED[name] ?? '1']).map((value) => `${query}&${name}=${encodeURIComponent(value)}`),
      ),
    [''],
  );
  return filled.flatMap((one) => queries.map((query) => (query === '' ? one : `${one}?${query.slice(1)}`)));
}

export async function crawlGets(fixture: Fixture, lived: readonly Lived[], known: Known): Promise<Seen[]> {
  const all = lived.map(({ id }) => id);
  const operations = (await getOperations(fixture.api)).filter(({ path }) => path !== STREAM);
  const asked = operations.flatMap((operation) =>
    addressesOf(operation, known, all).flatMap((address) =>
      callersOf(fixture, lived).map((caller) => ({ ...caller, address, path: operation.path })),
    ),
  );
  const seen: Seen[] = [];
  await Promise.all(
    Array.from({ length: 4 }, async (_, lane) => {
      for (const { address, path, key, to, own } of asked.filter((__, place) => place % 4 === lane)) {
        const answer = await fetch(`${fixture.api.url}${address}`, {
          headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
        });
        const bytes = Buffer.concat([Buffer.from(headersOf(answer)), opened(Buffer.from(await answer.arrayBuffer()))]);
        seen.push({ place: `GET ${address} (${answer.status})`, to, path, bytes, ...(own && { own }) });
        if (answer.status >= 500 && answer.status !== 503) throw new Error(`${address}: ${answer.status}`);
      }
    }),
  );
  return seen;
}

/** What is packed is looked into: a document of Word or Excel is an archive. */
function opened(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return bytes;
  return Buffer.concat(Object.values(unzipSync(bytes)).map((file) => Buffer.from(file)));
}

function headersOf({ headers }: Response): string {
  const lines: string[] = [];
  headers.forEach((value, name) => lines.push(`${name}: ${value}`));
  return lines.join('\n');
}

interface Asking {
  readonly to: Audience;
  readonly key?: string;
  readonly own?: string;
}

/** Everybody, and of the appellants each with the own code. */
function callersOf({ keys }: Fixture, lived: readonly Lived[]): Asking[] {
  const staff = audiences.filter((one) => one !== 'appellant' && one !== 'public');
  return [
    { to: 'public' },
    ...staff.map((to) => ({ to, key: keys[to] })),
    ...lived.slice(0, 4).map(({ name, trackingCode }) => ({ to: 'appellant' as const, key: trackingCode, own: name })),
  ];
}

/** Whose stream has something in it, to be waited for. */
const HEARERS: ReadonlySet<Audience> = new Set<Audience>([
  ...(['appellant', 'upstream', 'office', 'centre', 'supervisor', 'lead-unit', 'assisting-unit', 'operator'] as const),
]);

/** The stream of everybody who may listen, from its beginning. */
export async function heard(fixture: Fixture, lived: readonly Lived[]): Promise<Seen[]> {
  const { rows } = await fixture.api.deps.pool.query<{ last: string }>(
    'select max(position)::text as last from events',
  );
  const seen: Seen[] = [];
  for (const { to, key = '', own } of callersOf(fixture, lived)) {
    const reader = await readEvents(fixture.api.url, key, { query: '?after=0' });
    const { events } = reader;
    if (HEARERS.has(to)) await eventually(() => events.length > 0);
    if (to === 'office') await eventually(() => events.at(-1)?.position === rows[0]?.last);
    reader.leave();
    const bytes = Buffer.from(JSON.stringify(events));
    seen.push({ place: `GET ${STREAM}`, to, path: STREAM, bytes, ...(own && { own }) });
  }
  return seen;
}

/** Every row of every table, with the bytes of sealed columns as hex. */
export async function tables({ pool }: Pick<City, 'pool'>): Promise<Seen[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const seen: Seen[] = [];
  for (const { name } of rows) {
    const { rows: columns } = await pool.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [name.replaceAll('"', '')],
    );
    for (const column of columns) {
      const { rows: held } = await pool.query<{ all: string | null }>(
        `select string_agg(t.${column.name}::text, E'\\n') as all from ${name} t`,
      );
      seen.push({ place: `${name}.${column.name}`, bytes: Buffer.from(held[0]?.all ?? '') });
    }
  }
  return seen;
}

/** All that the engine keeps and tells of the cases, as it comes over the wire. */
export async function engineOf({ engine }: Pick<City, 'engine'>): Promise<Seen[]> {
  const { workflowService } = engine.connection;
  const { namespace } = engine;
  const { ListWorkflowExecutionsResponse, DescribeWorkflowExecutionResponse } = temporal.api.workflowservice.v1;
  const query = `TaskQueue = '${engine.taskQueue}'`;
  const listed = await workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1_000 });
  const seen: Seen[] = [
    { place: 'the list of workflows', bytes: Buffer.from(ListWorkflowExecutionsResponse.encode(listed).finish()) },
  ];
  for (const { execution } of listed.executions) {
    const asked = { namespace, execution: execution ?? {} };
    const { history } = await workflowService.getWorkflowExecutionHistory({ ...asked, maximumPageSize: 1_000 });
    const described = await workflowService.describeWorkflowExecution(asked);
    const told = await workflowService
      .queryWorkflow({ ...asked, query: { queryType: '__temporal_workflow_metadata' } })
      .catch(() => undefined);
    const named = (what: string, bytes: Uint8Array): Seen => ({
      place: `${what} of ${execution?.workflowId ?? ''}`,
      bytes: Buffer.from(bytes),
    });
    seen.push(
      named('the history', temporal.api.history.v1.History.encode(history ?? {}).finish()),
      named('the description', DescribeWorkflowExecutionResponse.encode(described).finish()),
      named('the card', temporal.api.common.v1.Payloads.encode(told?.queryResult ?? {}).finish()),
    );
  }
  return seen;
}
