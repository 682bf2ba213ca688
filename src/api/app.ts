import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { authenticate } from './authenticate';
import { readBody } from './body';
import { CODEC } from './codec-address';
import { compressAnswers } from './compress';
import { admitOrigins, isReadAnywhere } from './cross-origin';
import type { ApiDeps } from './deps';
import { measureRequests } from './metrics';
import { answerProblems, unknownPath, type SendProblem } from './problem-handler';
import { Problem } from './problem';
import { limitFilings, limitProbes, limitRate } from './rate-limit';
import { sendErrors } from './open311/errors';
import { BASE as OPEN311_BASE } from './open311/jurisdiction';
import { nameRequest } from './request-id';
import { logRequests } from './request-log';
import type { Route } from './route';
import { namePath, permit, run } from './run-route';
import { admitUi } from './sign-in/admit-ui';
import { readUpload } from './upload';

/** What serve.ts puts together. */
export interface Served {
  readonly routes: readonly Route[];
  /** Writes an answer no, outside of Open311. */
  readonly sendFailure: SendProblem;
}

/** What every request passes, in order. */
export function appOf(deps: ApiDeps, { routes, sendFailure }: Served): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple').set('case sensitive routing', true);
  app.set('trust proxy', [...(deps.trustedProxies ?? [])]);
  app.use(nameRequest);
  app.use(securityHeaders());
  app.use(compressAnswers());
  app.use(logRequests(deps.logger));
  app.use(measureRequests(deps.metrics));
  app.use(CODEC, admitUi(deps));
  serveRoutes(app, deps, routes);
  app.use(unknownPath);
  app.use(OPEN311_BASE, answerProblems(deps.logger, sendErrors));
  app.use(answerProblems(deps.logger, sendFailure));
  return app;
}

/** Every operation at its path, and what is to be said of a path asked by another method. */
function serveRoutes(app: Express, deps: ApiDeps, routes: readonly Route[]): void {
  const [limited, limitedApart] = [limitRate(deps), limitProbes(deps)];
  for (const route of routes) {
    app[route.method](
      expressPath(route.path),
      namePath(route.path),
      ...admitOrigins(route),
      ...(route.dialect?.before(route) ?? []),
      authenticate(deps, route.roles === 'public'),
      route.isProbe ? limitedApart : limited,
      permit(route.roles),
      ...ownSteps(route, deps),
      (route.dialect ?? OURS).run(route, deps),
    );
  }
  for (const route of routes.filter(isReadAnywhere)) app.options(expressPath(route.path), admitOrigins(route));
  for (const [path, methods] of methodsByPath(routes)) app.all(path, refuseMethod(methods));
}

const OURS = { run };

/** What only some routes ask of a request. */
function ownSteps(route: Route, deps: ApiDeps): RequestHandler[] {
  const { files, method, dialect } = route;
  const readsBody = method === 'post' && dialect === undefined;
  return [...(files ? [limitFilings(deps)] : []), ...(readsBody ? [readerOf(route)] : [])];
}

function readerOf({ upload }: Route): RequestHandler {
  return upload === undefined ? readBody : readUpload(upload);
}

/** No page of ours loads from elsewhere or is framed; over plain HTTP on loopback nothing is upgraded. */
function securityHeaders(): RequestHandler {
  const own = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        connectSrc: own,
        fontSrc: own,
        formAction: own,
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        styleSrc: own,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** `{id}` of OpenAPI as `:id` of Express. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(all: readonly Route[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const route of all) {
    const methods = found.get(expressPath(route.path)) ?? new Set<string>();
    for (const one of route.method === 'get' ? ['GET', 'HEAD'] : ['POST']) methods.add(one);
    if (isReadAnywhere(route)) methods.add('OPTIONS');
    found.set(expressPath(route.path), methods);
  }
  return found;
}

/** A path that is known, by a method that is not: TRACE too, which Express would answer with a page. */
function refuseMethod(methods: ReadonlySet<string>): RequestHandler {
  return () => {
    throw new Problem('method-not-allowed', '此地址不支持这一方法', {
      headers: { Allow: [...methods].sort().join(', ') },
    });
  };
}
