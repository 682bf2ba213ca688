import { setTimeout as sleep } from 'node:timers/promises';
import { runSteps, type Step } from '../../src/stack/progress';

/** A pipe, as far as the steps know it. */
function pipe(): { out: NodeJS.WriteStream; lines: string[] } {
  const lines: string[] = [];
  const out = { isTTY: false, write: (line: string) => void lines.push(line.trim()) };
  return { out: out as unknown as NodeJS.WriteStream, lines };
}

const never = new AbortController().signal;

function step(title: string, ms: number, after: readonly string[] = [], began: string[] = []): Step {
  return {
    ...{ title, after },
    run: async () => {
      began.push(title);
      await sleep(ms);
      return `after ${ms} ms`;
    },
  };
}

describe('the steps of a start', () => {
  it('run side by side, each as soon as what it needs is done', async () => {
    const began: string[] = [];
    const { out } = pipe();
    const steps = [
      step('database', 20, [], began),
      step('engine', 300, [], began),
      step('tables', 20, ['database'], began),
      step('worker', 20, ['tables', 'engine'], began),
    ];
    await runSteps(steps, never, out);
    expect(began).toEqual(['database', 'engine', 'tables', 'worker']);
  });

  it('wait for none that is not run here', async () => {
    const { out, lines } = pipe();
    await runSteps([step('worker', 0, ['a database of somebody else'])], never, out);
    expect(lines).toEqual(['worker: after 0 ms']);
  });

  it('are told of in the order of the plan, whichever was done first', async () => {
    const { out, lines } = pipe();
    await runSteps([step('slow', 150), step('quick', 0), step('middling', 50)], never, out);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['slow', 'quick', 'middling']);
  });
});

describe('a step of minutes', () => {
  it('tells a log when something else begins, and not of every figure', async () => {
    const { out, lines } = pipe();
    const long: Step = {
      title: 'engine',
      run: async (say) => {
        for (let done = 0; done < 100; done += 1) say(`${done} of 100 packages compiled`);
        say('linking');
        return Promise.resolve('built');
      },
    };
    await runSteps([long], never, out);
    expect(lines).toEqual(['engine: 0 of 100 packages compiled', 'engine: linking', 'engine: built']);
  });
});

describe('a step that fails', () => {
  function failing(began: string[]) {
    const undone: string[] = [];
    const steps: Step[] = [
      { title: 'fails', run: () => Promise.reject(new Error('the reason')) },
      step('on its way', 150, [], began),
      step('behind the failed', 0, ['fails'], began),
      step('behind the slow', 0, ['on its way'], began),
      {
        ...step('prepared', 0, ['on its way'], began),
        prepare: (signal) => signal.addEventListener('abort', () => undone.push('prepared')),
      },
    ];
    return { steps, undone };
  }

  it('lets what is on its way end, and nothing more begin', async () => {
    const began: string[] = [];
    const { out, lines } = pipe();
    const { steps, undone } = failing(began);
    await expect(runSteps(steps, never, out)).rejects.toThrow('the reason');
    expect(began).toEqual(['on its way']);
    expect(lines).toEqual(['on its way: after 150 ms']);
    expect(undone).toEqual(['prepared']);
  });

  it('asks the others to break off', async () => {
    const { out } = pipe();
    const long: Step = {
      title: 'a build of minutes',
      run: async (_say, signal) => sleep(60_000, 'built', { signal }),
    };
    const steps: Step[] = [long, { title: 'fails', run: () => Promise.reject(new Error('the reason')) }];
    await expect(runSteps(steps, never, out)).rejects.toThrow('the reason');
  });

  it('is not what a person does who asks to stop', async () => {
    const told = new AbortController();
    const { out, lines } = pipe();
    const running = runSteps([step('first', 50), step('second', 0, ['first'])], told.signal, out);
    told.abort(new Error('told to stop'));
    await expect(running).rejects.toThrow('told to stop');
    expect(lines).toEqual([]);
  });
});
