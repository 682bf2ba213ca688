import { Gauge } from 'prom-client';
import { differenceKinds, type Difference, type DifferenceKind } from '../../doctor/difference';
import { reconciledLately } from '../../doctor/lately';
import { noteResets } from '../../doctor/resets';
import type { UseCaseDeps } from '../deps';
import { periodically } from './periodic';

/** A reset in the Temporal UI shows in lists and pages within this time. */
const PERIOD = 20_000;
/** The lists of both stores are compared every so many periods. */
const COMPARED_EVERY = 15;
/** How far back runs are looked at: further than the lists lag, and than a look may be late. */
const MARGIN = 120_000;
/** More lines would say no more: all are at GET /v1/doctor, and `liubu doctor` names them. */
const MOST_LINES = 20;

type Deps = Pick<UseCaseDeps, 'pool' | 'engine' | 'logger' | 'metrics'>;

/** Compares the stores once: a log line each difference, and a gauge. Gives how many there are. */
export async function reconcileOnce({ pool, engine, logger }: Deps, gauge: Gauge<'kind'>): Promise<number> {
  const { differences, open, running } = await reconciledLately({ pool, engine });
  const counts = new Map<DifferenceKind, number>();
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  gauge.reset();
  for (const kind of WATCHED) gauge.set({ kind }, counts.get(kind) ?? 0);
  differences.slice(0, MOST_LINES).forEach((one) => logger.warn(lineOf(one), differenceKinds[one.kind].title));
  if (differences.length > 0) logger.warn({ differences: differences.length, open, running }, 'run liubu doctor');
  return differences.length;
}

/** What comparing the lists can find. */
const WATCHED: readonly DifferenceKind[] = [
  ...(['workflow-stopped', 'workflow-missing', 'record-missing', 'workflow-lingers', 'reset-unrecorded'] as const),
  ...(['not-started', 'hand-over-stalled'] as const),
];

function lineOf({ kind, caseId, workflowId, detail }: Difference) {
  return { kind, caseId, workflowId, detail };
}

export function differenceGauge({ metrics }: Pick<Deps, 'metrics'>): Gauge<'kind'> {
  return new Gauge({
    name: 'liubu_store_engine_differences',
    help: 'Cases that stand otherwise in PostgreSQL than in Temporal, by kind; liubu doctor names them',
    labelNames: ['kind'],
    registers: [metrics],
  });
}

/** Has resets put on record every few seconds and compares the stores every few minutes; the answer stops it, after the one under way. */
export function keepReconciling(deps: Deps): () => Promise<void> {
  const gauge = differenceGauge(deps);
  let turns = 0;
  let since = Date.now() - MARGIN;
  const work = async (): Promise<void> => {
    const begun = Date.now();
    const resets = await noteResets(deps, since);
    since = begun - MARGIN;
    if (resets > 0) deps.logger.info({ resets }, 'cases reset in the Temporal UI, put on record');
    if (turns % COMPARED_EVERY === 0) await reconcileOnce(deps, gauge);
    turns += 1;
  };
  const whenFailed = 'the comparison of the stores will be tried again';
  return periodically({ every: PERIOD, work, whenFailed, logger: deps.logger });
}
