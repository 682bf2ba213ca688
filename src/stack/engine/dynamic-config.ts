/** Read once a minute by the server, so that it can be changed while cases run. */
export const dynamicConfig = {
  // A case's own clock: rehearsals, demo and scenario tests (ENGINE.md section 2).
  'frontend.WorkflowTimeSkippingEnabled': true,
  'frontend.WorkflowPauseEnabled': true,
  // The default of 10 a second starves one UI and one batch.
  'frontend.namespaceRPS.visibility': 200,
  // A timer armed for less than this ahead waits until it is over: on a case's own clock that is every timer. 1 s by default.
  'history.timerProcessorMaxTimeShift': '20ms',
  // Looking for due work 20 times a second a shard, the default, holds up a case driven through months: 220 ms a day of its clock, 80 with these.
  'history.timerProcessorMaxPollRPS': 500,
  'history.transferProcessorMaxPollRPS': 500,
  // Search attributes just registered become usable within this time.
  'system.namespaceCacheRefreshInterval': '1s',
} as const;

/** The same as the server's file. */
export function dynamicConfigFile(): string {
  const settings = Object.entries(dynamicConfig).map(([name, value]) => `${name}:\n  - value: ${value}\n`);
  return settings.join('');
}
