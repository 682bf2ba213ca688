import { folded } from '../text';

/**
 * Whether 18 digits ended beyond the fifteenth, as spreadsheets end numbers: with three zeros that its check digit gives away. One of a
 * thousand true numbers ends so, and its check digit fits.
 */
export function hasLostDigits(text: string): boolean {
  const number = folded(text);
  return /^\d{15}000$/.test(number) && !isIdNumber(number) && !isCreditCode(number);
}

/** GB 11643: weights 2^(17-i) modulo 11. */
function isIdNumber(number: string): boolean {
  return sumOf(number, (place) => 2 ** (17 - place), 11) % 11 === 1;
}

/** GB 32100: weights 3^i modulo 31; digits stand for themselves. */
function isCreditCode(number: string): boolean {
  const sum = sumOf(number.slice(0, 17), (place) => 3 ** place, 31);
  return (31 - (sum % 31)) % 31 === Number(number[17]);
}

function sumOf(number: string, weight: (place: number) => number, modulus: number): number {
  return [...number].reduce((sum, digit, place) => sum + Number(digit) * (weight(place) % modulus), 0);
}
