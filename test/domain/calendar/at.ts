import { toRfc3339, type Instant } from '../../../src/domain/calendar/instant';

/** `2026-09-25 17:30` in Shanghai as an instant, by way of the offset and not of the product's own arithmetic. */
export function at(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

/** An instant as `2026-09-25 17:30:00`, so that a wrong deadline can be read in the failure. */
export function text(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : toRfc3339(instant).slice(0, 19).replace('T', ' ').replace(/:00$/, '');
}
