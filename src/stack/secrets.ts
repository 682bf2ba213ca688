import { ConfigError, need, type Config } from '../config';
import { variables, type Variable } from '../variables';
import { keptSecret } from './home';

const files = { masterKey: 'master.key', ledgerKey: 'ledger.key', keyPepper: 'key.pepper' } as const;
const names = { masterKey: 'LIUBU_MASTER_KEY', ledgerKey: 'LIUBU_LEDGER_KEY', keyPepper: 'LIUBU_KEY_PEPPER' } as const;

/**
 * The three secrets, for the processes that need them. On the embedded database they are made once and kept in .liubu; beside a database
 * of somebody's own they must be given, for every machine has to use the same.
 */
export function provideSecrets(config: Config): Partial<Record<Variable, string>> {
  const settings: Partial<Record<Variable, string>> = {};
  for (const field of ['masterKey', 'ledgerKey', 'keyPepper'] as const) {
    settings[names[field]] =
      config.databaseUrl === undefined
        ? (config[field] ?? keptSecret(config.home, files[field]))
        : given(config, field);
  }
  return settings;
}

function given(config: Config, field: keyof typeof names): string {
  if (config[field] !== undefined) return need(config, field);
  const name = names[field];
  throw new ConfigError(
    `${name} is not set, and beside DATABASE_URL it must be, the same on every machine. Expected: ${variables[name].expects}.`,
  );
}
