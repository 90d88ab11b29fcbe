/** Whom a recurring need is about, asked over the calendar; sent to the verb's own address. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { readAddress, searchOf } from '~/features/coverage/components/calendar-address';
import { verbKeepsForm } from '~/features/coverage/components/refusal-keeps-page';
import { SubjectDialog } from '~/features/coverage/components/subject-page';
import { getSubjectForm } from '~/features/coverage/queries.subject.server';
import { requireCtx } from '~/platform/context.server';
import { refusable } from '~/platform/refusable.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'calendar.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const chosen = new URL(args.request.url).searchParams.get('exemplar');
  const { form, refused } = await getSubjectForm(ctx, args.params.id ?? '', chosen);
  return refusable(form, refused);
}

export const shouldRevalidate = verbKeepsForm;

export default function SubjectOverCalendar() {
  const search = new URLSearchParams(useLocation().search);
  return (
    <SubjectDialog
      {...useLoaderData<typeof loader>()}
      exemplarId={search.get('exemplar')}
      closeTo={`/calendar${searchOf(readAddress(search))}`}
    />
  );
}
