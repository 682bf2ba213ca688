import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { route } from '../route';

const SWAGGER = path.dirname(require.resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>六步 Liubu 接口文档</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, persistAuthorization: false });\n`;

export const docsRoute = route({
  ...{ method: 'get', path: '/docs', id: 'docs', tag: '文档', title: '接口文档页' },
  roles: 'public',
  answers: { 200: { title: '网页', mediaType: 'text/html' } },
  handle: () => Promise.resolve({ body: PAGE }),
});

/** From our own copy: the page loads nothing from elsewhere (LIBRARIES.md). */
export const docsAssetRoute = route({
  ...{ method: 'get', path: '/docs/{asset}', id: 'docsAsset', tag: '文档', title: '接口文档页的部件' },
  roles: 'public',
  params: z.strictObject({ asset: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) }),
  answers: { 200: { title: '部件', mediaType: 'text/css', otherMediaTypes: ['text/javascript'] } },
  problems: [404],
  async handle({ params: { asset } }) {
    const type = asset.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' };
    return { headers, body: asset === 'start.js' ? START : await readFile(path.join(SWAGGER, asset), 'utf8') };
  },
});
