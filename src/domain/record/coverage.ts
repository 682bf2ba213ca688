/** A firm as the coverage check needs it. */
export interface FirmToCover {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly aboveScale: boolean;
}

export interface Coverage {
  readonly aboveScale: number;
  readonly covered: number;
  /** Every firm above scale that no team has, by district and name. */
  readonly uncovered: readonly FirmToCover[];
}

/** Whether every firm above scale has a team (S1). */
export function coverageOf(firms: readonly FirmToCover[], paired: ReadonlySet<string>): Coverage {
  const all = firms.filter(({ aboveScale }) => aboveScale);
  const uncovered = all
    .filter(({ id }) => !paired.has(id))
    .sort((one, other) => one.district.localeCompare(other.district, 'zh') || one.id.localeCompare(other.id));
  return { aboveScale: all.length, covered: all.length - uncovered.length, uncovered };
}
