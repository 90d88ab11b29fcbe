/** Keeps recurring needs ahead of time: at the start, every day, and when an editor opens the calendar. */
import { v7 } from 'uuid';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { remembered } from '~/platform/remembered.server';
import { services } from '~/platform/services.server';
import { countDueSeries, extendSeries } from './commands.series-ahead.server';

const DAY_MS = 24 * 3_600_000;
let daily: NodeJS.Timeout | null = null;

/** Starts the job. What fails is tried again the next day, and when the calendar is opened. */
export async function startSeriesJob(): Promise<void> {
  const { db, clock, report } = await services();
  const extend = () =>
    extendSeries({ db, clock, newId: v7 }, failed).catch((error) =>
      report(error, 'extending series'),
    );
  daily ??= setInterval(extend, DAY_MS);
  daily.unref();
  await extend();
}

export function stopSeriesJob(): void {
  if (daily) clearInterval(daily);
  daily = null;
}

/** Makes what has come into reach, when somebody who plans looks at the calendar. Costs nothing while nothing has changed. */
export async function keepSeriesAhead(ctx: Ctx): Promise<void> {
  if (!can(ctx.who, 'plan:assignment')) return;
  const today = ctx.clock.today();
  const due = await remembered(ctx.db, `series due ${today}`, () => countDueSeries(ctx.db, today));
  if (due > 0) await extendSeries(ctx, failed);
}

/** Whoever looks at the calendar gets it, whatever becomes of one need. */
async function failed(error: unknown, seriesId: string): Promise<void> {
  const { report } = await services();
  report(error, `extending series ${seriesId}`);
}
