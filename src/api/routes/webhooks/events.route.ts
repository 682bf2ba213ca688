import { z } from 'zod';
import type { Audience } from '../../../delivery/feed';
import { streamEvents, USUAL_STREAMING } from '../../../delivery/event-stream';
import { ownSource, type Caller, type Principal } from '../../../use-cases/principal';
import { Problem } from '../../problem';
import { callerOf, get } from '../../route';
import { webhookExamples } from '../../openapi/webhook-docs';

const place = z
  .string()
  .regex(/^\d{1,15}$/, '须为事件流给出的编号')
  .transform(Number);

const everything: Audience = { hears: () => true };
const nothing: Audience = { hears: () => false };

/** Whose events somebody may hear: an upstream its own, an appellant the own case, a unit its cases, the offices all. */
const AUDIENCES: Record<Caller, (principal: Principal) => Audience> = {
  appellant: ({ caseId }) => (caseId === undefined ? nothing : { hears: ({ fact }) => fact.caseId === caseId, caseId }),
  upstream: (principal) => {
    const source = ownSource(principal);
    return source === undefined
      ? { hears: ({ confidential }) => !confidential }
      : { hears: (event) => event.source === source, source };
  },
  unit: ({ actor }) => ({ hears: ({ units }) => actor.unit !== undefined && units.includes(actor.unit) }),
  discipline: () => nothing,
  participant: () => nothing,
  office: () => everything,
  centre: () => everything,
  supervisor: () => everything,
  operator: () => everything,
};

function placeOf(header: string | undefined, query: number | undefined): number | undefined {
  if (header === undefined || header === '') return query;
  const parsed = place.safeParse(header);
  if (parsed.success) return parsed.data;
  const errors = [{ path: 'headers.Last-Event-ID', message: '须为事件流给出的编号' }];
  throw new Problem('body-invalid', '有 1 处不符合要求', { errors });
}

const SHOWN = ['numbered', 'assigned']
  .map((type, place) => `id: ${place + 17}\ndata: ${JSON.stringify(webhookExamples[type])}\n\n`)
  .join(': still here\n\n');

export const eventsRoute = get('/v1/events', {
  id: 'events',
  tag: '推送',
  title: '实时事件流',
  description:
    'Server-sent events：每有可公开的进展推送一条，内容同推送。断开后以 Last-Event-ID 续接，一条不少；after=0 从头开始。每半小时结束一次，请重新连接；密钥停用或过期后数秒内结束。',
  roles: ['appellant', 'upstream', 'office', 'centre', 'supervisor', 'unit', 'operator'],
  query: z.strictObject({ after: place.optional().meta({ description: '从此编号之后开始；没有则只有今后的' }) }),
  answers: { 200: { title: '事件流', mediaType: 'text/event-stream; charset=utf-8', text: SHOWN } },
  async handle(call, { feed }) {
    const { entitled = () => Promise.resolve(true) } = call;
    const principal = callerOf(call);
    const after = await feed.begin(placeOf(call.lastEventId, call.query.after));
    const audience = AUDIENCES[principal.actor.role](principal);
    const leave = feed.enter(principal.keyId);
    if (leave === undefined) {
      throw new Problem('too-many-streams', '此密钥打开的事件流过多', { headers: { 'Retry-After': '30' } });
    }
    return {
      // A proxy that gathers or packs the stream would keep it from its reader.
      headers: { 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' },
      body: undefined,
      stream: (out) => streamEvents(out, feed, { ...USUAL_STREAMING, audience, after, entitled }).finally(leave),
    };
  },
});
