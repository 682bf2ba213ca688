import createFetch, {
  type Client,
  type ClientPathsWithMethod,
  type MaybeOptionalInit,
  type MethodResponse,
} from 'openapi-fetch';
import { listen, type StreamedProgress, type StreamOptions } from './events.ts';
import type { paths } from './operations.generated.ts';
import { persistentFetch } from './persistent-fetch.ts';

export type { StreamedProgress, StreamOptions } from './events.ts';
export type { components, paths } from './operations.generated.ts';
export type { CaseProgress, PolicyNews, WebhookPayload } from './payloads.ts';
export { ProblemError, type Fault } from './problem-error.ts';

export interface ClientSettings {
  /** Where the API is: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** An API key, a token of the identity provider, or an appellant's tracking code. */
  readonly key?: string;
  /** How often a call is tried in all; 5 where not given. */
  readonly attempts?: number;
  readonly fetch?: typeof globalThis.fetch;
}

type Api = Client<paths>;
type GetPath = ClientPathsWithMethod<Api, 'get'>;
type PostPath = ClientPathsWithMethod<Api, 'post'>;
/** Parameters and body; may be left out where nothing of it is required. */
type Given<Init> = undefined extends Init ? [init?: Init] : [init: Init];
type Gotten<P extends GetPath> = MethodResponse<Api, 'get', P>;
/** Lists that come in pages. */
type PagedPath = { [P in GetPath]: 'next' extends keyof Gotten<P> ? P : never }[GetPath];
type QueryOf<P extends PagedPath> = NonNullable<paths[P]['get']['parameters']['query']>;
type ItemOf<P extends PagedPath> = Gotten<P> extends { items: (infer Item)[] } ? Item : never;

/** The API, typed by its own document. Every method throws a `ProblemError` for an answer no, and tries again what may pass. */
export interface LiubuClient {
  readonly get: <P extends GetPath>(path: P, ...init: Given<MaybeOptionalInit<paths[P], 'get'>>) => Promise<Gotten<P>>;
  readonly post: <P extends PostPath>(
    path: P,
    ...init: Given<MaybeOptionalInit<paths[P], 'post'>>
  ) => Promise<MethodResponse<Api, 'post', P>>;
  /** Every item of a list, page after page. */
  readonly all: <P extends PagedPath>(path: P, query?: Omit<QueryOf<P>, 'cursor'>) => AsyncGenerator<ItemOf<P>, void>;
  /** The progress this key may hear, as it happens. */
  readonly events: (options?: StreamOptions) => AsyncGenerator<StreamedProgress, void>;
}

export function createClient({ baseUrl, key, attempts = 5, fetch = globalThis.fetch }: ClientSettings): LiubuClient {
  const headers: Record<string, string> = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const send = persistentFetch({ attempts, send: fetch });
  const api = createFetch<paths>({ baseUrl, headers, fetch: send }) as Untyped;
  const get = async (path: string, init: object = {}): Promise<unknown> => (await api.GET(path, init)).data;
  const post = async (path: string, init: object = {}): Promise<unknown> => (await api.POST(path, init)).data;
  const open = (after: string | undefined, signal: AbortSignal | undefined): Promise<Response> => {
    const from: Record<string, string> = after === undefined ? {} : { 'Last-Event-ID': after };
    const url = `${baseUrl.replace(/\/$/, '')}/v1/events`;
    return send(new Request(url, { headers: { ...headers, ...from }, ...(signal && { signal }) }));
  };
  const all = (path: string, query: object = {}): AsyncGenerator<unknown, void> => everyPage(get, path, query);
  // Their types follow from the document, which the compiler cannot see from here.
  return { get, post, all, events: (options = {}) => listen(open, options) } as LiubuClient;
}

interface Untyped {
  readonly GET: (path: string, init: object) => Promise<{ data?: unknown }>;
  readonly POST: (path: string, init: object) => Promise<{ data?: unknown }>;
}

async function* everyPage(
  get: (path: string, init: object) => Promise<unknown>,
  path: string,
  query: object,
): AsyncGenerator<unknown, void> {
  let cursor: string | undefined;
  do {
    const init = { params: { query: { ...query, ...(cursor !== undefined && { cursor }) } } };
    const { items, next } = (await get(path, init)) as { items: unknown[]; next?: string };
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}
