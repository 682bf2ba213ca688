import { documentOf } from './openapi';
import { routes } from '../routes';

/** What `/openapi.json` serves and `docs/openapi.json` holds: `generate --check` compares the two. */
export function openApiDocument(): Record<string, unknown> {
  return documentOf(routes);
}
