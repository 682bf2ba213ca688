import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLIENT_ARCHIVE, projectRoot } from '../../../project-root';
import { Problem } from '../../problem';
import { get } from '../../route';

const ARCHIVE = path.join(projectRoot(__dirname), CLIENT_ARCHIVE);

/** The client that fits this very API, typed by its document. A checkout that was never built has none. */
export const clientArchiveRoute = get('/client.tgz', {
  id: 'clientArchive',
  tag: '文档',
  title: 'TypeScript 客户端（npm 包）',
  description: '以 npm install 加此地址安装；类型取自本接口文档，包括推送的内容。用法见 docs/connect.md。',
  roles: 'public',
  answers: { 200: { title: 'npm 包', mediaType: 'application/gzip' } },
  problems: [404],
  async handle() {
    const archive = await readFile(ARCHIVE).catch(() => undefined);
    if (archive === undefined) throw new Problem('not-found', '客户端尚未生成：npm run build:client');
    return { body: archive };
  },
});
