import { SOMEBODY } from './mask-own';
import { nameParts } from './family-name';
import type { Identity } from './identity';
import { digitRowsIn } from './personal-numbers';
import { signsOf, type Script } from './signs';

/** What may tell who somebody is and cannot be judged by looking for it: why a text is not shown to the unit as it is. */
export const tellingKinds = [
  ...(['form-of-address', 'part-of-name', 'short-firm-name', 'own-digits', 'long-number', 'email', 'account'] as const),
  ...(['web-address', 'number-plate', 'household', 'introduces-self'] as const),
] as const;
export type TellingKind = (typeof tellingKinds)[number];

export const TELLING_TITLES: Readonly<Record<TellingKind, string>> = {
  'form-of-address': '姓氏加称谓',
  'part-of-name': '姓名的一部分',
  'short-firm-name': '单位简称',
  'own-digits': '本人号码的一段或生日',
  'long-number': '像电话、证件或账号的数字',
  email: '电子邮箱',
  account: '微信、QQ 等网络账号',
  'web-address': '网址',
  'number-plate': '车牌',
  household: '门牌到户',
  'introduces-self': '自报姓名、身份或联系方式',
};

/** What a text still holds, once everything of the person is hidden, that may tell who they are. */
export function tellingIn(text: string, identity: Identity, script: Script): TellingKind[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const joined = joinedOf(text, script);
  const isTold: Readonly<Record<TellingKind, () => boolean>> = {
    'form-of-address': () => namesOf(identity).some((name) => isAddressed(joined, name, script)),
    'part-of-name': () => namesOf(identity).some((name) => joined.includes(givenOf(name, script) ?? NOTHING)),
    'short-firm-name': () => namesOf(identity).some((name) => joined.includes(firmCore(name, script) ?? NOTHING)),
    'own-digits': () => hasOwnDigits(text, joined, identity, script),
    'long-number': () => hasLongNumber(text),
    email: () => /[\w.+-]+\s*(?:@|\(at\)|\[at\])\s*[\w-]+/.test(plain),
    account: () => ACCOUNT.test(plain) || HANDLE.test(plain),
    'web-address': () => /https?:|www\.|\b[a-z\d-]+\.(?:com|cn|net|org|top|xyz|me)\b/.test(plain),
    'number-plate': () => PLATE.test(joined),
    household: () => /(?:\d|[一二三四五六七八九十〇零])(?:室|户)(?![外内型籍口])/.test(joined),
    'introduces-self': () =>
      /我叫|我姓|我名|名叫|本人姓|署名|联系人|联系方式|联系电话|加我|此致|法人代表|法定代表人/.test(joined),
  };
  return tellingKinds.filter((kind) => isTold[kind]());
}

/** Stands in no text. */
const NOTHING = '\u0000';

/** Letters and digits alone, what is hidden already left out. */
function joinedOf(text: string, script: Script): string {
  const signs = signsOf(text.replaceAll(SOMEBODY, '\n'), script);
  return signs.map(({ text: sign, digit }) => (digit?.kind === 'figure' ? digit.value : sign)).join('');
}

function namesOf({ name, onBehalfOf }: Identity): string[] {
  return [name, onBehalfOf].flatMap((one) => one?.split(/[、,，;；/／\s]+/u) ?? []).filter(Boolean);
}

const AFTER =
  '(?:先生|女士|小姐|太太|夫人|同志|同学|老师|师傅|大爷|大妈|大娘|大哥|大姐|大叔|大婶|阿姨|叔叔|伯伯|老板|老总|经理|主任|医生|律师|会计|校长|院长|队长|厂长|局长|科长|总|某|氏|姓)';
const BEFORE = '(?:姓|老|小|阿)';

/** 张女士, 老张, 姓张. */
function isAddressed(joined: string, name: string, script: Script): boolean {
  const { family } = nameParts(name.replace(new RegExp(`${AFTER}+$`, 'u'), ''), script) ?? {};
  return family !== undefined && new RegExp(`${family}${AFTER}|${BEFORE}${family}`, 'u').test(joined);
}

/** What friends call somebody by: the last two signs, whether the name before them is of one sign or of two that no list has. */
function givenOf(name: string, script: Script): string | undefined {
  const given = nameParts(name, script)?.given;
  return given !== undefined && given.length > 1 ? [...given].slice(-2).join('') : undefined;
}

const PLACE = /^(?:江苏省?)?(?:徐州市?)?(?:.{1,3}[区县])?/u;
const FORM =
  /(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|合伙企业|合作社|经营部|工作室|服务部|门市部|商行|超市|工厂|厂|店|中心)+$/u;
const TRADE =
  /(?:商贸|贸易|科技|实业|建筑|工程|餐饮|物流|运输|机械|电子|食品|服饰|装饰|装修|广告|传媒|咨询|管理|服务|发展|投资|置业|建材|农业|教育|文化|信息|技术|网络)+$/u;

/** 徐州甲乙商贸有限公司 → 甲乙. */
function firmCore(name: string, script: Script): string | undefined {
  const whole = joinedOf(name, script);
  if (!FORM.test(whole)) return undefined;
  const core = whole.replace(PLACE, '').replace(FORM, '').replace(TRADE, '');
  return core.length > 1 ? core : undefined;
}

/** The last signs, by which one is asked for, and the birthday. */
function hasOwnDigits(text: string, joined: string, { phone, idNumber }: Identity, script: Script): boolean {
  const [ofPhone, ofId] = [phone, idNumber].map((own) => joinedOf(own ?? '', script));
  const born = /^\d{6}((?:19|20)\d{6})/.exec(ofId ?? '')?.[1];
  const own = [ofPhone?.slice(-4), ofId?.slice(-4), born].filter((part) => part !== undefined && part.length >= 4);
  return (
    digitRowsIn(text).some(({ digits }) => own.includes(digits)) ||
    own.some((part) => part?.endsWith('x') === true && joined.includes(part))
  );
}

const DATES = /^(?:(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?){1,2}$/;
const COUNTED = /^\s*(?:元|万|亿|平|吨|公里|千米|米|度|%|％)/u;
const LEAST_LONG = 7;

/** As long as a telephone number, and neither a day nor an amount; or what was one and has been masked before. */
function hasLongNumber(text: string): boolean {
  const isLong = ({ digits, after }: ReturnType<typeof digitRowsIn>[number]): boolean =>
    digits.length >= LEAST_LONG && !DATES.test(digits) && !COUNTED.test(after);
  return text.includes('****') || digitRowsIn(text).some(isLong);
}

const ACCOUNT =
  /(?:微信|威信|薇信|v信|vx|wx|wechat|weixin|qq|扣扣|抖音|快手|小红书|微博|支付宝)[^\n，。；]{0,8}?[a-z\d_-]{5,}/;
/** A name made for a network: letters with digits or strokes below among them. */
const HANDLE = /(?<![a-z\d])(?=[a-z\d_-]{6,20}(?![a-z\d_-]))(?=[a-z\d-]*[_\d])[a-z][a-z\d_-]*/;
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][a-z\d]{5,6}/;
