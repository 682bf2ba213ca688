import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LINK_MINUTES, makeLink } from '../use-cases/keys/sign-in-link';
import type { Config } from '../config';
import { provideSecrets } from './secrets';
import { StackError } from './stack-error';

const keysFile = z.object({ operator: z.string().regex(/^lb_\w{8}_/) });

/**
 * Where an operator signs in to read sealed content in the Temporal UI. On the machine that has the keys the address is good for one
 * entry within ten minutes: it says nothing that its reader could not read from keys.json.
 */
export function signInAddress(config: Config): string {
  const { host, port, home } = config;
  const page = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/sign-in`;
  const key = operatorKey(path.join(home, 'keys.json'));
  if (key === undefined) return page;
  const pepper = provideSecrets(config).LIUBU_KEY_PEPPER ?? '';
  return `${page}?link=${makeLink(Buffer.from(pepper, 'base64'), key.slice(3, 11))}`;
}

function operatorKey(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return keysFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.operator;
  } catch {
    return undefined;
  }
}

/** How long the address is good for; a page without a link waits for a key as long as one likes. */
export function signInLasts(address: string): string {
  return address.includes('?link=') ? `once, within ${LINK_MINUTES} minutes` : 'with a key';
}

/** `liubu sign-in`: prints a fresh link; how long it lasts goes beside it, for the output to be one address. */
export function signIn(config: Config): void {
  const address = signInAddress(config);
  if (!address.includes('?'))
    throw new StackError(`There are no API keys in ${config.home}`, [`sign in with a key at ${address}`]);
  process.stdout.write(`${address}\n`);
  process.stderr.write(`(${signInLasts(address)})\n`);
}
