/**
 * Loaded before the worker's and the API's own code: when the parent is gone, however it went, they end as if told to, so that a killed
 * `npm start` leaves none behind to work beside the next.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
