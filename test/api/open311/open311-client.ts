import { noted } from '../../support/note-answer';
import { XMLParser } from 'fast-xml-parser';
import request, { type Test } from 'supertest';
import { onRecord } from '../on-record';
import type { Tree } from '../../../src/domain/open311/tree';
import { findAppeal } from '../../../src/store/appeals/appeal.repository';
import type { TestApi } from '../../support/api';

/** The lists of GeoReport, and what XML calls their children. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ services: 'service', service_requests: 'request', service_request_updates: 'request_update', errors: 'error' },
  ...{ attributes: 'attribute', values: 'value', endpoints: 'endpoint', formats: 'format' },
};

const parser = new XMLParser({
  ...{ parseTagValue: false, trimValues: false, ignoreDeclaration: true, ignoreAttributes: false },
  isArray: (name, path) => LISTS[String(path).split('.').at(-2) ?? ''] === name,
});

/** What a reader of XML makes of it, in the shape of the JSON: every leaf a text, an empty element null. */
export function treeOfXml(xml: string): { root: string; tree: unknown } {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')).toBe(true);
  const parsed = Object.entries(parser.parse(xml) as Record<string, unknown>).filter(([name]) => name !== '#text');
  const [[root, held]] = parsed as [[string, unknown]];
  return { root, tree: unnamed(root, held) };
}

function unnamed(name: string, held: unknown): unknown {
  const child = LISTS[name];
  if (child !== undefined) {
    const list = held === '' ? [] : (held as Record<string, unknown[]>)[child]!;
    return list.map((one) => unnamed(child, one));
  }
  if (typeof held === 'string') return held === '' ? null : held;
  return Object.fromEntries(Object.entries(held as object).map(([key, value]) => [key, unnamed(key, value)]));
}

/** The JSON as XML has it: numbers and booleans as texts. */
export function asTexts(tree: Tree): unknown {
  if (Array.isArray(tree)) return tree.map((one: Tree) => asTexts(one));
  if (typeof tree === 'object' && tree !== null) {
    return Object.fromEntries(Object.entries(tree).map(([key, value]: [string, Tree]) => [key, asTexts(value)]));
  }
  return tree === null ? null : String(tree);
}

/** What the case's workflow has recorded: a client is answered before. */
export async function storedCase({ deps }: TestApi, caseId: string) {
  await onRecord(deps, caseId, 1, 60_000);
  const stored = await findAppeal(deps.pool, caseId);
  if (stored === undefined) throw new Error(`nothing of ${caseId} is on record`);
  return stored;
}

/** An answer's list, whichever it is. */
export interface Shown {
  readonly service_code: string;
  readonly service_request_id: string;
  readonly update_id: string;
  readonly status: string;
  readonly status_notes: string;
  readonly description: string;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string;
}

export function listOf(answer: Awaited<Test>): Shown[] {
  return answer.body as Shown[];
}

export function read(api: TestApi, path: string): Promise<Awaited<Test>> {
  return request(api.url).get(`/open311/v2/${path}`);
}

/** A GET both ways, `*` being the suffix; the two must say the same, each in its own content type. */
export async function bothWays(api: TestApi, path: string, root: string): Promise<Awaited<Test>> {
  const json = await read(api, path.replace('*', 'json'));
  const xml = await read(api, path.replace('*', 'xml'));
  expect(same(json, xml)).toBe(json.status < 400 ? root : 'errors');
  return json;
}

/** Insists that the answers are one; gives the root of the XML. */
export function same(json: Awaited<Test>, xml: Awaited<Test>): string {
  expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(xml.status).toBe(json.status);
  const { root, tree } = treeOfXml(xml.text);
  expect(tree).toEqual(asTexts(json.body as Tree));
  return root;
}

export type Form = Readonly<Record<string, string | readonly string[]>>;

export interface Posting {
  readonly key?: string | undefined;
  readonly headers?: Record<string, string>;
}

/** A POST as a form, its key as `api_key` in it. */
export async function send(
  api: TestApi,
  path: string,
  form: Form | string,
  { key, headers = {} }: Posting = {},
): Promise<Awaited<Test>> {
  const text = typeof form === 'string' ? form : formText({ ...form, ...(key !== undefined && { api_key: key }) });
  const asked = request(api.url)
    .post(`/open311/v2/${path}`)
    .set('Content-Type', 'application/x-www-form-urlencoded')
    .set(headers);
  return noted('post', `/open311/v2/${path}`, await asked.send(text));
}

export function formText(form: Form): string {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

/** An ordinary request with every required attribute. */
export function lampForm(change: Form = {}): Form {
  return {
    ...{ service_code: 'street-lighting', 'attribute[FAULT]': 'off' },
    ...{ lat: '34.26123456', long: '117.19876543', address_string: '云龙区测试路9号' },
    ...{ description: '路灯不亮，夜里看不清路。', first_name: '某甲', last_name: '测', phone: '13900000003' },
    ...{ email: 'canary@example.org', account_id: 'account-7' },
    ...change,
  };
}
