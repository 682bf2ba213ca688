import type { Fact } from '../domain/appeal/facts';
import { endCase } from '../engine/end-case';
import { createRehearsalDatabase, dropRehearsalDatabase } from '../store/rehearsals/rehearsal-databases';
import type { Sandbox } from './sandbox';
import type { Material } from './material';
import { openCase } from './open-case';
import { playScript, type Played, type Refused } from './play-script';
import { openEnvironment, type Environment } from './environment';
import type { Lived } from './story-limits';
import { storyOf } from './story';
import type { Story } from './story-schema';

export interface Progress {
  /** The clock of the case, epoch milliseconds. */
  readonly at: number;
  readonly facts: number;
}

export interface Rehearsal {
  /** Unique: names its database, its task queue and its workflow. Letters, digits and _. */
  readonly name: string;
  readonly material: Material;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Runs a rehearsal on the real engine and gives its story; nothing of it is left but a closed history, for a while. */
export async function runRehearsal(
  sandbox: Sandbox,
  { name, material, signal, onProgress }: Rehearsal,
): Promise<Story> {
  const { address, namespace, bundle } = sandbox;
  const databaseUrl = await createRehearsalDatabase(sandbox.databaseUrl, name);
  try {
    const { rules } = material;
    const settings = { databaseUrl, address, namespace, taskQueue: queueOf(name), rules, bundle };
    const environment = await openEnvironment(settings);
    try {
      return await play(environment, { name, material, signal, ...(onProgress && { onProgress }) });
    } finally {
      await endCase(environment.engine, workflowOf(name), '演练结束').catch(() => undefined);
      await environment.close();
    }
  } finally {
    await dropRehearsalDatabase(sandbox.databaseUrl, name);
  }
}

export function workflowOf(name: string): string {
  return `rehearsal~${name}`;
}

function queueOf(name: string): string {
  return `rehearsal-${name}`;
}

async function play(environment: Environment, { name, material, signal, onProgress }: Rehearsal): Promise<Story> {
  const opened = await openCase(environment, material, workflowOf(name));
  const life: Lived[] = [];
  const refused: Refused[] = [];
  let end = { at: material.startAt, ended: false };
  const take = (played: Played): void => {
    if (played.kind === 'fact') life.push(played);
    else if (played.kind === 'refused') refused.push(played);
    else end = played;
    onProgress?.({ at: end.at, facts: life.length });
  };
  for await (const played of playScript(environment, opened, material, signal)) take(played);
  const brought: readonly Fact[] = opened.brought;
  const endAt = end.ended ? (life.at(-1)?.fact.at ?? end.at) : material.until;
  const { rules, startAt } = material;
  return storyOf({ life, refused, rules, startAt, endAt, ended: end.ended, brought: brought.length });
}
