/** Puts an exemplar on the calendar: a dialog over it, a page by its own address. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { type Planned, planAssignment } from '~/features/coverage/commands.plan.server';
import { calendarWith, readAddress } from '~/features/coverage/components/calendar-address';
import { parsePlan } from '~/features/coverage/components/plan-input';
import { PlanDialog, PlanPage } from '~/features/coverage/components/plan-page';
import { getPlanForm } from '~/features/coverage/queries.plan-form.server';
import { undoAddress } from '~/features/history/rules';
import { requireCtx } from '~/platform/context.server';
import { acceptedOf } from '~/platform/parse-form';
import { formatDayMonth, isoWeekday, type PlainDate } from '~/platform/time';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { useKept } from '~/ui/kept';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'calendar.planForm.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getPlanForm(ctx, new URL(args.request.url).searchParams);
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const plan = acceptedOf(parsePlan(form));
    const planned = await planAssignment(ctx, plan);
    const { searchParams } = new URL(args.request.url);
    const to = calendarWith(readAddress(searchParams), plan.plannedOn, ctx.clock.today());
    return { to, ...doneOf(planned, plan.plannedOn), undo: undoAddress(planned.eventId) };
  });

/** Says what was planned, for when and for whom. */
function doneOf({ exemplarName, leadName }: Planned, day: PlainDate) {
  const params = { name: exemplarName, weekday: isoWeekday(day), day: formatDayMonth(day) };
  return leadName === null
    ? { done: 'coverage.done.planned' as const, params }
    : { done: 'coverage.done.plannedFor' as const, params: { ...params, who: leadName } };
}

export default function Plan() {
  const data = useLoaderData<typeof loader>();
  const result = useKept(useActionData<typeof action>());
  const { page } = useOutletContext<{ page: boolean }>();
  return page ? (
    <PlanPage data={data} result={result} />
  ) : (
    <PlanDialog data={data} result={result} />
  );
}
