/** How long requests and acts in hand may take once API or worker is told to stop (ms); whoever tells them waits for longer. */
export const GRACE_MS = 10_000;
