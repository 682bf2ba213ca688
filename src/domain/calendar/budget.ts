import { z } from 'zod';

/** How a limit counts (DOMAIN.md section 3). */
export const budgetUnits = ['working-hours', 'working-days', 'clock-hours', 'calendar-days'] as const;
export type BudgetUnit = (typeof budgetUnits)[number];

export const budgetSchema = z
  .strictObject({
    amount: z.number().int().positive().max(400),
    unit: z.enum(budgetUnits),
  })
  .meta({ id: 'Budget', description: '时限：数量与单位' });

/** An amount of time in the unit it is counted in: `{amount: 5, unit: 'working-days'}`. */
export type Budget = z.infer<typeof budgetSchema>;
