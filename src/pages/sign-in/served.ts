import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import type { ApiDeps } from '../../api/deps';
import { limitAttempts } from '../../api/rate-limit';
import type { Route } from '../../api/route';
import { describePage } from '../describe-page';
import { documentOf } from '../layout';

/** How often a minute an address may try: keys are too long to be guessed, this only spares the store a crowd. */
const ATTEMPTS = 30;

type Handler = (request: Request, response: Response) => Promise<void>;
const ANSWERS = { 200: { title: '网页', mediaType: 'text/html' }, 303: { title: '已办，转到下一页' } };

type Declared = Pick<Route, 'method' | 'path' | 'id' | 'title' | 'params' | 'query' | 'body' | 'example'> & {
  /** A page that leads those who have not signed in to where they can. */
  readonly leadsOn?: true;
};

/** A page that opens, shows or ends what the operators' browser keeps, and so needs the request itself. */
export function served({ leadsOn, ...declared }: Declared, handlerFor: (deps: ApiDeps) => Handler): Route {
  return {
    ...declared,
    tag: '网页',
    roles: 'public',
    answers: declared.method === 'post' || leadsOn ? ANSWERS : { 200: ANSWERS[200] },
    handle: () => Promise.resolve({ body: '' }),
    dialect: {
      before: () => [],
      run: (_route, deps) => (declared.method === 'post' ? limited(handlerFor(deps)) : handlerFor(deps)),
      describe: describePage,
    },
  };
}

/** After the caller's own key, if there is one, has been looked at: a wrong one is told so, however often. */
function limited(handler: Handler): RequestHandler {
  const limit = limitAttempts(ATTEMPTS);
  return (request, response, next) => {
    void limit(request, response, (fault?: unknown) => {
      if (fault === undefined) handler(request, response).catch(next);
      else next(fault);
    });
  };
}

export interface Sent {
  readonly status: number;
  readonly title: string;
  readonly children: VNode;
}

/** A page that no cache keeps and no search engine finds. */
export function sendPrivate(response: Response, { status, title, children }: Sent): void {
  response.status(status).set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  response.type('html').send(documentOf({ title, isPrivate: true, children }));
}

export function leadTo(response: Response, address: string): void {
  response.set('Cache-Control', 'no-store').redirect(303, address);
}
