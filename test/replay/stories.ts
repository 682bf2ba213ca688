import { campaigns } from './campaigns';
import type { RecordingCity } from './case-drive';
import { cases } from './cases';
import { recordedFirst } from './recorded-first';

/** Everything whose history is kept, by name. */
export const stories: Record<string, (city: RecordingCity) => Promise<string>> = {
  ...cases,
  ...campaigns,
  ...recordedFirst,
};
