import type { RequestHandler } from 'express';
import type { VNode } from 'preact';
import { cockpitAt, cockpitReaders, type Cockpit } from '../../use-cases/oversight/cockpit';
import type { ApiDeps } from '../../api/deps';
import { get, type Route } from '../../api/route';
import { sessionOf } from '../../api/sign-in/session';
import { describePage } from '../describe-page';
import { documentOf } from '../layout';
import { Table } from '../parts';

/** The ready lists 常用清单 for whoever has signed in at this browser; everybody else is led to the sign-in. */
export const cockpitPage: Route = {
  ...get('/cockpit', {
    id: 'cockpitPage',
    tag: '网页',
    title: '值班台：常用清单',
    roles: 'public',
    answers: { 200: { title: '网页', mediaType: 'text/html' }, 303: { title: '须先登录' } },
    handle: () => Promise.resolve({ body: '' }),
  }),
  dialect: { before: () => [], run: (_route, deps) => showCockpit(deps), describe: describePage },
};

function showCockpit(deps: ApiDeps): RequestHandler {
  return async (request, response) => {
    const session = await sessionOf(deps, request);
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
    if (session === undefined || !cockpitReaders.some((role) => role === session.principal.actor.role)) {
      response.redirect(303, '/sign-in');
      return;
    }
    const children = <Desk cockpit={await cockpitAt(deps, Date.now())} />;
    response.type('html').send(documentOf({ title: '值班台', isPrivate: true, children }));
  };
}

function Desk({ cockpit: { lists, start, asOf } }: { readonly cockpit: Cockpit }): VNode {
  return (
    <>
      <h1>值班台</h1>
      <p class="lead">截至 {asOf.slice(0, 16).replace('T', ' ')}。每个清单在 Temporal UI 中打开；黄灯最多晚十分钟。</p>
      <Lists lists={lists} />
      <h2>登记诉求</h2>
      <p>
        在<a href={start.link}>启动表单</a>中填类型 <code>{start.type}</code>、编号（如 <code>{start.workflowId}</code>
        ），内容如下：
      </p>
      <pre>{JSON.stringify(start.input, undefined, 2)}</pre>
    </>
  );
}

function Lists({ lists }: Pick<Cockpit, 'lists'>): VNode {
  const rows = lists.flatMap(({ title, count, link, parts = [] }) => [
    [<a href={link}>{title}</a>, count],
    ...parts.map((part) => [<a href={part.link}>{`${title}：${part.title}`}</a>, part.count]),
  ]);
  return <Table caption="常用清单" head={['清单', '件数']} rows={rows} />;
}
