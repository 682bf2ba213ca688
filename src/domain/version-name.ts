import { z } from 'zod';

/** What stands for the newest approved version in addresses; no version may be called so. */
export const CURRENT = 'current';

/** The name of a version of the rules: it stands in addresses, in facts and in what people read out to each other. */
export const versionName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, '须为 1 至 40 个字母、数字、点、横线或下划线，以字母或数字开头')
  .refine((name) => name !== CURRENT, `不能叫 ${CURRENT}`);
