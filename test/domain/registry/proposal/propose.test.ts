import { defaultArticles } from '../../../../src/domain/registry/articles';
import { defaultCategories } from '../../../../src/domain/registry/default-categories';
import { defaultDutyList } from '../../../../src/domain/registry/default-duty-list';
import type { Filing } from '../../../../src/domain/registry/proposal/matter';
import { propose } from '../../../../src/domain/registry/proposal/propose';
import { defaultCatalogue } from '../../../support/default-catalogue';
import { reasonsOf } from '../../../../src/domain/registry/proposal/rule-reasons';

const known: Filing = {
  title: '小区路灯不亮',
  kind: 'complaint',
  category: '道路照明',
  district: '鼓楼区',
  channel: 'phone',
  appellantType: 'resident',
};
const proposed = (change: Partial<Filing>) => propose({ ...known, ...change }, defaultDutyList, defaultCatalogue);

describe('what may not be accepted', () => {
  it.each([
    ['法院已经受理的欠款案子', 'in-court', '人民法院'],
    ['合同纠纷一审判决不服', 'in-court', '人民法院'],
    ['劳动仲裁结果不公', 'in-arbitration', '仲裁委员会'],
    ['已申请行政复议的处罚', 'in-review', '行政复议机构'],
    ['信访事项受理后没有结果', 'in-petition', '复查'],
    ['隔壁正在起火快来人', 'emergency', '119'],
    ['电梯里有人被困', 'emergency', '119'],
    ['部队营区施工扰民', 'military', '人民武装部'],
    ['内容涉及国家秘密', 'state-secret', '保密'],
    ['上次已办结，没有新的事实，还是要反映', 'already-concluded', '新的事实'],
    ['法　院已立案', 'in-court', '人民法院'],
    ['法\u200b院已受理', 'in-court', '人民法院'],
  ])('%s: proposed to go elsewhere, by rule %s, and left to the office', (title, rule, where) => {
    const proposal = proposed({ title });
    expect(proposal.redirect?.destination).toContain(where);
    expect(proposal.rules).toContain(rule);
    expect(proposal.confident).toBe(false);
  });

  it.each([
    '报警器坏了没人修',
    '门牌110号门前积水',
    '退役军人优待证怎么领',
    '路灯维修已办结，但又坏了',
    '派出所办证窗口排队久',
  ])('%s: is accepted', (title) => expect(proposed({ title }).redirect).toBeUndefined());
});

describe('a lead of a style supervisor (X5)', () => {
  it('is proposed as urgent, whatever it is about', () => {
    const proposal = proposed({ channel: 'style-supervisor' });
    expect([proposal.urgent, proposal.rules.includes('style-supervisor-lead')]).toEqual([true, true]);
    expect(proposed({}).urgent).toBe(false);
  });
});

describe('an alleged breach of discipline', () => {
  it.each(['窗口工作人员索贿', '执法队员吃拿卡要', '收受礼金才给盖章', '科长以权谋私', '要给好处费'])(
    '%s: escalated and left to the office',
    (title) => {
      const proposal = proposed({ title });
      expect(proposal).toMatchObject({ track: 'escalated', confident: false });
      expect(proposal.rules[0]).toBe('discipline');
    },
  );

  it('is never answered from an article', () => {
    const proposal = proposed({ title: '申请稳岗补贴时间，经办人索贿', kind: 'consult', category: '惠企政策' });
    expect(proposal.instant).toBeUndefined();
  });
});

describe('a matter that cannot wait', () => {
  it.each(['小区停水三天', '厂区突然停电', '电梯停运老人下不了楼', '路面塌陷', '墙体有安全隐患', '食堂食物中毒'])(
    '%s: urgent',
    (title) => expect(proposed({ title }).urgent).toBe(true),
  );

  it.each(['电梯停运', '食品安全标准咨询', '老人助餐点太远', '建议不停水施工', '建议夜间停电梯检修'])(
    '%s: not urgent by itself',
    (title) => expect(proposed({ title }).urgent).toBe(false),
  );

  it('is urgent when the appellant says so', () => expect(proposed({ urgent: true }).urgent).toBe(true));
});

describe('kind and category are not given', () => {
  const bare = (title: string) => {
    const { kind: _kind, category: _category, ...rest } = known;
    return propose({ ...rest, title }, defaultDutyList, defaultCatalogue);
  };

  it('are found by the words, and taken at once where they point one way', () => {
    expect(bare('请问营业执照如何办理')).toMatchObject({
      kind: 'consult',
      category: '证照办理',
      unit: 'administrative-services',
      confident: true,
      rules: ['kind-by-words', 'category-by-words', 'answer-at-hand'],
    });
  });

  it('wait for the office where the words point two ways', () => {
    expect(bare('投诉停车场旁噪声')).toMatchObject({
      confident: false,
      rules: ['kind-by-words', 'category-ambiguous'],
    });
  });

  it('wait for the office, with the district on duty, where the words say nothing', () => {
    expect(bare('你好')).toMatchObject({
      kind: 'help',
      category: '其他',
      unit: 'district-gulou',
      theme: '民生服务',
      confident: false,
      rules: ['kind-unknown', 'category-unknown'],
    });
  });
});

describe('a category that is not on the duty list', () => {
  it.each(['外星事务', '__proto__', 'constructor', ''])(
    '%j waits for the office with the district on duty',
    (category) => {
      expect(proposed({ category })).toMatchObject({ category, unit: 'district-gulou', confident: false });
    },
  );

  it('in an unknown district falls to the service office of the hotline', () => {
    expect(proposed({ category: '外星事务', district: '月球' }).unit).toBe('administrative-services');
  });

  it('that the rules know but the city has taken off its list waits for the office too', () => {
    const { 道路照明: _gone, ...byCategory } = defaultDutyList.byCategory;
    expect(propose(known, { ...defaultDutyList, byCategory }, defaultCatalogue)).toMatchObject({
      unit: 'district-gulou',
      confident: false,
    });
  });
});

describe('this month has a theme', () => {
  const monthTheme = { name: '物业服务月', words: ['物业', '电梯'] };

  it('takes what has one of its words, and nothing else', () => {
    const catalogue = { ...defaultCatalogue, monthTheme };
    expect(propose({ ...known, title: '电梯停运' }, defaultDutyList, catalogue).theme).toBe('物业服务月');
    expect(propose(known, defaultDutyList, catalogue).theme).toBe('城市治理');
  });
});

describe('a question whose answer is at hand', () => {
  const question = { title: '短信咨询稳岗补贴申请时间', kind: 'consult', category: '惠企政策' } as const;

  it('is answered at once', () => expect(proposed(question).instant?.articleId).toBe('stable-jobs-subsidy'));

  it.each<[string, Partial<Filing>]>([
    ['is a complaint', { kind: 'complaint' }],
    ['asks something else', { title: '咨询设备奖补' }],
    ['is urgent', { urgent: true }],
    ['is of another category', { category: '融资' }],
  ])('is handled by people when it %s', (_why, change) => {
    expect(proposed({ ...question, ...change }).instant).toBeUndefined();
  });

  it('stands in an article of a category that exists', () => {
    const names = defaultCategories.map(({ name }) => name);
    expect(defaultArticles.filter(({ category }) => !names.includes(category))).toEqual([]);
  });
});

describe('the rules that spoke', () => {
  it('are explained in Chinese, an unknown one by its id', () => {
    expect(reasonsOf(['discipline', 'in-court', 'category-unknown', 'gone'])).toEqual([
      expect.stringContaining('违纪'),
      expect.stringContaining('诉讼'),
      expect.stringContaining('职责清单'),
      'gone',
    ]);
  });
});
