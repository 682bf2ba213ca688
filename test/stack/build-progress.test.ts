import { doing, remember, type BuildProgress } from '../../src/stack/engine/build-progress';

const program = 'go.temporal.io/server/cmd/server';

function after(...lines: string[]): BuildProgress {
  const progress: BuildProgress = { packages: 0, linking: false, last: [] };
  for (const line of lines) remember(progress, line, program);
  return progress;
}

describe('a build of the engine, to whoever waits for it', () => {
  it('fetches sources until a package is compiled', () => {
    expect(doing(after())).toBe('fetching sources 下载源码');
    expect(doing(after('go: downloading go.temporal.io/server v1.32.0'))).toBe('fetching sources 下载源码');
  });

  it('counts packages, and messages are none', () => {
    expect(doing(after('internal/abi', 'go: downloading x v1', 'fmt'))).toBe('2 packages compiled');
  });

  it('links once the program itself is compiled', () => {
    expect(doing(after('fmt', program))).toBe('2 packages compiled, linking 链接');
  });
});
