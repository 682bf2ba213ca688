/** What the document begins with: what an integrator wants first, and what holds for every operation. Markdown. */
export const INTRODUCTION = `诉求按六步工作法办理的接口：每件诉求是一个持久流程，每一步有主办、有期限、逾期自有后果。
The API of a city's appeals: each is a durable workflow through the six-step method.

| 要做什么 | What you want | 从哪里开始 Begin with |
| --- | --- | --- |
| 登记诉求 | to file an appeal | \`POST /v1/appeals\`，批量 \`POST /v1/imports\` |
| 得知进展 | to hear of its progress | \`POST /v1/webhooks\` 订阅推送，或 \`GET /v1/events\`；内容见 Webhooks |
| 查看和检索 | to read and find | \`GET /v1/appeals\`、\`GET /v1/appeals/{id}\` |
| 办理 | to act on it | \`GET /v1/appeals/{id}/acts\` 列出此时可做的动作 |
| 用 TypeScript | to call it from TypeScript | \`npm install\` 加本站的 [/client.tgz](/client.tgz) |

- **密钥** \`Authorization: Bearer …\`，由值班员发放；诉求人以查询码为密钥。每个接口写明谁可调用。
- **重试** 每个 POST 可带 \`Idempotency-Key\`：同一键同一内容得到同一答复。429 与 503 按 \`Retry-After\` 再试。
- **格式** 时间为带时区的 RFC 3339；列表为 \`{items, next}\`，以 \`cursor\` 续读；只增加字段，不改名，请忽略不认识的。
- **错误** 为 \`application/problem+json\`（RFC 9457）：\`code\` 稳定，\`detail\` 可以给人看，\`errors\` 逐项写明。`;

interface Tag {
  readonly name: string;
  readonly description: string;
}

/** The features, those of an integrator first; each operation names one of them. */
export const tags: readonly Tag[] = [
  { name: '诉求', description: '登记、查看、检索、期限 · file, read and find appeals' },
  { name: '动作', description: '六步中的每个动作 · what may be done to an appeal, step by step' },
  { name: '推送', description: '订阅、实时事件流、重新投递 · webhooks and the stream of events' },
  { name: '公众', description: '凭查询码查看 · what a tracking code opens' },
  { name: '通报', description: '通报及申辩 · notices, and objections to them' },
  { name: '台账', description: '成果台账和问题清单 · what came of it, and the problem list' },
  { name: '统计', description: '公开的统计 · public figures' },
  { name: '值班', description: '今天谁欠什么 · what is owed today, by whom' },
  { name: '集中交办', description: '一次办理许多件 · many cases at once' },
  { name: '活动', description: '会商、走访、督查等 · sessions, visits, inspections' },
  { name: '活动动作', description: '活动中的每个动作 · what may be done in a campaign' },
  { name: '日程', description: '应办的活动 · what the calendar calls for' },
  { name: '走访任务', description: '谁还欠几次走访 · visits owed' },
  { name: '名录', description: '企业、团队、政策等名录 · registers of firms, teams, policies' },
  {
    name: '登记簿',
    description: '期限、日历、单位、主题、指南及其修改 · limits, calendar, units, guides, and every edit',
  },
  { name: '演练', description: '以新制度演练往事 · rehearse other rules over past cases' },
  { name: '密钥', description: '发放、轮换、停用，浏览器登录记录 · keys, and who is signed in' },
  { name: 'Open311', description: 'GeoReport v2 · for Open311 clients' },
  { name: '运行', description: '体检、存活、指标 · health, doctor, metrics' },
  { name: '引擎', description: '供 Temporal 界面解码 · the codec server of the Temporal UI' },
  { name: '网页', description: '公众的网页 · pages for people, not for programs' },
  { name: '文档', description: '本文档与客户端 · this document, and the client' },
];
