/** The story of a month, as it is asked for on the command line. */
export const MONTH = { name: 'month', title: '一个月：四次走访日、一次主题会、承诺的兑现与失信' } as const;
