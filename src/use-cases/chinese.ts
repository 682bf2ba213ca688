import { z } from 'zod';

const { localeError } = z.locales.zhCN();

/** Faults in Chinese, and what is missing called missing instead of "undefined". */
export const chinese: { error: z.core.$ZodErrorMap } = {
  error: (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? '必填' : localeError(issue)),
};
