/** Masking 脱敏: what others than the handling people see of a person (S3). A missing value stays missing at the caller. */

/** 张三 → 张**; also how long the name is stays hidden. */
export function maskName(name: string): string {
  return `${[...name.trim()][0] ?? ''}**`;
}

/** 13900000001 → 139****0001; other numbers keep at most their last two digits. */
export function maskPhone(phone: string): string {
  const digits = narrow(phone)
    .replace(/\D/g, '')
    .replace(/^86(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****';
}

/** 32030019800101001X → 3****************X; neither birthday nor home district remains. */
export function maskIdNumber(idNumber: string): string {
  const characters = [...narrow(idNumber).trim()];
  if (characters.length < 8) return '****';
  return `${characters[0] ?? ''}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`;
}

/** 云龙区测试小区1栋 → 云龙区****: the district at most. */
export function maskAddress(address: string): string {
  const district = /^.{1,14}?[区县](?!域)/u.exec(address.trim())?.[0] ?? '';
  return /小区$/u.test(district) ? '****' : `${district}****`;
}

const GAP = '[\\s\\-\\u200b\\u2060]{0,2}';
const D = '[0-9０-９]';
const NOT_IN_NUMBER = `(?<!${D})`;
/** 18 characters: 17 digits and a digit or X. Before phones, because an id number may hold what looks like one. */
const ID_NUMBER = new RegExp(`${NOT_IN_NUMBER}(?:${D}${GAP}){17}[0-9０-９XxＸｘ](?!${D})`, 'gu');
const MOBILE = new RegExp(
  `${NOT_IN_NUMBER}(?:[+＋]?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９]${GAP}(?:${D}${GAP}){8}${D}(?!${D})`,
  'gu',
);

/** Free text with mainland mobile numbers and 18-character id numbers masked, however they are spaced or how wide their digits are. */
export function maskText(text: string): string {
  return text
    .replace(ID_NUMBER, (found) => maskIdNumber(found.replace(new RegExp(GAP, 'gu'), '')))
    .replace(MOBILE, (found) => maskPhone(found));
}

/** Full-width digits and letters (１３９, Ｘ) as the narrow ones they stand for. */
function narrow(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
