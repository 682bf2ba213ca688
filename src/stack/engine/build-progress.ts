/** How far a build has come, as far as the toolchain tells. */
export interface BuildProgress {
  /** How many packages are to be compiled besides the program's own; undefined as long as their sources are being fetched. */
  total?: number;
  packages: number;
  /** The program's own package is the last to be compiled; what follows is the linker, which says nothing. */
  linking: boolean;
  /** The last messages, for the line that says why a build failed. */
  last: string[];
}

/** `go build -v` names each package on a line of its own as it compiles it; anything with a blank is a message. */
export function remember(progress: BuildProgress, line: string, program: string): void {
  if (line === program) progress.linking = true;
  else if (isPackage(line)) progress.packages += 1;
  else progress.last = [...progress.last, line].slice(-4);
}

export function isPackage(line: string): boolean {
  return /^[\w.~-]+(\/[\w.~-]+)*$/.test(line);
}

/** What a build is at, in words for the progress line. */
export function doing({ total, packages, linking }: BuildProgress): string {
  if (total === undefined) return 'fetching sources 下载源码';
  if (total === 0) return 'linking 链接';
  return `${packages} of ${Math.max(total, packages)} packages compiled${linking ? ', linking 链接' : ''}`;
}
