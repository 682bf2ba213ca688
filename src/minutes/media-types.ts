/** How minutes are handed out. */
export const minutesFormats = ['docx', 'pdf'] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

export const MINUTES_MEDIA_TYPES: Readonly<Record<MinutesFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
