import { ConfigError, need, readConfig } from '../src/config';
import { variables } from '../src/variables';

const key = Buffer.alloc(32, 7).toString('base64');

describe('the settings', () => {
  it('have a default for all that a first start needs', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      ...{ databaseUrl: undefined, temporalAddress: undefined, host: '127.0.0.1' },
      ...{ port: 8080, temporalPort: 7233, temporalUiPort: 8233, temporalNamespace: 'liubu', taskQueue: 'liubu' },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('take an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: undefined });
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['TEMPORAL_PORT', '40000'],
    ['DATABASE_URL', 'mysql://somebody:secret@there/liubu'],
    ['DATABASE_URL', 'postgresql://there'],
    ['TEMPORAL_ADDRESS', 'there'],
    ['TASK_QUEUE', 'two words'],
    ['LIUBU_MASTER_KEY', 'too-short-a-secret'],
    ['LIUBU_KEY_PEPPER', Buffer.alloc(31).toString('base64')],
    ['LOG_LEVEL', 'loud'],
    ['LIUBU_ENGINE', 'docker'],
  ] as const)('refuse %s = %s in one line that names it and what is expected', (name, wrong) => {
    const reading = () => readConfig({ [name]: wrong });
    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(new RegExp(`^${name} [^\n]*Expected: [^\n]+$`));
    expect(reading).toThrow(variables[name].expects);
  });

  it('never repeat a secret', () => {
    for (const [name, wrong] of [
      ['DATABASE_URL', 'mysql://somebody:secret@there/liubu'],
      ['LIUBU_LEDGER_KEY', 'secret'],
    ] as const) {
      expect(() => readConfig({ [name]: wrong })).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining('secret') }),
      );
    }
  });

  it('that a process by itself must be given are asked for by name', () => {
    expect(need(readConfig({ LIUBU_MASTER_KEY: key }), 'masterKey')).toBe(key);
    expect(() => need(readConfig({}), 'databaseUrl')).toThrow('DATABASE_URL is not set');
  });
});
