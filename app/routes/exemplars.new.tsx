/** Nominating an exemplar, or keeping a draft of it. Likely duplicates are shown before anything is saved. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createExemplar, saveDraft } from '~/features/exemplars/commands.write.server';
import { NewExemplarPage } from '~/features/exemplars/components/new-exemplar-page';
import { draftSchema, nominationSchema } from '~/features/exemplars/input';
import { findDuplicates, getFormOptions } from '~/features/exemplars/queries.form.server';
import { requireCtx } from '~/platform/context.server';
import { forbidden, problemOf } from '~/platform/errors';
import { writeFlash } from '~/platform/flash.server';
import { FormRefusal } from '~/platform/form-limits';
import { unreadSubmission } from '~/platform/parse-form';
import { can } from '~/platform/permissions';
import { hasRole } from '~/platform/principal';
import { formOrRefusal } from '~/platform/read-form.server';
import { wasDone, withReceipt } from '~/platform/receipts.server';
import { requireRefusal } from '~/platform/refusals.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';

export const handle = { title: 'exemplars.form.newTitle' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'nominate:exemplar')) throw forbidden();
  const tip = !hasRole(ctx.who, 'board') && !hasRole(ctx.who, 'nominator');
  return { options: await getFormOptions(ctx), tip };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'nominate:exemplar')) throw forbidden();
  const form = await formOrRefusal(args.request);
  if (form instanceof FormRefusal) {
    const told = { lastResult: unreadSubmission(form), problem: problemOf(form), duplicates: [] };
    return data(told, { status: form.status });
  }
  const nominate = form.get('intent') === 'nominate';
  const submission = parseWithZod(form, { schema: nominate ? nominationSchema : draftSchema });
  const refused = { lastResult: submission.reply(), problem: null, duplicates: [] };
  if (submission.status !== 'success') return data(refused, { status: 422 });
  const once = withReceipt(ctx, form, 'exemplar');
  const duplicates = await findDuplicates(ctx, submission.value);
  const confirmed = String(form.get('confirmed') ?? '').split(' ');
  const unseen = duplicates.some(({ id }) => !confirmed.includes(id));
  // What the first of two equal requests made is no duplicate for the second.
  if (unseen && !(await wasDone(once))) return data({ ...refused, duplicates }, { status: 422 });
  try {
    const id = await (nominate ? createExemplar : saveDraft)(once, submission.value);
    const key = nominate ? 'exemplars.done.nominate' : 'exemplars.done.drafted';
    return redirect(`/exemplars/${id}`, {
      headers: { 'Set-Cookie': await writeFlash({ key, params: {} }) },
    });
  } catch (error) {
    const refusal = requireRefusal(error, args.context);
    const lastResult = submission.reply({ fieldErrors: refusal.fields });
    return data(
      { ...refused, lastResult, problem: problemOf(refusal), duplicates },
      { status: refusal.status },
    );
  }
}

export default function NewExemplar() {
  return (
    <NewExemplarPage {...useLoaderData<typeof loader>()} attempt={useActionData<typeof action>()} />
  );
}
