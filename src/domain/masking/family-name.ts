import { signsOf, type Script } from './signs';

const COMPOUND = new Set(
  '欧阳 上官 司马 司徒 司空 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 独孤 南宫 轩辕 申屠 闻人 澹台 百里 呼延'.split(
    ' ',
  ),
);
/** A person's name has two to four Chinese signs; what is longer is a firm's. */
const MOST = 4;
const HAN = /^\p{Script=Han}$/u;

/** The parts of a person's name in Chinese, each in simplified signs; undefined for a firm's and for names in letters. */
export function nameParts(
  name: string,
  script: Script,
): { readonly family: string; readonly given: string } | undefined {
  const signs = signsOf(name, script).map(({ text }) => text);
  if (signs.length === 0 || signs.length > MOST || !signs.every((sign) => HAN.test(sign))) return undefined;
  const long = signs.length > 2 && COMPOUND.has(signs.slice(0, 2).join('')) ? 2 : 1;
  return { family: signs.slice(0, long).join(''), given: signs.slice(long).join('') };
}
