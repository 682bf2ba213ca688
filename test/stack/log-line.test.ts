import pino from 'pino';
import { wordsFor } from '../../src/stack/log-line';

function logged(write: (logger: pino.Logger) => void): string {
  const lines: string[] = [];
  write(pino({ level: 'debug' }, { write: (line) => void lines.push(line.trim()) }));
  return lines.join();
}

describe('the lines of worker and API on the terminal of a start', () => {
  it('do not tell of single requests', () => {
    expect(wordsFor(logged((logger) => logger.info({ status: 200 }, 'GET /v1/appeals')))).toBeUndefined();
    expect(wordsFor(logged((logger) => logger.debug('asked the store')))).toBeUndefined();
  });

  it('tell whole of warnings and errors', () => {
    const lines = [
      logged((logger) => logger.warn('database connection lost')),
      logged((logger) => logger.error({ code: 7 }, 'failed')),
    ];
    expect(lines.map((line) => wordsFor(line))).toEqual(lines);
  });

  it('tell in words that a part is up, unless the step that starts it says so', () => {
    const line = logged((logger) => logger.info({ port: 8080 }, 'API up'));
    expect(wordsFor(line)).toBe('API up');
    expect(wordsFor(line, false)).toBeUndefined();
  });

  it('tell of what never went through the logger', () => {
    for (const line of ['worker: DATABASE_URL is not set', '42', 'null', '"up"']) expect(wordsFor(line)).toBe(line);
  });
});
