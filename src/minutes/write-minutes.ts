import type { Minutes } from '../domain/campaign/view/minutes';
import type { MinutesFormat } from './media-types';
import { writeDocx } from './write-docx';
import { writePdf } from './write-pdf';

/** The same minutes as a file of either sort. */
export function writeMinutes(minutes: Minutes, format: MinutesFormat): Promise<Buffer> {
  return format === 'docx' ? writeDocx(minutes) : writePdf(minutes);
}
