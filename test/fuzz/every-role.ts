import { createTargets } from '../../src/delivery/targets';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import type { Caller } from '../../src/use-cases/principal';
import { routes } from '../../src/serve';
import { intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { attack, findSchemathesis } from './schemathesis';

/**
 * In short, each operation gets a few calls by chance from everybody it lets in, and every third all of its edges; another
 * `LIUBU_SEED` takes another third. `LIUBU_FUZZ=edges` tries the edges of all (some minutes more), `LIUBU_FUZZ=long` also more by chance.
 */
const FORM = process.env['LIUBU_FUZZ'] ?? 'short';
const SEED = Number(process.env['LIUBU_SEED'] ?? 20_260_901);
const EXAMPLES = FORM === 'long' ? 60 : 4;
const SHARES = FORM === 'short' ? 3 : 1;
/** A run that lasts longer has failed: it is ended. */
const SECONDS = FORM === 'long' ? 3_600 : 900;

type Attacker = Caller | 'nobody';

/** In this order: the operator may stop the keys and webhooks of all others. */
const ATTACKERS: readonly Attacker[] = [
  ...([
    'nobody',
    'office',
    'centre',
    'supervisor',
    'discipline',
    'unit',
    'upstream',
    'participant',
    'appellant',
  ] as const),
  'operator',
];
/** Whoever can see most tries the edges of an operation, so that it gets behind the door. */
const EDGES_BY: readonly Attacker[] = ['office', 'operator', 'supervisor', ...ATTACKERS];

/** Names are resolved to one public address, so that no name server hears of the fuzzer's inventions. */
const targets = createTargets([], () => Promise.resolve(['93.184.215.14']));

let program: string;
let city: City;
let api: TestApi;
beforeAll(async () => {
  program = await findSchemathesis();
  city = await openCity();
  api = await openApi(city, { perKey: 1e9, perAddress: 1e9 }, targets);
  process.stdout.write(`LIUBU_SEED=${SEED}, ${EXAMPLES} examples an operation and role\n`);
}, 600_000);
afterAll(async () => {
  await api.close();
  await city.close();
});

/** The case that the examples of the document name, so that some of the calls find it; gives its tracking code. */
async function fileNamedCase(): Promise<string> {
  const named = intake({ source: 'hotline-12345', externalId: '2026-0001' });
  const { body } = await post(api, '/v1/appeals', named, await api.keyOf('centre'));
  return body.trackingCode as string;
}

let trackingCode: string | undefined;

async function keyOf(attacker: Attacker): Promise<string | undefined> {
  trackingCode ??= await fileNamedCase();
  if (attacker === 'nobody') return undefined;
  if (attacker === 'appellant') return trackingCode;
  if (attacker !== 'upstream') return api.keyOf(attacker);
  return (await createApiKey(city.pool, api.deps.pepper, { role: attacker, source: 'hotline-12345' })).key;
}

/** Whom an operation lets in. Whether it keeps the others out is what test/api/matrix.test.ts shows. */
function letsIn({ roles }: (typeof routes)[number], attacker: Attacker): boolean {
  return roles === 'public' ? attacker === 'nobody' : attacker !== 'nobody' && roles.includes(attacker);
}

const idsFor = (chosen: (route: (typeof routes)[number], place: number) => boolean): string[] =>
  routes.filter(chosen).map(({ id }) => id);

const isShared = (place: number): boolean => place % SHARES === SEED % SHARES;

describe('whatever is sent', () => {
  it.each(ATTACKERS)(
    'by %s, no answer is a fault of ours, and each is one that the document tells of',
    async (attacker) => {
      const asked = {
        program,
        seed: SEED,
        examples: EXAMPLES,
        seconds: SECONDS,
        url: api.url,
        key: await keyOf(attacker),
      };
      const open = idsFor((route) => letsIn(route, attacker));
      const edges = idsFor(
        (route, place) => isShared(place) && EDGES_BY.find((one) => letsIn(route, one)) === attacker,
      );
      const before = api.lines.length;
      const outcomes = [
        await attack({ ...asked, operations: open, phases: ['examples', 'fuzzing', 'stateful'] }),
        ...(edges.length === 0 ? [] : [await attack({ ...asked, operations: edges, phases: ['coverage'] })]),
      ];
      for (const { passed, report } of outcomes) process.stdout.write(passed ? summaryOf(attacker, report) : report);
      expect(outcomes.every(({ passed }) => passed)).toBe(true);
      expect(api.lines.slice(before).filter((line) => /^\{"level":[56]0/.test(line))).toEqual([]);
    },
    2 * (SECONDS + 30) * 1_000,
  );
});

function summaryOf(attacker: Attacker, report: string): string {
  const [, calls = '?'] = /(\d+) generated/.exec(report) ?? [];
  const [, seconds = '?'] = /in (\S+s) =+\s*$/.exec(report) ?? [];
  return `${attacker}: ${calls} calls in ${seconds}\n`;
}
