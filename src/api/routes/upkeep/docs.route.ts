import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../project-root';
import { get } from '../../route';

const SWAGGER = path.dirname(require.resolve('swagger-ui-dist/package.json'));
const OURS = path.join(projectRoot(__dirname), 'src/api/docs-page');

/** How long browsers may keep the parts: ours only a minute, because they go with the document of this version. */
const [HOUR, MINUTE] = ['public, max-age=3600', 'public, max-age=60'];

const ASSETS = {
  'swagger-ui.css': { folder: SWAGGER, keep: HOUR },
  'swagger-ui-bundle.js': { folder: SWAGGER, keep: HOUR },
  'docs.css': { folder: OURS, keep: MINUTE },
  'start.js': { folder: OURS, keep: MINUTE },
} as const;
const assetNames = Object.keys(ASSETS) as (keyof typeof ASSETS)[];

export const docsRoute = get('/docs', {
  id: 'docs',
  tag: '文档',
  title: '接口文档页',
  roles: 'public',
  answers: { 200: { title: '网页', mediaType: 'text/html' } },
  handle: async () => ({ body: await readFile(path.join(OURS, 'page.html'), 'utf8') }),
});

/** From our own copy: the page loads nothing from elsewhere (LIBRARIES.md). */
export const docsAssetRoute = get('/docs/{asset}', {
  id: 'docsAsset',
  tag: '文档',
  title: '接口文档页的部件',
  roles: 'public',
  params: z.strictObject({ asset: z.enum(assetNames) }),
  answers: { 200: { title: '部件', mediaType: 'text/css', otherMediaTypes: ['text/javascript'] } },
  problems: [404],
  async handle({ params: { asset } }) {
    const type = asset.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    const { folder, keep } = ASSETS[asset];
    return {
      headers: { 'Content-Type': type, 'Cache-Control': keep },
      body: await readFile(path.join(folder, asset), 'utf8'),
    };
  },
});
