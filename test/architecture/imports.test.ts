import { rm } from 'node:fs/promises';
import { type Breach, breaches, plantTree } from './import-law';

const forbidden: [rule: string, file: string, text: string][] = [
  [
    'spelling-knows-the-signs',
    'src/api/reads-signs.ts',
    "import { pinyin } from 'pinyin-pro';\nexport const a = pinyin;",
  ],
  [
    'domain-is-pure',
    'src/domain/reads-a-file.ts',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  ],
  ['domain-is-pure', 'src/domain/knows-the-store.ts', "import { pool } from '../store/pool';\nexport const a = pool;"],
  [
    'domain-is-pure',
    'src/domain/knows-the-store-by-type.ts',
    "import type { Pool } from '../store/pool';\nexport type A = Pool;",
  ],
  [
    'workflows-only-wait',
    'workflows/reads-the-configuration.ts',
    "import { config } from '../src/config';\nexport const a = config;",
  ],
  [
    'workflows-only-wait',
    'workflows/hashes.ts',
    "import { createHash } from 'node:crypto';\nexport const a = createHash;",
  ],
  [
    'workflows-only-wait',
    'workflows/calls-the-client.ts',
    "import { thing } from '@temporalio/client';\nexport const a = thing;",
  ],
  [
    'activities-are-types-to-workflows',
    'workflows/runs-an-activity.ts',
    "import { record } from '../activities/record';\nexport const a = record;",
  ],
  [
    'messages-are-the-door-to-workflows',
    'src/engine/looks-inside.ts',
    "import { waiting } from '../../workflows/case-file';\nexport const a = waiting;",
  ],
  [
    'messages-are-the-door-to-workflows',
    'worker/looks-inside.ts',
    "import { waiting } from '../workflows/case-file';\nexport const a = waiting;",
  ],
  [
    'activities-never-know-workflows',
    'activities/looks-up.ts',
    "import { send } from '../workflows/messages';\nexport const a = send;",
  ],
  [
    'engine-is-the-door-to-temporal',
    'src/api/starts-by-itself.ts',
    "import { thing } from '@temporalio/client';\nexport const a = thing;",
  ],
  [
    'store-is-the-door-to-postgres',
    'src/api/queries-by-itself.ts',
    "import { thing } from 'pg';\nexport const a = thing;",
  ],
  [
    'use-cases-say-no-http',
    'src/use-cases/appeals/answers-by-itself.ts',
    "import { hen } from '../../api/hen';\nexport const a = hen;",
  ],
  [
    'use-cases-say-no-http',
    'src/use-cases/appeals/takes-a-request.ts',
    "import type { thing } from 'express';\nexport type A = typeof thing;",
  ],
  [
    'use-cases-say-no-http',
    'src/use-cases/appeals/shows-a-page.ts',
    "import { a } from '../../pages/starts-a-case';\nexport const b = a;",
  ],
  [
    'use-cases-open-no-port',
    'src/use-cases/appeals/listens.ts',
    "import { createServer } from 'node:http';\nexport const a = createServer;",
  ],
  [
    'routes-only-translate',
    'src/api/routes/appeals/asks-the-engine.route.ts',
    "import { a as door } from '../../../engine/door';\nexport const a = door;",
  ],
  [
    'routes-only-translate',
    'src/api/routes/appeals/knows-a-row.route.ts',
    "import type { Pool } from '../../../store/pool';\nexport type A = Pool;",
  ],
  [
    'routes-only-translate',
    'src/api/open311/routes/reads-by-itself.route.ts',
    "import { pool } from '../../../store/pool';\nexport const a = pool;",
  ],
  [
    'store-and-engine-are-asked',
    'src/store/files-an-appeal.ts',
    "import { fileAppeal } from '../use-cases/appeals/file-appeal';\nexport const a = fileAppeal;",
  ],
  [
    'store-and-engine-are-asked',
    'src/engine/files-an-appeal.ts',
    "import { fileAppeal } from '../use-cases/appeals/file-appeal';\nexport const a = fileAppeal;",
  ],
  [
    'activities-know-no-http',
    'activities/answers-by-itself.ts',
    "import { hen } from '../src/api/hen';\nexport const a = hen;",
  ],
  [
    'delivery-follows-the-record',
    'src/delivery/asks-the-engine.ts',
    "import { a as door } from '../engine/door';\nexport const a = door;",
  ],
  [
    'doctor-asks-both-stores',
    'src/doctor/knows-who-asks.ts',
    "import { hen } from '../api/hen';\nexport const a = hen;",
  ],
  [
    'pages-only-show',
    'src/pages/starts-a-case.ts',
    "import { a as door } from '../engine/door';\nexport const a = door;",
  ],
  [
    'rehearsals-tell-nobody',
    'src/rehearsal/answers-by-itself.ts',
    "import { hen } from '../api/hen';\nexport const a = hen;",
  ],
  [
    'client-stands-alone',
    'src/client/knows-the-domain.ts',
    "import { a as pure } from '../domain/pure.ts';\nexport const a = pure;",
  ],
  [
    'client-is-built-apart',
    'src/api/calls-itself.ts',
    "import { a as called } from '../client/caller';\nexport const a = called;",
  ],
  [
    'only-serve-knows-pages',
    'src/api/shows-a-page.ts',
    "import { a } from '../pages/starts-a-case';\nexport const b = a;",
  ],
  ['markup-stays-in-pages', 'src/api/draws.ts', "import { thing } from 'preact';\nexport const a = thing;"],
  [
    'file-writers-load-when-they-write',
    'src/minutes/writes-at-once.ts',
    "import { thing } from 'docx';\nexport const a = thing;",
  ],
  ['no-cycles', 'src/api/egg.ts', "import { hen } from './hen';\nexport const egg = (): unknown => hen;"],
  [
    'no-drawer-folders',
    'src/api/opens-a-drawer.ts',
    "import { drawer } from './utils/drawer';\nexport const a = drawer;",
  ],
  [
    'product-never-knows-tests',
    'src/api/leans-on-a-test.ts',
    "import { support } from '../../test/support';\nexport const a = support;",
  ],
  [
    'everything-resolves',
    'src/api/points-nowhere.ts',
    "import { nothing } from './nothing';\nexport const a = nothing;",
  ],
];

const allowed: [file: string, text: string][] = [
  ['src/domain/pure.ts', "import { thing } from 'zod';\nexport const a = thing;"],
  [
    'workflows/case-file.ts',
    "import { thing } from '@temporalio/workflow';\nimport { a } from '../src/domain/pure';\nexport const waiting = [thing, a];",
  ],
  ['workflows/proxies.ts', "import type { record } from '../activities/record';\nexport type R = typeof record;"],
  ['workflows/messages.ts', "import { thing } from 'zod';\nexport const send = thing;"],
  ['activities/record.ts', "import { pool } from '../src/store/pool';\nexport const record = pool;"],
  [
    'src/engine/door.ts',
    "import { thing } from '@temporalio/client';\nimport { send } from '../../workflows/messages';\nexport const a = [thing, send];",
  ],
  [
    'src/use-cases/appeals/file-appeal.ts',
    "import { a as door } from '../../engine/door';\nimport { send } from '../../../workflows/messages';\nexport const fileAppeal = [door, send];",
  ],
  [
    'activities/files-an-appeal.ts',
    "import { fileAppeal } from '../src/use-cases/appeals/file-appeal';\nexport const a = fileAppeal;",
  ],
  ['src/minutes/writes-later.ts', "export const a = () => import('docx');"],
  ['src/store/pool.ts', "import { thing } from 'pg';\nexport const pool = thing;\nexport type Pool = number;"],
  ['src/config.ts', "import { env } from 'node:process';\nexport const config = env;"],
  [
    'src/client/caller.ts',
    "import type { paths } from './operations.generated.ts';\nexport type P = paths;\nexport const a = 1;",
  ],
  ['worker/main.ts', "import { thing } from '@temporalio/worker';\nexport const a = thing;"],
];

const scenery: [file: string, text: string][] = [
  ['src/api/hen.ts', "import { egg } from './egg';\nexport const hen = egg;"],
  ['src/api/utils/drawer.ts', 'export const drawer = 1;'],
  ['test/support.ts', 'export const support = 1;'],
];

describe('a tree in which every import law is broken once', () => {
  let folder = '';
  let found: Breach[] = [];
  beforeAll(async () => {
    const files = [...forbidden.map(([, file, text]) => [file, text] as const), ...allowed, ...scenery];
    folder = await plantTree(Object.fromEntries(files));
    found = await breaches(folder);
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it.each(forbidden)('%s stops %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((breach) => breach.rule)).toContain(rule);
  });

  it.each(allowed)('lets %s be', (file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });
});

describe('this repository', () => {
  it('keeps every import law', async () => {
    expect(await breaches()).toEqual([]);
  });
});
