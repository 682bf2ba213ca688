import { checkNeeds, parseParts, parts } from '../../src/stack/parts';

const given =
  (...names: string[]) =>
  (variable: string) =>
    names.includes(variable);

describe('the parts of a start', () => {
  it('are all of them, in the order of starting, unless some are named', () => {
    expect(parseParts(undefined)).toEqual(parts);
    expect(parseParts('api, postgres')).toEqual(['postgres', 'api']);
  });

  it('named wrongly are refused in one line that names the right ones', () => {
    expect(() => parseParts('api,wroker')).toThrow('--parts does not know "wroker"');
    expect(() => parseParts('')).toThrow(parts.join(', '));
  });

  it('run alone must be able to reach the others', () => {
    const nothing = given();
    expect(() => checkNeeds(parts, nothing)).not.toThrow();
    expect(() => checkNeeds(['worker'], nothing)).toThrow('set DATABASE_URL');
    expect(() => checkNeeds(['worker'], given('DATABASE_URL'))).toThrow('set TEMPORAL_ADDRESS');
    expect(() => checkNeeds(['worker', 'api'], given('DATABASE_URL', 'TEMPORAL_ADDRESS'))).not.toThrow();
    expect(() => checkNeeds(['temporal'], nothing)).toThrow('needs PostgreSQL');
    expect(() => checkNeeds(['ui'], given('TEMPORAL_ADDRESS'))).not.toThrow();
  });
});
