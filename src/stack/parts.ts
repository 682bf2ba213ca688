import type { Variable } from '../variables';
import { StackError } from './stack-error';

/** What a running Liubu is made of, in the order of starting; docker-compose.yml is the production shape of the same list. */
export const parts = ['postgres', 'temporal', 'ui', 'worker', 'api'] as const;
export type Part = (typeof parts)[number];

export interface PartNeeds {
  readonly title: string;
  /** Parts it talks to: run here as well, or reachable through the variable. */
  readonly needs: readonly Part[];
  /** Where people and programs reach it. */
  readonly port?: Variable;
  /** What a process of ours reads from its environment. */
  readonly reads: readonly Variable[];
}

const secrets = ['LIUBU_MASTER_KEY', 'LIUBU_LEDGER_KEY', 'LIUBU_KEY_PEPPER'] as const;
const oidc = ['LIUBU_OIDC_ISSUER', 'LIUBU_OIDC_AUDIENCE', 'LIUBU_OIDC_JWKS'] as const;
const engine = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TASK_QUEUE'] as const;

export const partNeeds: Record<Part, PartNeeds> = {
  postgres: { title: 'PostgreSQL', needs: [], reads: [] },
  temporal: { title: 'Temporal', needs: ['postgres'], port: 'TEMPORAL_PORT', reads: [] },
  ui: { title: 'Temporal UI', needs: ['temporal'], port: 'TEMPORAL_UI_PORT', reads: [] },
  worker: {
    title: 'worker',
    needs: ['postgres', 'temporal'],
    reads: ['DATABASE_URL', ...engine, ...secrets, 'LOG_LEVEL'],
  },
  api: {
    title: 'API',
    needs: ['postgres', 'temporal'],
    port: 'PORT',
    reads: [
      ...(['DATABASE_URL', ...engine, 'TEMPORAL_UI_PORT', 'TEMPORAL_UI_URL', 'HOST', 'PORT'] as const),
      ...([...secrets, 'LIUBU_WEBHOOK_ALLOW', 'LIUBU_TRUSTED_PROXIES', ...oidc, 'LOG_LEVEL'] as const),
    ],
  },
};

/** Where a part run elsewhere is named. */
export const addressOf: Partial<Record<Part, Variable>> = { postgres: 'DATABASE_URL', temporal: 'TEMPORAL_ADDRESS' };

/** The parts of `--parts a,b`, in the order of starting; all of them without the option. */
export function parseParts(list: string | undefined): readonly Part[] {
  if (list === undefined) return parts;
  const named = list.split(',').map((name) => name.trim());
  const wrong = named.filter((name) => !parts.some((part) => part === name));
  if (wrong.length > 0) {
    throw new StackError(`--parts does not know ${wrong.map((name) => `"${name}"`).join(', ')}`, [
      `name some of ${parts.join(', ')}`,
    ]);
  }
  return parts.filter((part) => named.includes(part));
}

/** A part whose counterpart neither runs here nor is named by its variable cannot work: said before anything starts. */
export function checkNeeds(chosen: readonly Part[], given: (variable: Variable) => boolean): void {
  for (const part of chosen) {
    for (const needed of partNeeds[part].needs) {
      const variable = addressOf[needed];
      if (
        variable === undefined ||
        chosen.includes(needed) ||
        given(variable) ||
        reachedThrough(part, needed, chosen, given)
      )
        continue;
      throw new StackError(`The part ${part} needs ${partNeeds[needed].title}, which is not run here`, [
        `set ${variable}`,
        `add ${needed} to --parts`,
      ]);
    }
  }
}

/** Somebody else's Temporal keeps its own tables. */
function reachedThrough(
  part: Part,
  needed: Part,
  _chosen: readonly Part[],
  given: (variable: Variable) => boolean,
): boolean {
  return part === 'temporal' && needed === 'postgres' && given('TEMPORAL_ADDRESS');
}
