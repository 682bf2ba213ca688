import type { NextFunction, Request, Response } from 'express';
import { fieldsOfQuery, readForm, type Fields } from '../form';

/** Reads a form, and takes `api_key` for the key where no header brings one. */
export function readKeyedForm(request: Request, response: Response, next: NextFunction): void {
  readForm(request, response, (error?: unknown) => {
    if (error === undefined) takeKey(request);
    next(error);
  });
}

/** GeoReport sends its key as a parameter; from here on it is a key like any other. */
function takeKey(request: Request): void {
  const { api_key: posted, ...fields } = request.body as Fields;
  request.body = fields;
  const key = posted ?? fieldsOfQuery(request.query)['api_key'];
  if (typeof key === 'string' && request.headers.authorization === undefined)
    request.headers.authorization = `Bearer ${key}`;
}
