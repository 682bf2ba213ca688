import { doing, remember, type BuildProgress } from '../../src/stack/engine/build-progress';

const program = 'go.temporal.io/server/cmd/server';

function after(total: number | undefined, ...lines: string[]): BuildProgress {
  const progress: BuildProgress = { packages: 0, linking: false, last: [], ...(total !== undefined && { total }) };
  for (const line of lines) remember(progress, line, program);
  return progress;
}

describe('a build of the engine, to whoever waits for it', () => {
  it('fetches sources until it is known what is to be compiled', () => {
    expect(doing(after(undefined))).toBe('fetching sources 下载源码');
    expect(doing(after(undefined, 'go: downloading go.temporal.io/server v1.32.0'))).toBe('fetching sources 下载源码');
  });

  it('says how many packages of how many are compiled, and messages are none', () => {
    expect(doing(after(1752))).toBe('0 of 1752 packages compiled');
    expect(doing(after(1752, 'internal/abi', 'go: downloading x v1', 'fmt'))).toBe('2 of 1752 packages compiled');
  });

  it('links once the program itself is compiled', () => {
    expect(doing(after(1, 'fmt', program))).toBe('1 of 1 packages compiled, linking 链接');
  });

  it('that was stopped while it linked goes on with that', () => {
    expect(doing(after(0))).toBe('linking 链接');
  });

  it('never says more than all', () => {
    expect(doing(after(1, 'fmt', 'net/http'))).toBe('2 of 2 packages compiled');
  });
});
