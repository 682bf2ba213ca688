import type { Logger } from 'pino';
import { isWithDiscipline } from '../domain/access/dossier';
import { eventsAfter, lastPosition, type StoredEvent } from '../store/delivery/events.repository';
import { listen } from '../store/sql/listen';
import type { Pool } from '../store/sql/pool';
import { onDemand } from './on-demand';

/** Whose ears: which events they may hear, and how the database narrows them where it can. */
export interface Audience {
  readonly hears: (event: StoredEvent) => boolean;
  readonly caseId?: string;
  readonly source?: string;
}

export interface Heard {
  readonly events: readonly StoredEvent[];
  /** Where to go on. */
  readonly position: number;
}

/** The events as they come, for any number of listeners of this process: each is read from the database once. */
export interface Feed {
  /** Where somebody begins who has heard everything up to a position, or wants only what comes from now on. */
  readonly begin: (heard: number | undefined) => Promise<number>;
  readonly after: (position: number, audience: Audience) => Promise<Heard>;
  /** Resolves once there is something behind the position, after so many milliseconds, or when the feed closes. */
  readonly news: (position: number, patience: number) => Promise<void>;
  /** A place among the listeners, by key; undefined where there is none left. */
  readonly enter: (keyId: string) => (() => void) | undefined;
  readonly closing: AbortSignal;
  readonly close: () => Promise<void>;
}

/** Streams one key may hold open, and all keys of this process. */
const OF_ONE_KEY = 10;
const OF_ALL = 1_000;
const BATCH = 200;
/** Events kept at hand; who is further behind reads from the database. */
const AT_HAND = 2_000;
const EVERY = 2_000;

/** Reads and listens only once somebody does; holds one connection of the pool then. */
export function createFeed(pool: Pool, logger: Logger): Feed {
  const closing = new AbortController();
  const places = createPlaces();
  const bell = createBell();
  let started: Promise<Tail> | undefined;
  const tail = (): Promise<Tail> => (started ??= startTail(pool, logger, bell.ring).catch(forget));
  const forget = (error: unknown): never => {
    started = undefined;
    throw error;
  };
  return {
    closing: closing.signal,
    async begin(heard) {
      const latest = (await tail()).latest();
      // Another process may be ahead of this one, but nobody is ahead of the database, unless it was restored from a backup.
      if (heard !== undefined && heard > latest) return Math.min(heard, await lastPosition(pool));
      return heard ?? latest;
    },
    after: async (position, audience) => (await tail()).after(position, audience),
    async news(position, patience) {
      if ((await tail()).latest() <= position && !closing.signal.aborted) await bell.wait(patience);
    },
    enter: places.enter,
    async close() {
      closing.abort();
      bell.ring();
      await (await started?.catch(() => undefined))?.stop();
    },
  };
}

interface Tail extends Pick<Feed, 'after'> {
  readonly latest: () => number;
  readonly stop: () => Promise<void>;
}

async function startTail(pool: Pool, logger: Logger, ring: () => void): Promise<Tail> {
  let floor = await lastPosition(pool);
  let latest = floor;
  let atHand: readonly StoredEvent[] = [];
  const read = async (): Promise<boolean> => {
    const events = await eventsAfter(pool, latest, { limit: BATCH });
    latest = events.at(-1)?.position ?? latest;
    const all = closedToUnits([...atHand, ...events]);
    atHand = all.slice(-AT_HAND);
    floor = all.at(-AT_HAND - 1)?.position ?? floor;
    if (events.length > 0) ring();
    return events.length === BATCH;
  };
  const reading = onDemand({ name: 'events', work: read, every: EVERY, logger });
  const stopListening = listen(pool, 'liubu_events', reading.wake);
  return {
    latest: () => latest,
    async after(position, audience) {
      if (position >= floor) return nextOf(atHand, { position, upTo: latest, audience });
      const { hears: _, ...narrow } = audience;
      const upTo = latest;
      const events = await eventsAfter(pool, position, { limit: BATCH, ...narrow });
      const end = events.length < BATCH ? upTo : 0;
      return { events: events.filter(audience.hears), position: Math.max(end, events.at(-1)?.position ?? position) };
    },
    async stop() {
      await Promise.all([reading.stop(), stopListening()]);
    },
  };
}

/** A dossier transferred as a whole is no unit's any more: what is at hand of it is forgotten as the database forgets it. */
function closedToUnits(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const closed = new Set(events.flatMap(({ fact }) => (isWithDiscipline(fact) ? [fact.caseId] : [])));
  return closed.size === 0
    ? events
    : events.map((event) => (closed.has(event.fact.caseId) ? { ...event, units: [] } : event));
}

function nextOf(
  atHand: readonly StoredEvent[],
  { position, upTo, audience }: { readonly position: number; readonly upTo: number; readonly audience: Audience },
): Heard {
  const events = atHand.filter((event) => event.position > position && audience.hears(event)).slice(0, BATCH);
  const last = events.length === BATCH ? events.at(-1)?.position : undefined;
  return { events, position: last ?? Math.max(position, upTo) };
}

function createPlaces(): Pick<Feed, 'enter'> {
  const held = new Map<string, number>();
  let all = 0;
  return {
    enter(keyId) {
      const own = held.get(keyId) ?? 0;
      if (own >= OF_ONE_KEY || all >= OF_ALL) return undefined;
      held.set(keyId, own + 1);
      all += 1;
      return () => {
        const left = (held.get(keyId) ?? 1) - 1;
        if (left > 0) held.set(keyId, left);
        else held.delete(keyId);
        all -= 1;
      };
    },
  };
}

function createBell(): { readonly ring: () => void; readonly wait: (patience: number) => Promise<void> } {
  let waiting = new Set<() => void>();
  return {
    ring() {
      const woken = waiting;
      waiting = new Set();
      for (const wake of woken) wake();
    },
    wait: (patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => wake(), patience);
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      }),
  };
}
