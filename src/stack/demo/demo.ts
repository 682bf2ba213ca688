import type { Config } from '../../config';
import { endCase } from '../../engine/end-case';
import { sampleOf } from '../samples/samples';
import { StackError } from '../stack-error';
import { endingOf, linesOfEnding } from './ending';
import { nextMonday, nextMondayWorking } from './moment';
import { DAYS_OF_MONTH } from './month/chapters';
import { tellMonth } from './month/month';
import { MONTH } from './month/title';
import type { Environment } from '../../rehearsal/environment';
import { openTale, type Tale } from './open-tale';
import { playStory } from './play-story';
import { DEMO_DATABASE, openDemo } from './open-demo';
import { stories } from './stories';
import type { Story } from './story';
import { storyteller } from './story-lines';

type Print = (line: string) => void;

/**
 * `liubu demo [story…]`: plays the stories on the running stack, each case on its own clock, and prints them as they happen. They are
 * rehearsals: in a database of their own, served as long as this lasts, and ended afterwards, so that none waits for ever.
 */
export async function demo(config: Config, names: readonly string[], print: Print = printLine): Promise<void> {
  const chosen = choose(names);
  const stamp = `demo-${Date.now().toString(36)}`;
  const environment = await openDemo(config, stamp);
  const { calendar } = environment.rules;
  const opened: string[] = [];
  const month: string[] = [];
  const told = toldToStop();
  try {
    for (const [index, story] of chosen.entries()) {
      if (told.toStop()) break;
      if (index > 0) print('');
      const tale = await openTale(environment, story, { stamp, startAt: nextMonday(Date.now(), calendar) });
      opened.push(tale.workflowId);
      await tell(environment, tale, print, told.toStop);
      print(`流程    ${addressOf(config, environment, tale.workflowId)}`);
    }
    if (!told.toStop() && withMonth(names)) {
      const monday = nextMondayWorking(Date.now(), calendar, DAYS_OF_MONTH);
      const telling = tellMonth(environment, { monday, stamp, left: { workflowIds: month } });
      print('');
      await printAll(telling, print, told.toStop);
      month.forEach((workflowId) => print(`流程    ${addressOf(config, environment, workflowId)}`));
    }
  } finally {
    told.done();
    await strike(environment, [...opened, ...month], print).finally(() => environment.close());
  }
}

function withMonth(names: readonly string[]): boolean {
  return names.length === 0 || names.includes(MONTH.name);
}

/** A telling up to its end, or to the line at which it is told to stop. */
async function printAll(lines: AsyncIterable<string>, print: Print, isStopped: () => boolean): Promise<void> {
  for await (const line of lines) {
    print(line);
    if (isStopped()) return;
  }
}

async function tell(environment: Environment, tale: Tale, print: Print, isStopped: () => boolean): Promise<void> {
  const began = performance.now();
  const { title, district } = sampleOf(tale.story.sample);
  print(`══ ${tale.story.title} ══`);
  print(`${district}：${title}`);
  print('');
  const linesOf = storyteller(environment.rules);
  const telling = playStory(environment, tale);
  let next = await telling.next();
  for (; !next.done; next = await telling.next()) {
    linesOf(next.value).forEach(print);
    if (isStopped()) return;
  }
  const ending = await endingOf(environment, tale, next.value);
  linesOfEnding(ending, (performance.now() - began) / 1_000, environment.rules).forEach(print);
}

/** Ends what still waits, for no worker will serve it any more, and says what remains to be looked at. */
async function strike({ engine }: Environment, workflowIds: readonly string[], print: Print): Promise<void> {
  const ended = await Promise.all(workflowIds.map((workflowId) => endCase(engine, workflowId, '演示结束')));
  const open = ended.filter(Boolean).length;
  print('');
  print(
    `演示案件，不入正式编号、统计和通报：存于单独的数据库 ${DEMO_DATABASE}，流程历史在 Temporal 界面的演练空间里留 3 天供查看。`,
  );
  if (open > 0) print(`仍在等待的 ${open} 件已终止（演示结束）。`);
}

/** Ctrl-C ends the demo after the line it is at, its open cases with it; the second one at once. */
function toldToStop(): { readonly toStop: () => boolean; readonly done: () => void } {
  let stopped = false;
  const onSignal = () => {
    stopped = true;
    done();
  };
  const done = () => signals.forEach((signal) => process.off(signal, onSignal));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  signals.forEach((signal) => process.on(signal, onSignal));
  return { toStop: () => stopped, done };
}

function choose(names: readonly string[]): readonly Story[] {
  const known = [...stories.map(({ name }) => name), MONTH.name];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new StackError(`There is no story ${unknown.map((name) => `"${name}"`).join(', ')}`, [
      `choose among ${known.join(', ')}`,
    ]);
  }
  return names.length === 0 ? stories : stories.filter(({ name }) => names.includes(name));
}

function addressOf({ temporalUiPort }: Config, { engine }: Environment, workflowId: string): string {
  return `http://127.0.0.1:${temporalUiPort}/namespaces/${engine.namespace}/workflows/${encodeURIComponent(workflowId)}`;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
