import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Problem } from './problem';

const FORM = 'application/x-www-form-urlencoded';
const MOST_BYTES = 256 * 1024;
const MOST_FIELDS = 500;

const bytes: RequestHandler = express.raw({ limit: MOST_BYTES, inflate: false, type: FORM });

/** The fields of a form or query that were given: an empty one equals an absent one, on our pages as in OPEN311.md. */
export type Fields = Readonly<Record<string, string | string[]>>;

/** Reads a form of at most 256 KB into `request.body`. */
export function readForm(request: Request, response: Response, next: NextFunction): void {
  if (!isEmpty(request) && (request.is(FORM) === false || !isUtf8(request)))
    throw new Problem('media-type-unsupported', `内容须为 UTF-8 的 ${FORM}`);
  bytes(request, response, (error?: unknown) => {
    if (error !== undefined) {
      next(formProblem(error));
      return;
    }
    try {
      request.body = fieldsOfForm(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      next();
    } catch (problem) {
      next(problem);
    }
  });
}

/** The form a browser sent; read by the page and not sooner, because a caller who may not call at all is told so first. */
export function formSent(request: Request, response: Response): Promise<Fields> {
  return new Promise((resolve, reject) => {
    readForm(request, response, (error?: unknown) => {
      if (error === undefined) resolve(request.body as Fields);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is handed on as it came
      else reject(error);
    });
  });
}

function isEmpty({ headers }: Request): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

function isUtf8(request: Request): boolean {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get('content-type') ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function formProblem(error: unknown): unknown {
  const { type } = error as { type?: string };
  if (type === undefined) return error;
  // What is left of the body is not read, so the connection cannot be used for another request.
  const large = { headers: { Connection: 'close' } };
  if (type === 'entity.too.large') return new Problem('body-too-large', '内容不得超过 256 KB', large);
  return new Problem('body-malformed', '表单无法读取');
}

/** One field many times over is a list, in the order given. */
function fieldsOfForm(body: Buffer): Fields {
  const pairs = textOf(body)
    .split('&')
    .filter((pair) => pair !== '');
  if (pairs.length > MOST_FIELDS) throw new Problem('body-malformed', `表单不得超过 ${MOST_FIELDS} 项`);
  return gathered(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    }),
  );
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    // Other bytes would come out as other characters than were sent.
    throw new Problem('body-malformed', '表单须为 UTF-8 编码');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Problem('body-malformed', '表单的百分号编码有误');
  }
}

/** The fields that were given; `__proto__` is a name like any other here. */
export function gathered(pairs: Iterable<readonly [string, string]>): Fields {
  const lists = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    if (value !== '') lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...lists].map(([name, [first = '', ...more]]) => [name, more.length === 0 ? first : [first, ...more]]),
  );
}

/** The same for a query as Express has parsed it. */
export function fieldsOfQuery(query: Request['query']): Fields {
  return gathered(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
    ),
  );
}
