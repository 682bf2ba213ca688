import { personalNumbersIn } from './personal-numbers';

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

/** Free text with mainland mobile numbers and 18-character id numbers masked, however they are written and whatever stands between. */
export function maskText(text: string): string {
  const found = personalNumbersIn(text);
  const pieces = found.map(({ from, is, value }, at) => {
    const before = text.slice(at === 0 ? 0 : found[at - 1]?.to, from);
    return before + (is === 'mobile' ? maskPhone(value) : maskIdNumber(value));
  });
  return pieces.join('') + text.slice(found.at(-1)?.to ?? 0);
}

/** Full-width digits and letters (１３９, Ｘ) as the narrow ones they stand for. */
function narrow(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
