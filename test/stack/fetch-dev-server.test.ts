import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fetchDevServer, fetchedDevServer } from '../../src/stack/engine/fetch-dev-server';
import { findEngine } from '../../src/stack/engine/find';
import { freePort } from '../../src/stack/ports';
import { ownHome } from '../support/stack';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An archive as the official ones are, of a program that says this version. */
function archiveOf(folder: string, version: string): Buffer {
  const program = path.join(folder, 'temporal');
  writeFileSync(program, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'LICENSE'), 'a licence');
  execFileSync('tar', ['-czf', path.join(folder, 'made.tar.gz'), '-C', folder, 'LICENSE', 'temporal']);
  return readFileSync(path.join(folder, 'made.tar.gz'));
}

/** The official place of downloads, as far as it is asked. */
async function place(folder: string, version: string): Promise<{ downloads: string; asked: string[] }> {
  mkdirSync(folder, { recursive: true });
  const archive = archiveOf(folder, version);
  const asked: string[] = [];
  const downloads: string = await serve((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/archive.tar.gz') return void response.end(archive);
    response.end(JSON.stringify({ archiveUrl: `${downloads}/archive.tar.gz`, fileToExtract: 'temporal' }));
  });
  return { downloads, asked };
}

let caches = 0;

/** What stalls is left sooner than in earnest. */
function fetching(answer = 10_000) {
  const cache = ownHome(`fetch-${(caches += 1)}`);
  const said: string[] = [];
  const patience = { answer, piece: 1_000, whole: 60_000 };
  return { cache, said, options: { cache, patience, say: (text: string) => void said.push(text) } };
}

describe('the official development server', () => {
  it('is fetched for this machine and SDK, once', async () => {
    const { cache, said, options } = fetching();
    const { downloads, asked } = await place(path.join(cache, 'place'), '1.9.0');
    expect(fetchedDevServer(cache)).toBeUndefined();
    const program = await fetchDevServer({ ...options, downloads });
    expect(program).toBe(fetchedDevServer(cache));
    expect(execFileSync(program!, ['--version'], { encoding: 'utf8' })).toContain('1.9.0');
    expect(asked).toEqual([
      expect.stringMatching(
        /^\/cli\/default\?.*platform=(linux|darwin).*sdk-name=sdk-typescript&sdk-version=1\.\d+\.\d+/,
      ),
      '/archive.tar.gz',
    ]);
    expect(said.at(-1)).toMatch(/^fetching the official development server, \d+ of \d+ MB$/);
    expect(readdirSync(path.dirname(program!))).toEqual(['temporal']);
  });

  it('comes before a build, and is taken again without asking', async () => {
    const { cache, options } = fetching();
    const { downloads, asked } = await place(path.join(cache, 'place'), '1.9.0');
    const programs = { go: 'no-such-go', temporal: 'no-such-temporal' };
    const find = () => findEngine({ ...options, downloads, programs, wanted: ['temporal-server'] });
    expect(await find()).toEqual({ kind: 'cli', command: fetchedDevServer(cache), fetched: true });
    expect(await find()).toMatchObject({ kind: 'cli', fetched: true });
    expect(asked).toHaveLength(2);
  });
});

describe('what cannot be fetched is left within seconds, for the build', () => {
  const never: RequestListener = () => undefined;
  const stalls: RequestListener = (request, response) => {
    if (request.url === '/archive.tar.gz') return void response.writeHead(200, { 'content-length': 9_000 }).write('x');
    const archiveUrl = `http://${request.headers.host ?? ''}/archive.tar.gz`;
    response.end(JSON.stringify({ archiveUrl, fileToExtract: 'temporal' }));
  };
  it.each<readonly [string, RequestListener, string]>([
    ['it does not answer', never, 'no answer within 2 s'],
    ['it refuses', (_request, response) => void response.writeHead(403).end(), 'status 403'],
    ['it says something else', (_request, response) => void response.end('<html>'), 'JSON'],
    ['it breaks off in the middle', stalls, 'nothing more came'],
    [
      'it would put its program elsewhere',
      (_request, response) =>
        void response.end(JSON.stringify({ archiveUrl: 'http://127.0.0.1:1/x', fileToExtract: '../temporal' })),
      'fileToExtract',
    ],
  ])('%s', async (_what, answer, reason) => {
    const { cache, said, options } = fetching(2_000);
    const began = Date.now();
    expect(await fetchDevServer({ ...options, downloads: await serve(answer) })).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(said.at(-1)).toContain('cannot be fetched');
    expect(said.at(-1)).toContain(reason);
    expect(fetchedDevServer(cache)).toBeUndefined();
  });

  it('nobody is there', async () => {
    const { options, said } = fetching();
    expect(await fetchDevServer({ ...options, downloads: `http://127.0.0.1:${await freePort()}` })).toBeUndefined();
    expect(said.at(-1)).toContain('ECONNREFUSED');
  });

  it('it is too old for our cases', async () => {
    const { cache, options, said } = fetching();
    const { downloads } = await place(path.join(cache, 'place'), '1.5.1');
    expect(await fetchDevServer({ ...options, downloads })).toBeUndefined();
    expect(said.at(-1)).toContain('too old');
    expect(fetchedDevServer(cache)).toBeUndefined();
  });

  it('but whoever asks to stop is heeded', async () => {
    const { options } = fetching();
    const told = new AbortController();
    const running = fetchDevServer({ ...options, downloads: await serve(never), signal: told.signal });
    told.abort(new Error('told to stop'));
    await expect(running).rejects.toThrow('told to stop');
  });
});
