/** What an import may be, and the media type it is sent as. */
export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;
export type Format = keyof typeof MEDIA_TYPES;
export const formats = ['xlsx', 'csv'] as const satisfies readonly Format[];

/** A city's hotline files some hundreds of appeals a day: a month's backlog fits. */
export const MOST_ROWS = 5_000;
export const MOST_BYTES = 10 * 1024 * 1024;
/** The template has seventeen; a sheet of a thousand is another one. */
export const MOST_COLUMNS = 60;
