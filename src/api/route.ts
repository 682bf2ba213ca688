import type { Writable } from 'node:stream';
import type { RequestHandler } from 'express';
import type { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import type { ApiDeps } from './deps';
import type { Caller, Principal } from '../use-cases/principal';

/** One call, understood: who, and what was asked in checked shapes. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  /** Undefined only on a public route called without a key. */
  readonly principal: Principal | undefined;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Where a reader of a stream was when it lost it. */
  readonly lastEventId?: string | undefined;
  /** What the caller read before they edit: the ETag of it. */
  readonly ifMatch?: string | undefined;
  /** Whether the key given still opens what it opened, for an answer that lasts. */
  readonly entitled?: (() => Promise<boolean>) | undefined;
  /** The same for the same call repeated with its Idempotency-Key, another for any other. */
  readonly commandId: string;
  /** Where the caller reached us, as its own Host header says; only in dialects that have to tell it back. */
  readonly origin?: string;
}

export interface Answer<Body = unknown> {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
  /** Writes the answer bit by bit, in place of `body`, until it is over. */
  readonly stream?: (out: Writable) => Promise<void>;
}

export interface AnswerDoc {
  readonly title: string;
  /** Undefined where the answer is no JSON. */
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
  /** An example, where the answer is text. */
  readonly text?: string;
  /** Beside `mediaType` or JSON, where the call says which; the handler names it in its headers. */
  readonly otherMediaTypes?: readonly string[];
}

/** What POSTs keep for a repeat, where the answer itself must not be kept in clear. */
export interface Memory {
  readonly keep: (body: unknown) => unknown;
  readonly recall: (kept: unknown, deps: ApiDeps) => unknown;
}

/** What of an operation its dialect writes into the document. */
export type Described = Pick<ZodOpenApiOperationObject, 'requestParams' | 'requestBody' | 'responses'>;

/** How a route of another standard is read, run and described, where it is not our own way (OPEN311.md). */
export interface Dialect {
  /** What comes before the key is looked for. */
  readonly before: (route: Route) => readonly RequestHandler[];
  readonly run: (route: Route, deps: ApiDeps) => RequestHandler;
  /** Its parameters, body and answers in the OpenAPI document, where they are not written as ours are. */
  readonly describe?: (route: Route) => Described;
}

export interface UploadLimits {
  readonly mediaTypes: readonly string[];
  readonly mostBytes: number;
}

/** Parameters as they come: by name, unchecked. */
export type Named = Record<string, unknown>;

interface Declared {
  readonly method: 'get' | 'post';
  /** As in OpenAPI: `/v1/appeals/{id}`. */
  readonly path: string;
  /** The operation's name for generated clients. */
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly description?: string;
  /** Who may call it; `public` needs no key. There is no default: what is open is open on purpose (S1). */
  readonly roles: readonly Caller[] | 'public';
  readonly answers: Readonly<Record<number, AnswerDoc>>;
  /** The statuses of problem+json it may give besides those every route may. */
  readonly problems?: readonly number[];
  readonly example?: unknown;
  readonly memory?: Memory;
  /** What the document says of the body, where the check of it is more than a schema can say. */
  readonly bodyDoc?: z.ZodType;
  /** An edit: it needs If-Match with the ETag of what was read. */
  readonly edits?: true;
  readonly dialect?: Dialect;
  /** Anybody may file by it, without a key: it is counted by address. */
  readonly files?: true;
  /** Asked by what watches over the process: counted apart, so that no crowd of callers hides whether it lives. */
  readonly isProbe?: true;
  /** The body is a file as it is, in one of these media types. */
  readonly upload?: UploadLimits;
}

/** A route with its shapes forgotten, as the list and the document hold it. `handle` is a method, so that routes with shapes of their own stand in one list. */
export interface Route extends Declared {
  readonly params?: z.ZodType<unknown, Named>;
  readonly query?: z.ZodType<unknown, Named>;
  readonly body?: z.ZodType;
  handle(call: Call, deps: ApiDeps): Promise<Answer>;
}

/** An operation as its file declares it: the same schemas check the call, type the handler and write the document. */
type Declaration<Params, Query, Body> = Omit<Declared, 'method' | 'path'> & {
  readonly params?: z.ZodType<Params, Named>;
  readonly query?: z.ZodType<Query, Named>;
  readonly body?: z.ZodType<Body>;
  readonly handle: (call: Call<NoInfer<Params>, NoInfer<Query>, NoInfer<Body>>, deps: ApiDeps) => Promise<Answer>;
};

/** Declares what is read at this address. */
export function get<Params = undefined, Query = undefined>(
  path: string,
  declared: Declaration<Params, Query, undefined>,
): Route {
  return { method: 'get', path, ...declared };
}

/** Declares what is done at this address. */
export function post<Params = undefined, Query = undefined, Body = undefined>(
  path: string,
  declared: Declaration<Params, Query, Body>,
): Route {
  return { method: 'post', path, ...declared };
}

/** The caller of a route that is not public. */
export function callerOf({ principal }: Pick<Call, 'principal'>): Principal {
  if (principal === undefined) throw new Error('a route with roles was called without a principal');
  return principal;
}
