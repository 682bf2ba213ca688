import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import type { Problem } from '../api/problem';
import { sendProblem } from '../api/problem-handler';
import { quoted } from '../domain/text';
import { documentOf } from './layout';

/** Whether a page is wanted: a browser says so, a program that names nothing gets JSON. */
export function wantsPage(request: Request): boolean {
  return request.accepts(['application/json', 'application/problem+json', 'text/html']) === 'text/html';
}

/** Paths of programs, whatever they say they accept. */
const OF_PROGRAMS = /^\/(v1|open311)(\/|$)/;

/** Writes an answer no as a page for browsers, as problem+json for programs. */
export function sendFailure(response: Response, problem: Problem, request: Request): void {
  if (OF_PROGRAMS.test(request.path) || !wantsPage(request)) {
    sendProblem(response, problem);
    return;
  }
  const { headers } = problem.extras;
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .set('X-Robots-Tag', 'noindex')
    .set(headers ?? {});
  const { requestId } = response.locals;
  const { title } = problem.bodyFor(requestId);
  const children = <Failure {...{ problem, title, requestId }} />;
  response.type('html').send(documentOf({ title, isPrivate: true, children }));
}

/** What one can do about it. */
const REMEDIES: Readonly<Record<number, string>> = {
  403: '返回上一页，刷新后再提交一次。若浏览器禁用了 Cookie，请允许本站使用。',
  404: '请核对网址或查询码。查询码共 16 位，由数字和大写字母组成，不分大小写，可以带空格或短横线。',
  413: '请缩短内容后再提交；材料较多的，可在登记后分次补充。',
  422: '请从页面上的链接重新打开；网址是自己输入或别处抄来的，请核对后再试。',
  429: '请等一分钟再试。多人共用一个网络时也会出现这一情况。',
  503: '请稍等片刻再试；已经登记的诉求都已保存，不会丢失，期限照常计算。',
};

/** What stands in the addresses of pages, by what the pages call it. */
const IN_ADDRESSES: Readonly<Record<string, string>> = {
  from: '从哪天',
  to: '到哪天',
  by: '分组',
  kind: '种类',
  cursor: '翻页的位置',
  q: '要找的词',
  sector: '行业',
  district: '区县',
  unit: '单位',
  done: '刚办的事',
  link: '登录链接',
  v: '版本',
};

/** Where a fault is, for whoever reads the page; programs read the path itself. */
function placeOf(path: string): string {
  const [where = '', name = ''] = path.split('.');
  if (where !== 'query') return path;
  return `网址中的“${Object.hasOwn(IN_ADDRESSES, name) ? (IN_ADDRESSES[name] ?? name) : quoted(name, 40)}”`;
}

interface FailureProps {
  readonly problem: Problem;
  readonly title: string;
  readonly requestId: string;
}

function Failure({ problem, title, requestId }: FailureProps): VNode {
  const errors = problem.extras.errors ?? [];
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{problem.detail}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={path}>{`${placeOf(path)}：${message}`}</li>
          ))}
        </ul>
      )}
      {REMEDIES[problem.status] !== undefined && <p>{REMEDIES[problem.status]}</p>}
      <p class="actions">
        <a class="button" href="/">
          回到首页
        </a>
        <a class="button plain" href="/track">
          查询进度
        </a>
      </p>
      <p class="faint">{`请求编号 ${requestId}`}</p>
    </>
  );
}
