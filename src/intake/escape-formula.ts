/** A text for a cell that a spreadsheet must not take for a formula: the apostrophe says so and is not shown (OWASP, CSV injection). */
export function escapeFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
