import { execFile } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { z } from 'zod';
import { makeFolder, projectFolder } from '../home';
import type { Say } from './build';
import { isRecentCli } from './program-version';

/** Where the SDKs fetch it from. */
export const DOWNLOADS = 'https://temporal.download';

export interface FetchOptions {
  readonly cache: string;
  readonly downloads: string;
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Timeouts;
}

/** Milliseconds: for the first word of the other side, between two pieces, and in all; a build takes no longer. */
export interface Timeouts {
  readonly answer: number;
  readonly piece: number;
  readonly whole: number;
}

const TIMEOUTS_MS: Timeouts = { answer: 5_000, piece: 10_000, whole: 240_000 };

const descriptionSchema = z.object({ archiveUrl: z.url(), fileToExtract: z.string().regex(/^[\w.-]+$/) });

/** The program, where it was fetched before. */
export function fetchedDevServer(cache: string): string | undefined {
  const program = programFile(cache);
  return existsSync(program) ? program : undefined;
}

/**
 * The official development server for the version of the SDK, from where and as the SDKs fetch it; kept, so that it is fetched once. Gives
 * the program, or undefined where it cannot be fetched, for whatever reason: then the engine is built.
 */
export async function fetchDevServer(options: FetchOptions): Promise<string | undefined> {
  const { cache, say, signal } = options;
  const program = programFile(cache);
  const draft = mkdtempSync(path.join(makeFolder(path.dirname(program), 'LIUBU_CACHE'), 'fetching-'));
  try {
    say('asking for the official development server');
    renameSync(await fetchInto(draft, options), program);
    return program;
  } catch (error) {
    signal?.throwIfAborted();
    say(`the official development server cannot be fetched (${reason(error)})`);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** One a version of the SDK and a kind of machine. */
function programFile(cache: string): string {
  return path.join(cache, 'engine', `dev-server-${sdkVersion()}-${process.platform}-${process.arch}`, 'temporal');
}

async function fetchInto(draft: string, options: FetchOptions): Promise<string> {
  const { downloads, signal, patience = TIMEOUTS_MS } = options;
  const whole = AbortSignal.any([AbortSignal.timeout(patience.whole), ...(signal === undefined ? [] : [signal])]);
  const described = await answerOf(`${downloads}/cli/default?${question()}`, whole, patience.answer);
  const { archiveUrl, fileToExtract } = descriptionSchema.parse(await described.json());
  if (new URL(archiveUrl).protocol !== new URL(downloads).protocol) throw new Error(`${archiveUrl} is not safe`);
  const archive = path.join(draft, 'archive.tar.gz');
  await save(await answerOf(archiveUrl, whole, patience.answer), archive, whole, options);
  await promisify(execFile)('tar', ['-xzf', archive, '-C', draft, fileToExtract], { timeout: 60_000 });
  const program = path.join(draft, fileToExtract);
  if (!(await isRecentCli(program))) throw new Error('it is too old, or not for this machine');
  return program;
}

/** The time-out ends with the first word: the body may take longer. */
async function answerOf(url: string, whole: AbortSignal, patience: number): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error(`no answer within ${patience / 1_000} s`)), patience);
  try {
    const answer = await fetch(url, { signal: AbortSignal.any([whole, late.signal]) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

async function save(answer: Response, file: string, whole: AbortSignal, options: FetchOptions): Promise<void> {
  if (answer.body === null) throw new Error('an empty answer');
  const { say, patience = TIMEOUTS_MS } = options;
  const size = Number(answer.headers.get('content-length') ?? 0);
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(new Error('nothing more came')), patience.piece);
  let got = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      got += piece.length;
      timer.refresh();
      say(`fetching the official development server, ${megabytes(got)}${size > 0 ? ` of ${megabytes(size)}` : ''} MB`);
      done(null, piece);
    },
  });
  const signal = AbortSignal.any([whole, stalled.signal]);
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), count, createWriteStream(file), { signal });
  } finally {
    clearTimeout(timer);
  }
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1_000_000).toString();
}

/** Which one: in the words of Go, by which the archives are named. */
function question(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const sdk = { 'sdk-name': 'sdk-typescript', 'sdk-version': sdkVersion() };
  return new URLSearchParams({ arch, platform, format: 'tar.gz', ...sdk }).toString();
}

function sdkVersion(): string {
  const manifest = readFileSync(path.join(projectFolder(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies['@temporalio/worker'] ?? '';
}

function reason(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
