/** Chooses whom an assignment of a recurring need is about. GET shows the form, POST chooses. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chooseSubject, whyNotSubject } from '~/features/coverage/commands.subject.server';
import { SubjectPage } from '~/features/coverage/components/subject-page';
import { subjectSchema } from '~/features/coverage/input.series';
import { listSubjects } from '~/features/coverage/queries.series.server';
import { getAssignmentForm } from '~/features/coverage/queries.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/calendar';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.chooseSubject' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const { title } = await getAssignmentForm(ctx, id, { choices: false });
  const refused = await whyNotSubject(ctx, id);
  const subjects = refused ? [] : await listSubjects(ctx, id);
  return refusable({ id, title, subjects }, refused);
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const refused = await whyNotSubject(ctx, id);
    if (refused) throw refused;
    const { exemplarId } = parseForm(subjectSchema, form);
    const { name } = await chooseSubject(ctx, id, exemplarId);
    return { to: `/assignments/${id}`, done: 'series.done.subject', params: { name } };
  });
}

export default function SubjectRoute() {
  return <SubjectPage {...useLoaderData<typeof loader>()} />;
}
