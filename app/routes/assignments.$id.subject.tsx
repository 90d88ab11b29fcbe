/** Chooses whom an assignment of a recurring need is about. GET shows the form, POST chooses. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chooseSubject, whyNotSubject } from '~/features/coverage/commands.subject.server';
import { SubjectPage } from '~/features/coverage/components/subject-page';
import { subjectSchema } from '~/features/coverage/input.series';
import { getSubjectForm } from '~/features/coverage/queries.subject.server';
import { undoAddress } from '~/features/history/rules';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/warnings';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.chooseSubject' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { form, refused } = await getSubjectForm(await requireCtx(args), args.params.id ?? '');
  return refusable(form, refused);
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const refused = await whyNotSubject(ctx, id);
    if (refused) throw refused;
    const { name, eventId } = await chooseSubject(ctx, id, parseForm(subjectSchema, form));
    return {
      to: `/assignments/${id}`,
      done: 'series.done.subject',
      params: { name },
      undo: undoAddress(eventId),
    };
  });
}

export default function SubjectRoute() {
  return <SubjectPage {...useLoaderData<typeof loader>()} />;
}
