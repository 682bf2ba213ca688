import type { VNode } from 'preact';
import type { SignInView } from '../../use-cases/keys/sign-ins';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import { Token } from '../form-parts';
import { Moment, Table, Words } from '../parts';
import { FaultNotice } from './sign-in-view';

interface Props {
  readonly token: string;
  readonly fault?: string;
  /** The session of the browser that looks. */
  readonly own: string;
  readonly sessions: readonly SignInView[];
}

/** Where one is signed in, with a button each to end it; an operator sees everybody's. */
export function SignIns({ token, fault, own, sessions }: Props): VNode {
  return (
    <>
      <h1>登录记录</h1>
      <p>结束后立即失效，无论登录凭据复制到了哪里。密钥停用或更换，用它登录的一并结束。</p>
      <FaultNotice fault={fault} />
      <Table
        caption="登录记录"
        head={['登录时间', '身份', '浏览器', '最近使用', '状态', '操作']}
        rows={sessions.map((one) => [
          <Moment at={one.openedAt} />,
          ROLE_TITLES[one.role],
          <Words>{one.browser ?? '未知'}</Words>,
          <Moment at={one.lastSeenAt} />,
          one.id === own ? '本浏览器' : standingOf(one),
          one.state === 'open' ? <EndForm token={token} id={one.id} isOwn={one.id === own} /> : '',
        ])}
      />
      <p>
        <a href="/sign-in">返回登录页</a>
      </p>
    </>
  );
}

const ENDINGS: Readonly<Record<NonNullable<SignInView['endedBy']>, string>> = {
  'signed-out': '已退出',
  'signed-in-again': '已重新登录',
  ended: '已被结束',
  key: '密钥已停用或更换',
};

function standingOf({ state, endedBy }: SignInView): string {
  if (state === 'ended') return ENDINGS[endedBy ?? 'key'];
  return state === 'open' ? '登录中' : '已过期';
}

function EndForm({
  token,
  id,
  isOwn,
}: {
  readonly token: string;
  readonly id: string;
  readonly isOwn: boolean;
}): VNode {
  return (
    <form method="post" action={`/sign-in/sessions/${id}/end`}>
      <Token token={token} />
      <button type="submit">{isOwn ? '结束本次登录' : '结束'}</button>
    </form>
  );
}
