import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineFolder, type Tool } from '../../src/stack/engine/binaries';
import { findEngine, type FindOptions } from '../../src/stack/engine/find';
import { devServerStore, serverSettingsFile } from '../../src/stack/engine/kept-kind';
import { ownHome } from '../support/stack';

const wanted = ['temporal-server', 'temporal-sql-tool', 'temporal-ui'] as const satisfies readonly Tool[];
const nothing = { go: 'no-such-go', temporal: 'no-such-temporal' };

/** A machine with an empty cache, no programs and no network, and a new folder for the cases. */
function machine(name: string): FindOptions & { readonly home: string } {
  const folder = ownHome(`find-engine-${name}`);
  const [cache, home] = ['cache', 'home'].map((inner) => path.join(folder, inner)) as [string, string];
  [cache, path.join(home, 'temporal')].forEach((inner) => mkdirSync(inner, { recursive: true }));
  return { cache, home, wanted, say: () => undefined, programs: nothing };
}

function build({ cache }: FindOptions, tools: readonly Tool[] = wanted): void {
  mkdirSync(engineFolder(cache), { recursive: true });
  for (const tool of tools) writeFileSync(path.join(engineFolder(cache), tool), '');
}

/** Stands for somebody else's program: all that is asked of it here is its version. */
function temporalCli({ cache }: FindOptions, version: string): { go: string; temporal: string } {
  const temporal = path.join(cache, 'temporal');
  writeFileSync(temporal, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
  chmodSync(temporal, 0o755);
  return { ...nothing, temporal };
}

function begunOn(home: string, file: (home: string) => string, daysAgo = 0): void {
  writeFileSync(file(home), '');
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  utimesSync(file(home), at, at);
}

describe('the engine of a new folder', () => {
  it('is the one built before, whatever else there is', async () => {
    const there = machine('built');
    build(there);
    const programs = temporalCli(there, '1.9.0');
    expect(await findEngine({ ...there, programs })).toEqual({ kind: 'binaries', built: false });
  });

  it('is the temporal CLI on PATH where nothing is built, if it is recent', async () => {
    const there = machine('cli');
    const programs = temporalCli(there, '1.10.2');
    expect(await findEngine({ ...there, programs })).toMatchObject({ kind: 'cli', command: programs.temporal });
    const old = temporalCli(there, '1.8.9');
    await expect(findEngine({ ...there, programs: old })).rejects.toThrow('Go is not installed');
  });

  it('is never a development server where LIUBU_ENGINE=production asks for the other', async () => {
    const there = machine('production');
    const programs = temporalCli(there, '1.9.0');
    await expect(findEngine({ ...there, programs, production: true })).rejects.toThrow('Go is not installed');
    build(there);
    expect(await findEngine({ ...there, programs, production: true })).toMatchObject({ kind: 'binaries' });
  });

  it('is no development server where only the UI is wanted, which goes to a Temporal of somebody else', async () => {
    const there = machine('ui');
    const programs = temporalCli(there, '1.9.0');
    await expect(findEngine({ ...there, programs, wanted: ['temporal-ui'] })).rejects.toThrow('Go is not installed');
  });
});

describe('a folder that has cases', () => {
  it('begun on the development server stays there, also once the other is built', async () => {
    const there = machine('begun-on-cli');
    begunOn(there.home, devServerStore);
    build(there);
    const programs = temporalCli(there, '1.9.0');
    expect(await findEngine({ ...there, programs })).toMatchObject({ kind: 'cli', command: programs.temporal });
  });

  it('whose development server is gone is not begun anew: one line says where the cases are', async () => {
    const there = machine('cli-gone');
    begunOn(there.home, devServerStore);
    build(there);
    await expect(findEngine(there)).rejects.toThrow(/temporal\.db\), which is not to be found.*temporal CLI 1\.9/);
    await expect(findEngine({ ...there, production: true })).rejects.toThrow(/LIUBU_ENGINE=production.*LIUBU_HOME/);
  });

  it('begun on PostgreSQL stays there: no development server is taken, however near', async () => {
    const there = machine('begun-on-postgres');
    begunOn(there.home, serverSettingsFile);
    const programs = temporalCli(there, '1.9.0');
    await expect(findEngine({ ...there, programs })).rejects.toThrow('Go is not installed');
    build(there);
    expect(await findEngine({ ...there, programs })).toEqual({ kind: 'binaries', built: false });
  });

  it('that has run on both goes on with the last', async () => {
    const there = machine('both');
    build(there);
    const programs = temporalCli(there, '1.9.0');
    begunOn(there.home, devServerStore, 3);
    begunOn(there.home, serverSettingsFile, 1);
    expect(await findEngine({ ...there, programs })).toMatchObject({ kind: 'binaries' });
    begunOn(there.home, devServerStore, 0);
    expect(await findEngine({ ...there, programs })).toMatchObject({ kind: 'cli' });
  });
});
