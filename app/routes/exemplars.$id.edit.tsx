/** Correcting the publishable part of an exemplar. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveExemplarForm } from '~/features/exemplars/commands.merging.server';
import { EditExemplarPage } from '~/features/exemplars/components/edit-exemplar-page';
import { editSchema } from '~/features/exemplars/input';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { getFormOptions } from '~/features/exemplars/queries.form.server';
import { requireCtx } from '~/platform/context.server';
import { forbidden, problemOf } from '~/platform/errors';
import { writeFlash } from '~/platform/flash.server';
import { FormRefusal } from '~/platform/form-limits';
import { unreadSubmission } from '~/platform/parse-form';
import { formOrRefusal } from '~/platform/read-form.server';
import { withReceipt } from '~/platform/receipts.server';
import { requireRefusal } from '~/platform/refusals.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';

export const handle = { title: 'exemplars.form.editTitle' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const dossier = await getExemplar(ctx, args.params.id ?? '');
  if (!dossier.may.edit) throw forbidden();
  const { contact: _contact, history: _history, files: _files, ...exemplar } = dossier;
  return {
    exemplar,
    options: await getFormOptions(ctx, {
      place: exemplar.place,
      sectorCode: exemplar.sector.code,
      movementCode: exemplar.movement?.code ?? null,
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const form = await formOrRefusal(args.request);
  if (form instanceof FormRefusal) {
    const told = { lastResult: unreadSubmission(form), problem: problemOf(form) };
    return data(told, { status: form.status });
  }
  try {
    await saveExemplarForm(withReceipt(ctx, form, 'edit', id), id, form);
  } catch (error) {
    const refusal = requireRefusal(error, args.context);
    // Read again: what others have saved has come into the form.
    const submission = parseWithZod(form, { schema: editSchema });
    const lastResult =
      submission.status === 'success'
        ? submission.reply({ fieldErrors: refusal.fields })
        : submission.reply();
    const atFields = submission.status !== 'success' && refusal.code === 'errors.invalid';
    const problem = atFields ? null : problemOf(refusal);
    return data({ lastResult, problem }, { status: refusal.status });
  }
  const flash = await writeFlash({ key: 'exemplars.done.saved', params: {} });
  return redirect(`/exemplars/${id}`, { headers: { 'Set-Cookie': flash } });
}

export default function EditExemplar() {
  return (
    <EditExemplarPage
      {...useLoaderData<typeof loader>()}
      attempt={useActionData<typeof action>()}
    />
  );
}
