import { z } from 'zod';
import { DAY, endOfDay, startOfDay, type Instant } from '../calendar/instant';
import { plainText } from '../text';
import { attachmentSchema } from '../attachment';
import { refuse, type Refusal } from './refusal';

/** Pieces that several acts' bodies are made of. */
export const reasonText = plainText(2_000);
export const longText = plainText(10_000);
export const evidence = z.array(attachmentSchema).max(20);
export const unitText = plainText(40);
export const dayText = z.iso.date();

/** A date further off is no promise to the appellant, and nothing a calendar of days off could count to. */
const MOST_DAYS_AHEAD = 366;

/** Why a day cannot be fixed as the limit of a promise or of a session's decision. */
export function faultOfFixedDay(day: string, now: Instant): Refusal | undefined {
  if (endOfDay(day) <= now) return refuse('promise-in-past', '完成日期已过');
  return startOfDay(day) > now + MOST_DAYS_AHEAD * DAY ? refuse('promise-too-far', '完成日期不能超过一年') : undefined;
}

export const SAMPLE_EVIDENCE = {
  name: '现场照片.jpg',
  mediaType: 'image/jpeg',
  url: 'https://files.example/1.jpg',
  sha256: '0'.repeat(64),
};
