import type { District, Registry, Unit, Upstream } from './registry';

const LOCAL_DIVISIONS = ['办公室', '营商环境科', '信访接待科'];

/** The district of the sample appeals, its unit id without the prefix, the post of its head, and what else it is called. */
const districts: readonly (readonly [name: string, id: string, title: string, head: string, ...aliases: string[]])[] = [
  ['云龙区', 'yunlong', '云龙区人民政府', '区长'],
  ['鼓楼区', 'gulou', '鼓楼区人民政府', '区长'],
  ['泉山区', 'quanshan', '泉山区人民政府', '区长'],
  ['铜山区', 'tongshan', '铜山区人民政府', '区长'],
  ['贾汪区', 'jiawang', '贾汪区人民政府', '区长'],
  ['经济技术开发区', 'development-zone', '经济技术开发区管理委员会', '主任', '经开区', '经济开发区'],
  ['新沂市', 'xinyi', '新沂市人民政府', '市长'],
  ['邳州市', 'pizhou', '邳州市人民政府', '市长'],
  ['睢宁县', 'suining', '睢宁县人民政府', '县长'],
  ['沛县', 'peixian', '沛县人民政府', '县长'],
  ['丰县', 'fengxian', '丰县人民政府', '县长'],
];

const departments: readonly (readonly [id: string, name: string, head: string, ...divisions: string[]])[] = [
  ['market-regulation', '市市场监管局', '局长', '登记注册处', '信用监管处', '知识产权保护处', '食品安全处'],
  ['housing', '市住房和城乡建设局', '局长', '物业管理处', '建筑市场处', '消防设计审查处'],
  ['natural-resources', '市自然资源和规划局', '局长', '不动产登记中心', '规划管理处', '用地处'],
  ['tax', '市税务局', '局长', '纳税服务处', '征收管理处'],
  ['human-resources', '市人力资源和社会保障局', '局长', '就业促进处', '劳动监察支队', '社会保险中心'],
  ['urban-management', '市城市管理局', '局长', '市容环境处', '照明管理处', '综合执法支队'],
  ['public-security', '市公安局', '局长', '交通警察支队', '治安管理支队'],
  ['transport', '市交通运输局', '局长', '运输管理处', '公路事业发展中心'],
  ['ecology', '市生态环境局', '局长', '环评处', '执法监督处'],
  ['development-reform', '市发展和改革委员会', '主任', '投资处', '信用建设处'],
  ['industry', '市工业和信息化局', '局长', '中小企业处', '减轻企业负担办公室'],
  ['commerce', '市商务局', '局长', '市场建设处', '对外贸易处'],
  ['finance', '市地方金融管理局', '局长', '融资服务处'],
  [
    'administrative-services',
    '市政务服务管理办公室（行政审批局）',
    '主任',
    '审批服务处',
    '12345 热线管理处',
    '窗口管理处',
  ],
  ['civil-affairs', '市民政局', '局长', '养老服务处', '社会救助处'],
  ['justice', '市司法局', '局长', '行政执法监督处', '公共法律服务处'],
  ['social-work', '市委社会工作部', '部长', '基层治理处'],
  ['education', '市教育局', '局长', '基础教育处'],
  ['health', '市卫生健康委员会', '主任', '医政处'],
  ['emergency', '市应急管理局', '局长', '安全生产监督处'],
  ['water', '市水务局', '局长', '供水排水处'],
  ['housing-fund', '市住房公积金管理中心', '主任', '归集提取科'],
  ['business-environment', '市营商环境建设办公室', '主任', '协调督办处'],
];

const utilities: readonly (readonly [id: string, name: string])[] = [
  ['power', '市供电公司'],
  ['gas', '市燃气公司'],
  ['heating', '市热力公司'],
];

const sources: readonly Upstream[] = [
  { id: 'enterprise-platform', name: '企业综合服务平台', channels: ['web', 'app'] },
  { id: 'hotline-12345', name: '12345 政务服务热线', channels: ['phone'] },
  { id: 'radio-hotline', name: '行风热线', channels: ['radio'] },
  { id: 'wechat-account', name: '会客厅微信公众号', channels: ['wechat'] },
  { id: 'contact-card', name: '企业联系卡', channels: ['card'] },
  { id: 'parlour-page', name: '作风会客厅网页', channels: ['web'] },
  { id: 'sms', name: '短信平台', channels: ['sms'] },
  { id: 'enterprise-visit', name: '企业走访日', channels: ['visit'] },
  { id: 'branch-pairing', name: '百支助千企', channels: ['visit'] },
  { id: 'building-manager', name: '楼宇管家', channels: ['web'] },
  { id: 'style-supervisor', name: '作风监督员', channels: ['app'] },
  { id: 'community-officer', name: '社区青年干事', channels: ['survey'] },
  { id: 'firm-forum', name: '政企交融汇', channels: ['meeting'] },
  { id: 'service-centre', name: '企业服务中心窗口', channels: ['counter'] },
  { id: 'temporal-ui', name: '运维人员手工登记', channels: ['operator'] },
];

function government([, id, name, head]: (typeof districts)[number]): Unit {
  return { id: `district-${id}`, name, class: 'district', head, divisions: [...LOCAL_DIVISIONS] };
}

/** A registry that fits a city of eleven districts. An administrator replaces it with the city's own. */
export const defaultRegistry: Registry = {
  version: 'default-1',
  districts: districts.map(([name, id, _title, _head, ...aliases]): District => ({
    name,
    aliases,
    government: `district-${id}`,
  })),
  units: [
    ...districts.map(government),
    ...departments.map(([id, name, head, ...divisions]): Unit => ({ id, name, class: 'department', head, divisions })),
    ...utilities.map(([id, name]): Unit => ({ id, name, class: 'utility', head: '总经理', divisions: ['客户服务部'] })),
  ],
  sources: [...sources],
};
