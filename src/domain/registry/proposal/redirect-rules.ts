import type { Matter } from './matter';

/** A matter the product may not take (DOMAIN.md section 8), and the right way for it. Only ever proposed: the office decides. */
export interface RedirectRule {
  readonly id: string;
  readonly when: (matter: Matter) => boolean;
  readonly destination: string;
  readonly reason: string;
}

/** In this order: who is in danger is told the telephone number before anything else. */
export const REDIRECT_RULES: readonly RedirectRule[] = [
  {
    id: 'emergency',
    when: ({ words }) =>
      /正在(起火|燃烧|行凶|打架)|着火了|生命危险|被困(?!难)|叫?救护车|(拨打|打了?|报)(110|119|120)|急救电话/u.test(
        words,
      ),
    destination: '请立即拨打 110（报警）、119（火警、救援）或 120（急救）',
    reason: '紧急警情、火情和急救由专门的应急力量即时处置，书面诉求会耽误时间',
  },
  {
    id: 'state-secret',
    when: ({ words }) => /国家秘密|涉密(文件|事项|项目|信息)|机密文件|绝密/u.test(words),
    destination: '保密行政管理部门，请勿在网上或电话中叙述内容',
    reason: '涉及国家秘密的事项不得通过本平台提交',
  },
  {
    id: 'military',
    when: ({ words }) => /部队|军队|现役军人|军事(设施|管理|禁区)|武警/u.test(words),
    destination: '所涉部队的上级机关或当地人民武装部',
    reason: '军队事务不属于地方政府职权范围',
  },
  {
    id: 'in-court',
    when: ({ words, category }) =>
      category === '司法' || /法院|已(经)?立案|正在审理|诉讼|判决|二审|再审|强制执行/u.test(words),
    destination: '受理案件的人民法院；对审判或执行有异议的，可依法上诉、申请再审或向检察机关申请监督',
    reason: '已进入诉讼程序的事项由司法机关依法处理，行政机关不得干预',
  },
  {
    id: 'in-arbitration',
    when: ({ words }) => /仲裁/u.test(words),
    destination: '受理案件的仲裁委员会；对裁决不服的，可依法向人民法院起诉或申请撤销',
    reason: '已进入或应当进入仲裁程序的事项由仲裁机构依法裁决',
  },
  {
    id: 'in-review',
    when: ({ words }) => /行政复议|复议(机关|申请|决定)/u.test(words),
    destination: '受理申请的行政复议机构（本级人民政府司法行政部门）',
    reason: '已进入行政复议程序的事项由复议机关依法决定',
  },
  {
    id: 'in-petition',
    when: ({ words }) => /信访(程序|事项|复查|复核|局|办理|已受理)|正在信访/u.test(words),
    destination: '受理该信访事项的机关；对处理意见不服的，可在三十日内申请复查、复核',
    reason: '已进入信访程序的事项不重复受理',
  },
  {
    id: 'already-concluded',
    when: ({ words }) =>
      /办结|终结|已答复|答复意见/u.test(words) && /(没有|无)新的?(事实|理由|证据|情况|诉求)/u.test(words),
    destination: '原承办单位；有新的事实、理由或证据时可以重新提出',
    reason: '同一事项已经办结，没有提出新的事实和理由',
  },
];
