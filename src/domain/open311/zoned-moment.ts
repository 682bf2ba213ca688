import { z } from 'zod';
import type { Instant } from '../calendar/instant';

const zoned = z.iso.datetime({ offset: true });

/** PostgreSQL and people agree on these years only. */
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** An ISO 8601 date-time with its zone; undefined for one without, and for a moment that is none. */
export function zonedMoment(text: string): Instant | undefined {
  // `+` comes out of a query that nobody encoded as a blank; behind a time of day it can mean nothing else.
  const signed = text.replace(/^(\S+T\S+) (\d{2}:\d{2})$/, '$1+$2');
  // GeoReport's subset of ISO 8601 may leave out the seconds.
  const written = signed.replace(/(T\d{2}:\d{2})(?=Z|[+-]\d{2}:\d{2}$)/, '$1:00');
  if (!zoned.safeParse(written).success) return undefined;
  const at = Date.parse(written);
  return Number.isNaN(at) || at < 0 || at > LAST ? undefined : at;
}
