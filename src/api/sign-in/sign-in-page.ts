import { ROLE_TITLES } from '../../domain/appeal/titles';
import { toMinuteText } from '../../domain/calendar/instant';
import { assetAddress } from '../../pages/assets.route';
import type { Session } from './session';

interface Shown {
  readonly token: string;
  /** What went wrong, in a sentence of ours. */
  readonly fault?: string | undefined;
}

/** Asks for a key, or only for a click where a link has been followed: a link alone must do nothing, programs follow them too. */
export function askingPage({ token, fault, link }: Shown & { readonly link?: string | undefined }): string {
  const asked =
    link === undefined
      ? `<div class="field"><label for="key">密钥</label>
<p class="hint" id="key-hint">运营账号、办公室、督办或纪委的密钥；本机的在 .liubu/keys.json。</p>
<input id="key" name="key" type="password" autocomplete="current-password" aria-describedby="key-hint" required></div>`
      : `<p>凭 npm start 打印的链接登录，只能用一次。</p><input type="hidden" name="link" value="${link}">`;
  return pageOf(
    `<h1>登录</h1>
<p>登录后，Temporal UI 里可以看到密封的内容：受理时填的、办理中写的和答复。不登录也能看办件卡、列表和时限。</p>
${fault === undefined ? '' : `<p class="notice bad" role="alert">${fault}</p>`}
<form method="post" action="/sign-in">
<input type="hidden" name="token" value="${token}">
${asked}
<p class="actions"><button type="submit">登录</button></p>
</form>`,
  );
}

export function signedInPage({ token, fault, session, ui }: Shown & SignedIn): string {
  const { role } = session.principal.actor;
  const where = ui === undefined ? '' : `<p><a href="${escaped(ui)}">打开 Temporal UI</a></p>`;
  return pageOf(
    `<h1>已登录</h1>
${fault === undefined ? '' : `<p class="notice bad" role="alert">${fault}</p>`}
<p>身份：${escaped(ROLE_TITLES[role])}。${toMinuteText(session.until)} 前有效；密钥停用即失效。</p>
${where}
<form method="post" action="/sign-out">
<input type="hidden" name="token" value="${token}">
<p class="actions"><button type="submit">退出登录</button></p>
</form>`,
  );
}

interface SignedIn {
  readonly session: Session;
  readonly ui: string | undefined;
}

function pageOf(content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>登录 - 六步 诉求办理</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetAddress('site.css')}">
</head>
<body>
<main id="main">
${content}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
