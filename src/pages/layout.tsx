import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetAddress } from './assets.route';

interface LayoutProps {
  readonly title: string;
  readonly isPrivate?: boolean;
  readonly isLive?: boolean;
  readonly feed?: string;
  readonly children: ComponentChildren;
}

const ENTRIES = [
  ['/file', '我要反映'],
  ['/track', '查询进度'],
  ['/notices', '公示公告'],
  ['/board', '办理看板'],
  ['/statistics', '统计'],
] as const;

/** A whole page as it is sent. */
export function documentOf(props: LayoutProps): string {
  return `<!doctype html>\n${renderToString(<Layout {...props} />)}\n`;
}

/** What every page has around it. */
function Layout({ title, isPrivate = false, isLive = false, feed, children }: LayoutProps): VNode {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - 六步 诉求办理`}</title>
        <meta name="format-detection" content="telephone=no" />
        {isPrivate && <meta name="robots" content="noindex, nofollow" />}
        <link rel="icon" href="data:," />
        {feed !== undefined && <link rel="alternate" type="application/atom+xml" title={title} href={feed} />}
        <link rel="stylesheet" href={assetAddress('site.css')} />
        {isLive && <Live />}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>作风会客厅 · 六步工作法：件件有着落，事事有回音。</p>
          <p>紧急情况请直接拨打 110（报警）、119（火警、救援）、120（急救）。</p>
        </footer>
      </body>
    </html>
  );
}

function Header(): VNode {
  return (
    <header>
      <a class="brand" href="/">
        六步 <span>诉求办理</span>
      </a>
      <nav aria-label="主要栏目">
        <ul>
          {ENTRIES.map(([address, name]) => (
            <li key={address}>
              <a href={address}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Nothing that htmx would write into the page by itself: the policy of the page allows no inline style and no eval. */
const SETTINGS = JSON.stringify({ includeIndicatorStyles: false, allowEval: false, historyEnabled: false });

function Live(): VNode {
  return (
    <>
      <meta name="htmx-config" content={SETTINGS} />
      <script src={assetAddress('htmx.js')} defer />
    </>
  );
}
