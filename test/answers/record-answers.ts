import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exampleKeyOf } from '../../src/api/openapi/answer-examples';
import { routes } from '../../src/serve';
import { publicFactTypes } from '../../src/domain/appeal/view/public-fact';
import {
  policyNewsOf,
  policyNewsTypes,
  type PolicyChange,
  type PolicyNewsType,
} from '../../src/domain/record/policy-news';
import { SAMPLE_ID } from '../support/cases-builder';
import { stories, toldOf } from '../domain/appeal/view/stories-told';
import { fitting, plainly, type Heard } from './fitting';

const ROOT = path.resolve(__dirname, '../..');
const HEARD = path.join(ROOT, 'coverage/answers.jsonl');
const TARGET = path.join(ROOT, 'src/api/openapi/answer-examples.json');
const PAYLOADS = path.join(ROOT, 'src/api/openapi/webhook-examples.json');

const policy = {
  id: 'firm-loans-2026',
  version: 1,
  body: { name: '小微企业贷款贴息', text: '按实际付息的三成补贴，每户每年至多五万元。', publishedOn: '2026-09-01' },
  changedAt: Date.parse('2026-08-28T15:00:00+08:00'),
};
const POLICIES: Readonly<Record<PolicyNewsType, PolicyChange>> = {
  'policy-published': { ...policy, isPublic: true, wasPublic: false },
  'policy-changed': { ...policy, version: 2, isPublic: true, wasPublic: true },
  'policy-withdrawn': { ...policy, version: 3, isPublic: false, wasPublic: true },
};

/** Run by `npm run record:answers`: of all that the tests were answered, the one answer a shape that tells most in little room. */
describe('the answers of the API', () => {
  it('are chosen', () => {
    const heard = readFileSync(HEARD, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Heard);
    const kept = JSON.parse(readFileSync(TARGET, 'utf8')) as Record<string, unknown>;
    const found = new Map(Object.entries(kept));
    for (const route of routes) {
      for (const [status, { schema }] of Object.entries(route.answers)) {
        if (schema === undefined || !status.startsWith('2')) continue;
        const [best] = fitting(route, Number(status), heard)
          .map(plainly)
          .filter((body) => schema.safeParse(body).success);
        if (best !== undefined) found.set(exampleKeyOf(route, status, schema), best);
      }
    }
    const sorted = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(TARGET, JSON.stringify(sorted, null, 2));
    expect(found.size).toBeGreaterThan(0);
  });

  it('and the payloads of webhooks, one of each type', () => {
    const told = Object.values(stories).flatMap((tell) => toldOf(tell()).filter((one) => one !== undefined));
    const ofCases = told.map((one) => [one.type, one] as const).reverse();
    const ofPolicies = policyNewsTypes.map((type) => [type, policyNewsOf(POLICIES[type])] as const);
    // Of several of a type the first, as in the order of the stories.
    const payloads = Object.fromEntries([...ofCases, ...ofPolicies]);
    const types = [...publicFactTypes, ...policyNewsTypes].filter((type) => type in payloads);
    const sorted = Object.fromEntries(types.map((type) => [type, payloads[type]]));
    const text = JSON.stringify(sorted, null, 2);
    writeFileSync(PAYLOADS, text.replaceAll(SAMPLE_ID, 'hotline-12345~2026-0001'));
    expect(types.length).toBeGreaterThan(30);
  });
});
