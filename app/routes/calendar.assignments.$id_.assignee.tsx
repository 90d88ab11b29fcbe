/** Who does the work, asked over the calendar; sent to the verb's own address. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { whyNotVerb } from '~/features/coverage/commands.transition.server';
import { AssignDialog } from '~/features/coverage/components/assign-dialog';
import { readAddress, searchOf } from '~/features/coverage/components/calendar-address';
import { verbKeepsForm } from '~/features/coverage/components/refusal-keeps-page';
import { getAssignmentForm } from '~/features/coverage/queries.assignment-form.server';
import { requireCtx } from '~/platform/context.server';
import { problemOf } from '~/platform/errors';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'calendar.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const view = await getAssignmentForm(ctx, id, { choices: true });
  const refused = await whyNotVerb(ctx, id, 'assign');
  return { view, refusal: refused && problemOf(refused) };
}

export const shouldRevalidate = verbKeepsForm;

export default function AssigneeOverCalendar() {
  const search = new URLSearchParams(useLocation().search);
  return (
    <AssignDialog
      {...useLoaderData<typeof loader>()}
      leadId={search.get('lead')}
      closeTo={`/calendar${searchOf(readAddress(search))}`}
    />
  );
}
