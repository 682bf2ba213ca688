import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { get } from '../api/route';
import { projectRoot } from '../project-root';

interface Asset {
  readonly file: string;
  readonly type: string;
}

/** From our own copies: a page loads nothing from elsewhere (LIBRARIES.md). */
const ASSETS = {
  'site.css': { file: path.join(projectRoot(__dirname), 'src/pages/look/site.css'), type: 'text/css; charset=utf-8' },
  'htmx.js': {
    file: path.join(path.dirname(require.resolve('htmx.org/package.json')), 'dist/htmx.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
} as const satisfies Record<string, Asset>;
type AssetName = keyof typeof ASSETS;

const held = new Map<AssetName, { readonly text: string; readonly version: string }>();

function read(name: AssetName): { readonly text: string; readonly version: string } {
  const found = held.get(name);
  if (found !== undefined) return found;
  const text = readFileSync(ASSETS[name].file, 'utf8');
  const fresh = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  held.set(name, fresh);
  return fresh;
}

/** Its address, another for every content, so that browsers may keep it. */
export function assetAddress(name: AssetName): string {
  return `/assets/${name}?v=${read(name).version}`;
}

export const assetRoute = get('/assets/{asset}', {
  id: 'asset',
  tag: '网页',
  title: '网页的部件',
  roles: 'public',
  params: z.strictObject({ asset: z.enum(['site.css', 'htmx.js']) }),
  query: z.object({ v: z.string().optional() }),
  answers: { 200: { title: '部件', mediaType: 'text/css', otherMediaTypes: ['text/javascript'] } },
  problems: [404],
  handle({ params: { asset } }) {
    const headers = { 'Content-Type': ASSETS[asset].type, 'Cache-Control': 'public, max-age=86400' };
    return Promise.resolve({ headers, body: read(asset).text });
  },
});
