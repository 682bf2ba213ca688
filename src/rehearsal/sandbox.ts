import { connectEngine } from '../engine/connection';
import { ensureNamespace } from '../engine/namespace';
import { ensureSearchAttributes } from '../engine/search-attributes';
import { prepareRehearsalDatabases } from '../store/rehearsals/rehearsal-databases';
import type { WorkerSettings } from '../../worker/create-worker';

/** Where rehearsals are run: beside a city, never in it. */
export interface Sandbox {
  /** The city's; each rehearsal has a database of its own beside it. */
  readonly databaseUrl: string;
  /** host:port of a Temporal frontend. */
  readonly address: string;
  /** Of the rehearsals' own. */
  readonly namespace: string;
  readonly bundle: WorkerSettings['bundle'];
}

/** The rehearsals' namespace beside a city's. */
export function rehearsalNamespace(namespace: string): string {
  return `${namespace}-rehearsal`;
}

/** How long a rehearsed case's history may be looked at in the Temporal UI; its story is kept longer. */
const RETENTION_DAYS = 3;

/** Makes namespace and database ready, so that no rehearsal waits for them; safe to repeat. */
export async function prepareSandbox({ databaseUrl, address, namespace }: Sandbox): Promise<void> {
  await prepareRehearsalDatabases(databaseUrl);
  await prepareNamespace({ address, namespace });
}

/** Makes the rehearsals' namespace with its columns, unless it is there; safe to repeat. */
export async function prepareNamespace({ address, namespace }: Pick<Sandbox, 'address' | 'namespace'>): Promise<void> {
  const engine = await connectEngine({ address, namespace });
  try {
    await ensureNamespace(engine.connection, namespace, RETENTION_DAYS);
    await ensureSearchAttributes(engine.connection, namespace);
  } finally {
    await engine.close();
  }
}
