import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Script } from '../domain/masking/signs';

/** Its own types lead nowhere for a program that is loaded by `require`. */
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
const HAN = /^\p{Script=Han}$/u;

/** What the libraries know of Chinese signs, each looked up once. */
export const chineseScript: Script = {
  simplified: remembered((sign) => (HAN.test(sign) ? toSimplified(sign) : sign)),
  readings: remembered((sign) => (HAN.test(sign) ? readingsOf(sign) : [])),
};

/** ü is typed as v, u or yu. */
function readingsOf(sign: string): readonly string[] {
  const all = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
  const plain = all.filter((reading) => /^[a-zü]+$/.test(reading));
  return [
    ...new Set(plain.flatMap((one) => (one.includes('ü') ? ['v', 'u', 'yu'].map((u) => one.replace('ü', u)) : [one]))),
  ];
}

/** There are some ten thousand signs in use, so what is remembered stays small. */
function remembered<T>(look: (sign: string) => T): (sign: string) => T {
  const known = new Map<string, T>();
  return (sign) => {
    const found = known.get(sign);
    if (found !== undefined) return found;
    const value = look(sign);
    if (known.size < MOST_REMEMBERED) known.set(sign, value);
    return value;
  };
}

const MOST_REMEMBERED = 100_000;
