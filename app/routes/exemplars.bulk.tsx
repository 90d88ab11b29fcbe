/** One verb on many exemplars: GET asks for what it needs, POST runs it on each and tells the outcome. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runBulk } from '~/features/exemplars/commands.bulk.server';
import { BULK_VERBS } from '~/features/exemplars/components/bulk-form';
import { BulkPage } from '~/features/exemplars/components/bulk-page';
import { listChosen } from '~/features/exemplars/queries.task.server';
import { requireCtx } from '~/platform/context.server';
import { DomainError, forbidden, problemOf } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { readForm } from '~/platform/read-form.server';
import { withReceipt } from '~/platform/receipts.server';
import { requireRefusal } from '~/platform/refusals.server';
import { typedValues } from '~/platform/typed-values';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';

export const handle = { title: 'exemplars.bulk.title' } satisfies PageHandle;

const asVerb = (text: unknown) => BULK_VERBS.find((verb) => verb === text) ?? null;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'appraise:exemplar')) throw forbidden();
  const { searchParams } = new URL(args.request.url);
  return {
    verb: asVerb(searchParams.get('verb')),
    chosen: await listChosen(ctx, searchParams.getAll('id')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'appraise:exemplar')) throw forbidden();
  const form = await readForm(args.request, ctx.clock.today());
  const ids = form.getAll('id').map(String);
  const verb = asVerb(form.get('verb'));
  const about = { verb, chosen: await listChosen(ctx, ids) };
  try {
    if (!verb) throw new DomainError('fields.errors.invalidChoice', 422);
    return {
      ...about,
      ok: true as const,
      outcome: await runBulk(withReceipt(ctx, form, 'bulk'), ids, verb, form),
    };
  } catch (error) {
    const refusal = requireRefusal(error, args.context);
    const refused = { ok: false as const, problem: problemOf(refusal), values: typedValues(form) };
    return data({ ...about, ...refused }, { status: refusal.status });
  }
}

export default function Bulk() {
  const asked = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { verb, chosen } = result ?? asked;
  return <BulkPage verb={verb} chosen={chosen} result={result} />;
}
