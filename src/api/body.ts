import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Problem } from './problem';
import type { ProblemCode } from './problem-status';

const MOST_BYTES = 1024 * 1024;
/** Our deepest body has four levels. Without a bound, 10,000 levels would end in whoever walks them first. */
const MOST_LEVELS = 32;
/** Nobody's body has so many values; each is looked at before it is refused. */
const MOST_VALUES = 20_000;

const json: RequestHandler = express.json({
  limit: MOST_BYTES,
  strict: true,
  inflate: false,
  type: 'application/json',
  verify: faultless,
});

/** Reads a JSON body of at most 1 MB; another content type is told so, and no body at all is an empty object. */
export function readBody(request: Request, response: Response, next: NextFunction): void {
  const empty =
    request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;
  if (empty) {
    request.body = {};
    next();
    return;
  }
  if (request.is('application/json') === false)
    throw new Problem('media-type-unsupported', '内容须为 application/json');
  json(request, response, (error?: unknown) => {
    next(error === undefined ? undefined : bodyProblem(error));
  });
}

/** body-parser wraps what is thrown here, so a fault goes by its `type` alone. */
function faultless(_request: unknown, _response: unknown, bytes: Buffer): void {
  const { deepest, values } = shapeOf(bytes);
  if (deepest > MOST_LEVELS) throw Object.assign(new Error('too deep'), { type: 'liubu.depth' });
  if (values > MOST_VALUES) throw Object.assign(new Error('too many values'), { type: 'liubu.values' });
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Other bytes would come out as other characters than were sent.
    throw Object.assign(new Error('not UTF-8'), { type: 'liubu.encoding' });
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const STEP: Readonly<Record<number, number>> = { 0x5b: 1, 0x7b: 1, 0x5d: -1, 0x7d: -1 };

/** How deep the brackets go and how many values they hold, not counting what is inside strings; one pass, whatever the bytes. */
function shapeOf(bytes: Buffer): { readonly deepest: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) at += Number(byte === BACKSLASH);
    else {
      values += Number(byte === COMMA);
      deepest = Math.max(deepest, (depth += STEP[byte] ?? 0));
    }
  }
  return { deepest, values };
}

const FAULTS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  'liubu.depth': ['body-too-deep', `JSON 不得超过 ${MOST_LEVELS} 层`],
  'liubu.values': ['body-too-large', `JSON 不得超过 ${MOST_VALUES} 个值`],
  'liubu.encoding': ['body-malformed', 'JSON 须为 UTF-8 编码'],
  'entity.too.large': ['body-too-large', '内容不得超过 1 MB'],
  'encoding.unsupported': ['media-type-unsupported', '不接受压缩的内容'],
  'charset.unsupported': ['media-type-unsupported', '字符集须为 UTF-8'],
};

function bodyProblem(error: unknown): unknown {
  const { type } = error as { type?: string };
  if (type === undefined) return error;
  const [code, detail] = FAULTS[type] ?? ['body-malformed', 'JSON 格式有误'];
  // What is left of the body is not read, so the connection cannot be used for another request.
  return new Problem(code, detail, code === 'body-too-large' ? { headers: { Connection: 'close' } } : {});
}
