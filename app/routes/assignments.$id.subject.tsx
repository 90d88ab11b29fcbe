/** Chooses whom an assignment of a recurring need is about. GET shows the form, POST chooses. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chooseSubject, whyNotSubject } from '~/features/coverage/commands.subject.server';
import { SubjectPage } from '~/features/coverage/components/subject-page';
import { subjectSchema } from '~/features/coverage/input.series';
import { listSubjects } from '~/features/coverage/queries.series.server';
import { getAssignment } from '~/features/coverage/queries.server';
import { requireCtx } from '~/platform/context.server';
import { problemOf } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/calendar';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.chooseSubject' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const { title } = await getAssignment(ctx, id);
  const refused = await whyNotSubject(ctx, id);
  const refusal = refused && problemOf(refused);
  const subjects = refusal ? [] : await listSubjects(ctx, id);
  return data({ id, title, subjects, refusal }, { status: refusal?.status ?? 200 });
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
