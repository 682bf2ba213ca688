import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLIENT_ARCHIVE } from '../../project-root';

export const CLIENT_SOURCES = 'src/client';
/** The types made for the client: the one file beside its sources that is none. */
export const OPERATION_TYPES = 'src/client/operations.generated.ts';
/** What the client under dist/ was made from. */
export const BUILT_FROM = 'dist/client.inputs';

const TOOL = 'src/stack/client-package';
const OTHERS = ['docs/openapi.json', 'docs/connect.md', 'package.json', 'tsconfig.json'];

/** A digest of all the client is made from: the document, its sources, versions, the page that describes it, and this tool. */
export function inputsDigest(root: string): string {
  const sources = [CLIENT_SOURCES, TOOL].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  );
  const hash = createHash('sha256');
  for (const file of [...OTHERS, ...sources.sort()].filter((name) => name !== OPERATION_TYPES)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function isBuilt(root: string, digest: string): boolean {
  const made = [CLIENT_ARCHIVE, BUILT_FROM, OPERATION_TYPES].map((name) => path.join(root, name));
  return made.every(existsSync) && readFileSync(path.join(root, BUILT_FROM), 'utf8') === digest;
}
