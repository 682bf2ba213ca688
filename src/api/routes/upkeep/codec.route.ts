import type { Payload } from '@temporalio/common';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { readBody } from '../../body';
import { chinese } from '../../../use-cases/chinese';
import { CODEC } from '../../codec-address';
import type { ApiDeps } from '../../deps';
import { sealPayloads } from '../../../use-cases/upkeep/seal-payloads';
import { openPayloads } from '../../../use-cases/appeals/open-payloads';
import type { Principal } from '../../../use-cases/principal';
import { invalid } from '../../problem';
import { post, type Dialect } from '../../route';
import { payloadReaders } from '../../../use-cases/keys/payload-readers';

const payloadSchema = z
  .looseObject({ metadata: z.record(z.string().max(200), z.base64()).optional(), data: z.base64().optional() })
  .meta({ id: 'EnginePayload', description: '引擎的载荷，字节为 base64' });
const payloadsSchema = z
  .strictObject({ payloads: z.array(payloadSchema).max(2_000) })
  .meta({ id: 'EnginePayloads', description: '流程引擎 remote codec 的请求和答复' });
type WirePayload = z.infer<typeof payloadSchema>;
type Payloads = z.infer<typeof payloadsSchema>;

const declared = {
  tag: '引擎',
  body: payloadsSchema,
  example: { payloads: [] },
  // The UI says that references into a store of its own are to be left as they are: there are none.
  query: z.strictObject({ preserveStorageRefs: z.enum(['true', 'false']).optional() }),
  problems: [413],
} as const;

export const decodeRoute = post(`${CODEC}/decode`, {
  ...declared,
  id: 'decodePayloads',
  title: '打开引擎中密封的内容',
  description:
    'Temporal UI 的 codec server。凭密钥或登录（/sign-in）；谁看了多少有日志。不是本系统密封的内容原样返回；个人信息已销毁的、不在查看范围内的事项（如整件移交纪委监委的）也是。值班员看不到附件的名称和地址。',
  roles: payloadReaders,
  answers: { 200: { title: '打开后的内容', schema: payloadsSchema } },
  dialect: spoken(async (deps, payloads, log, principal) => {
    if (principal === undefined) return [...payloads];
    const opened = await openPayloads(deps, principal, payloads.map(bytesOf));
    const count = (kind: string): number => opened.filter((one) => one.kind === kind).length;
    log({
      opened: count('opened'),
      broken: count('broken'),
      keyMissing: count('key-missing'),
      erased: count('erased'),
      kept: count('kept'),
    });
    return payloads.map((one, place) => wireOr(one, opened[place]?.payload));
  }),
  handle: () => Promise.resolve({ body: {} }),
});

/** Open to everybody, because it tells nothing: whoever acts in the UI without having signed in has the words sealed as well. */
export const encodeRoute = post(`${CODEC}/encode`, {
  ...declared,
  id: 'encodePayloads',
  title: '密封送往引擎的内容',
  description: '对象和列表密封，单个的文字和数字（摘要）保持可读。',
  roles: 'public',
  answers: { 200: { title: '密封后的内容', schema: payloadsSchema } },
  dialect: spoken(async (deps, payloads) => {
    const sealed = await sealPayloads(deps, payloads.map(bytesOf));
    return payloads.map((one, place) => wireOr(one, sealed[place]));
  }),
  handle: () => Promise.resolve({ body: {} }),
});

type Log = (figures: Readonly<Record<string, number>>) => void;
type Work = (
  deps: ApiDeps,
  payloads: readonly WirePayload[],
  log: Log,
  principal: Principal | undefined,
) => Promise<WirePayload[]>;

/** Without `Idempotency-Key`: an answer kept for a repeat would keep in clear what is sealed here. */
function spoken(work: Work): Dialect {
  const run = (_route: unknown, deps: ApiDeps): RequestHandler => {
    return async (request, response) => {
      const { payloads } = await asked(request, response);
      const namespace = /^[\w.-]{1,200}$/.exec(request.get('x-namespace') ?? '')?.[0];
      const { principal } = response.locals;
      const caller = principal?.keyId;
      const record: Log = (figures) => {
        // Who looked at how much: the audit of decision 9. Never what.
        if (Object.values(figures).some((count) => count > 0))
          deps.logger.info({ audit: 'payloads-opened', caller, namespace, ...figures }, 'payloads opened');
      };
      const answer = await work(deps, payloads, record, principal);
      response.set('Cache-Control', 'no-store').json({ payloads: answer });
    };
  };
  return { before: () => [], run };
}

async function asked(request: Request, response: Response): Promise<Payloads> {
  await new Promise<void>((resolve, reject) => {
    readBody(request, response, (fault?: unknown) => {
      if (fault === undefined) resolve();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is handed on as it came
      else reject(fault);
    });
  });
  const query = declared.query.safeParse(request.query, chinese);
  if (!query.success) throw invalid('query', query.error);
  const body = payloadsSchema.safeParse(request.body, chinese);
  if (!body.success) throw invalid('body', body.error);
  return body.data;
}

function bytesOf({ metadata = {}, data }: WirePayload): Payload {
  const decoded = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return {
    metadata: Object.fromEntries(decoded) as Record<string, Uint8Array>,
    ...(data !== undefined && { data: Buffer.from(data, 'base64') }),
  };
}

/** A payload on the wire; one left as it came is answered as it came. */
function wireOr(came: WirePayload, payload: Payload | undefined): WirePayload {
  return payload === undefined ? came : wireOf(payload);
}

function wireOf({ metadata, data }: Payload): WirePayload {
  const encoded = Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)]);
  return { metadata: Object.fromEntries(encoded) as Record<string, string>, data: base64(data) };
}

function base64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}
