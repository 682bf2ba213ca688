import type { Role } from './people';

export const ROLE_TITLES: Record<Role | 'session' | 'public', string> = {
  appellant: '诉求人',
  upstream: '上游平台',
  office: '会客厅办公室',
  centre: '企业服务中心',
  supervisor: '市营商办',
  unit: '承办单位',
  discipline: '纪委监委',
  operator: '值班员',
  participant: '参与者',
  timer: '时限',
  rules: '规则',
  session: '会商会办',
  public: '公众',
};
