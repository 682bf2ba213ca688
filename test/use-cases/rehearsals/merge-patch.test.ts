import { mergePatch } from '../../../src/use-cases/rehearsals/merge-patch';

/** As a body comes in: `__proto__` is a field of its own. */
const parsed = (text: string): unknown => JSON.parse(text);
const merged = (target: string, patch: string): string => JSON.stringify(mergePatch(parsed(target), parsed(patch)));

describe('changes to a policy, as RFC 7396 has them', () => {
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('%s changed by %s is %s', (target, patch, result) => {
    expect(merged(target, patch)).toBe(result);
  });

  it.each([
    ['{"a":1}', '{"__proto__":{"x":1},"a":2}', '{"a":2,"__proto__":{"x":1}}'],
    ['{"a":1}', '{"a":{"__proto__":{"x":1}}}', '{"a":{"__proto__":{"x":1}}}'],
    ['{"a":1}', '{"__proto__":null,"a":2}', '{"a":2}'],
    ['{"a":1}', '{"constructor":{"prototype":{"x":1}},"a":2}', '{"a":2,"constructor":{"prototype":{"x":1}}}'],
    ['{"hasOwnProperty":1,"a":1}', '{"a":null,"toString":2}', '{"hasOwnProperty":1,"toString":2}'],
  ])('names of prototypes are names like others, left to the check of the policy: %s changed by %s', (...texts) => {
    const [target, patch, result] = texts;
    const made = mergePatch(parsed(target), parsed(patch)) as Record<string, unknown>;
    expect(JSON.stringify(made)).toBe(result);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect([made['x'], ({} as Record<string, unknown>)['x']]).toEqual([undefined, undefined]);
  });

  it('leaves what it was given as it was', () => {
    const target = { a: { b: 1 }, c: [1] };
    const patch = { a: { b: null, d: { e: 1 } }, c: [2] };
    const before = JSON.stringify([target, patch]);
    mergePatch(target, patch);
    expect(JSON.stringify([target, patch])).toBe(before);
  });
});
