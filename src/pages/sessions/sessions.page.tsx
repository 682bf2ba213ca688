import type { VNode } from 'preact';
import { readPublicSessions, type PublicSession } from '../../use-cases/campaigns/public-session';
import { CAMPAIGN_STATUS_TITLES, PROMISE_STANDING_TITLES } from '../../domain/campaign/titles';
import { page } from '../page';
import { Table } from '../parts';

export const sessionsPage = page({
  method: 'get',
  path: '/sessions',
  id: 'sessionsPage',
  title: '会客厅主题会',
  async show(_visit, deps) {
    return { title: '会客厅主题会', content: <Sessions sessions={await readPublicSessions(deps)} /> };
  },
});

function Sessions({ sessions }: { readonly sessions: readonly PublicSession[] }): VNode {
  return (
    <>
      <h1>会客厅主题会</h1>
      <p class="lead">
        每月一个主题，负责人与诉求人当面：谁负责、怎么解决、什么时候解决。承诺到期没有兑现的，在下次会上通报。
      </p>
      {sessions.length === 0 && <p>暂时没有。</p>}
      {sessions.map((session) => (
        <Session key={session.id} session={session} />
      ))}
    </>
  );
}

function Session({ session }: { readonly session: PublicSession }): VNode {
  const { title, theme, day, status, cases, decisions, promises, minutes } = session;
  return (
    <section>
      <h2>{title}</h2>
      <p>
        {[theme && `主题：${theme}`, day && `日期：${day}`, CAMPAIGN_STATUS_TITLES[status], `议题 ${cases} 件`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {status === 'preparing' && <Call />}
      {decisions.length > 0 && (
        <Table
          caption="决定"
          head={['编号', '类别', '谁负责', '怎么解决', '何时办结']}
          rows={decisions.map((one) => [one.number ?? '', one.category, `${one.unit}（${one.who}）`, one.how, one.day])}
        />
      )}
      {promises.length > 0 && (
        <Table
          caption="承诺"
          head={['单位', '承诺', '期限', '落实']}
          rows={promises.map((one) => [one.unit, one.what, one.day ?? '', PROMISE_STANDING_TITLES[one.stands]])}
        />
      )}
      {minutes && <MinutesLinks id={session.id} />}
    </section>
  );
}

function Call(): VNode {
  return (
    <p class="actions">
      征集诉求：
      <a class="button" href="/file">
        反映与本次主题有关的诉求
      </a>
    </p>
  );
}

function MinutesLinks({ id }: { readonly id: string }): VNode {
  const address = `/v1/sessions/${encodeURIComponent(id)}/minutes`;
  return (
    <p>
      会议纪要：<a href={`${address}?format=pdf`}>PDF</a> · <a href={`${address}?format=docx`}>Word</a>
    </p>
  );
}
