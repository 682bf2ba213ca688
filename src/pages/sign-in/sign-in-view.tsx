import type { VNode } from 'preact';
import { LINK_MINUTES } from '../../use-cases/keys/sign-in-link';
import type { Session } from '../../api/sign-in/session';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import { toMinuteText } from '../../domain/calendar/instant';
import { Token, Trouble } from '../form-parts';

interface Shown {
  readonly token: string;
  /** What went wrong, in a sentence of ours. */
  readonly fault?: string | undefined;
}

/** Asks for a key, or only for a click where a link has been followed: a link alone must do nothing, programs follow them too. */
export function SignIn({ token, fault, link }: Shown & { readonly link?: string | undefined }): VNode {
  return (
    <>
      <FaultNotice fault={fault} />
      <h1>登录</h1>
      <p>
        登录后，Temporal UI
        里可以看到密封的内容：受理时填的、办理中写的和答复；个人信息已销毁的事项，谁也打不开。不登录也能看办件卡、列表和时限。
      </p>
      <form method="post" action="/sign-in">
        <Token token={token} />
        {link === undefined ? <KeyField isFaulty={fault !== undefined} /> : <LinkField link={link} />}
        <p class="actions">
          <button type="submit">登录</button>
        </p>
      </form>
    </>
  );
}

function KeyField({ isFaulty }: { readonly isFaulty: boolean }): VNode {
  return (
    <div class={isFaulty ? 'field faulty' : 'field'}>
      <label for="key">密钥</label>
      <p class="hint" id="key-hint">
        运营账号、办公室、督办或纪委的密钥；本机的在 .liubu/keys.json。
      </p>
      <input
        {...{ id: 'key', name: 'key', type: 'password', autocomplete: 'current-password', required: true }}
        aria-describedby="key-hint"
        aria-invalid={isFaulty ? 'true' : undefined}
      />
    </div>
  );
}

function LinkField({ link }: { readonly link: string }): VNode {
  return (
    <>
      <p>{`凭 npm start 打印的链接登录，只能用一次，打印后 ${LINK_MINUTES} 分钟内有效。`}</p>
      <input type="hidden" name="link" value={link} />
    </>
  );
}

interface SignedInProps extends Shown {
  readonly session: Session;
  /** Where the Temporal UI is, if there is one. */
  readonly ui: string | undefined;
}

export function SignedIn({ token, fault, session, ui }: SignedInProps): VNode {
  const { role } = session.principal.actor;
  return (
    <>
      <FaultNotice fault={fault} />
      <h1>已登录</h1>
      <p>{`身份：${ROLE_TITLES[role]}。${toMinuteText(session.until)} 前有效；密钥停用即失效。`}</p>
      {ui !== undefined && (
        <p>
          <a href={ui}>打开 Temporal UI</a>
        </p>
      )}
      <p>
        <a href="/sign-in/sessions">登录记录：在哪里登录着，可以逐个结束</a>
      </p>
      <form method="post" action="/sign-out">
        <Token token={token} />
        <p class="actions">
          <button type="submit">退出登录</button>
        </p>
      </form>
    </>
  );
}

export function FaultNotice({ fault }: Pick<Shown, 'fault'>): VNode | null {
  if (fault === undefined) return null;
  return (
    <Trouble>
      <p>{fault}</p>
    </Trouble>
  );
}
