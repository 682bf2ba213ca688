import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Test } from 'supertest';

const target = process.env['LIUBU_RECORD_ANSWERS'];

/** Keeps what the API answered, a line each, where `npm run record:answers` asks for it; gives the answer back. */
export function noted(method: 'get' | 'post', address: string, answer: Awaited<Test>): Awaited<Test> {
  const { status, type, body } = answer as { status: number; type: string; body: unknown };
  if (target === undefined || status >= 300 || type !== 'application/json') return answer;
  mkdirSync(path.dirname(target), { recursive: true });
  appendFileSync(target, `${JSON.stringify({ method, path: address.split('?')[0], status, body })}\n`);
  return answer;
}
