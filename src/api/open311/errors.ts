import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Problem } from '../problem';
import { sendTree, type Format } from './render';

export const errorsSchema = z
  .array(z.strictObject({ code: z.string(), description: z.string() }))
  .meta({ id: 'Open311Errors', description: 'GeoReport v2 的错误列表' });

/** 404 what there is none of, 403 a missing or wrong key, 400 the rest (OPEN311.md); trouble of ours and of traffic stays what it is. */
export function open311Status(status: number): number {
  if (status === 401) return 403;
  return status >= 500 || [403, 404, 405, 429].includes(status) ? status : 400;
}

/** Writes an answer no as the list of errors GeoReport asks for, in the format of the path. */
export function sendErrors(response: Response, problem: Problem, request: Request): void {
  const status = open311Status(problem.status);
  const { errors, headers } = problem.extras;
  const told = errors?.map(({ path, message }) => `${path}：${message}`) ?? [problem.detail];
  const list = told.map((description) => ({ code: String(status), description }));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .set(headers ?? {});
  sendTree(response, formatOfPath(request.path), 'errors', list);
}

/** JSON for whoever asked for neither. */
function formatOfPath(path: string): Format {
  return path.endsWith('.xml') ? 'xml' : 'json';
}
