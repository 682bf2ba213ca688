import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exampleKeyOf } from '../../src/api/answer-examples';
import { routes } from '../../src/api/routes';
import { fitting, plainly, type Heard } from './fitting';

const ROOT = path.resolve(__dirname, '../..');
const HEARD = path.join(ROOT, 'coverage/answers.jsonl');
const TARGET = path.join(ROOT, 'src/api/answer-examples.json');

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
});
