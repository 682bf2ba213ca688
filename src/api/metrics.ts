import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures of this process for `/metrics`. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Counts and times every request by declared path, so that no id becomes a label. */
export function measureRequests(registry: Registry): RequestHandler {
  const duration = new Histogram({
    name: 'liubu_http_request_duration_seconds',
    help: 'Time to answer, by method, declared path and status',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const end = duration.startTimer();
    response.once('finish', () => {
      const { path = 'unknown' } = response.locals;
      end({ method: request.method, path, status: response.statusCode });
    });
    next();
  };
}
