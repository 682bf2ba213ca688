import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from 'pino';

/** One line a request: declared path and status only, so that no id, tracking code, query text, key or body is ever logged (S2). */
export function logRequests(logger: Logger): RequestHandler {
  const log = pinoHttp({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    autoLogging: { ignore: ({ url }) => url === '/livez' || url === '/readyz' || url === '/metrics' },
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customAttributeKeys: { reqId: 'requestId' },
    genReqId: (_request, response) => (response as Response).locals.requestId,
    customProps: (request, response) => {
      const { path = 'unknown', principal } = (response as Response).locals;
      return { method: request.method, path, status: response.statusCode, caller: principal?.keyId };
    },
  });
  return (request, response, next) => log(request, response, next);
}
