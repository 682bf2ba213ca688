import type { VNode } from 'preact';
import { page } from './page';

const ENTRIES = [
  ['/file', '我要反映', '企业和居民的咨询、求助、投诉、建议、维权'],
  ['/track', '查询进度', '凭查询码看办到哪一步、谁在办、什么时候办结'],
  ['/notices', '公示公告', '办理结果、挂牌督办、公开通报、表扬'],
  ['/sessions', '会客厅主题会', '本月主题征集诉求；会上定了什么、承诺兑现没有'],
  ['/policies', '惠企政策', '给企业的政策一处查全，可按行业、区县订阅'],
  ['/board', '办理看板', '各区县、各单位在办多少，红绿灯如何'],
  ['/statistics', '统计', '解决率、满意率、按时率和用时'],
] as const;

const STEPS = [
  ['主题确定', '登记后四个工作小时内确定类别和承办方式'],
  ['诉求汇总', '列入问题清单，研判是否合理合法'],
  ['现场交办', '交给一个牵头单位签收，首问负责'],
  ['落实办理', '联系您、办理、书面答复；红绿灯显示是否按时'],
  ['跟踪督办', '由您评价；不满意、没解决的挂牌督办再办一轮'],
  ['考核奖惩', '办得好表扬，推诿敷衍通报问责'],
] as const;

function Home(): VNode {
  return (
    <>
      <h1>有诉求，说出来；每一步，看得见</h1>
      <p class="lead">
        这里受理企业和居民对政务服务、营商环境和民生事项的诉求。每件诉求按六步工作法办理，每一步都有人负责、有时限、到期不办有后果。
      </p>
      <ul class="entries">
        {ENTRIES.map(([address, name, what], index) => (
          <li key={address}>
            <a href={address} class={index === 0 ? 'first' : undefined}>
              <strong>{name}</strong>
              <span>{what}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>六步工作法</h2>
      <ol class="story">
        {STEPS.map(([name, what]) => (
          <li key={name}>
            <strong>{name}</strong>
            <span>{what}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

export const homePage = page({
  method: 'get',
  path: '/',
  id: 'homePage',
  title: '首页',
  show: () => Promise.resolve({ title: '首页', content: <Home /> }),
});
