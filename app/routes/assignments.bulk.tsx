/** One verb on many assignments: GET asks for what it needs, POST runs it on each and tells the outcome. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runBulk } from '~/features/coverage/commands.bulk.server';
import { TableBulkPage } from '~/features/coverage/components/table-bulk-page';
import { listPlanOptions } from '~/features/coverage/queries.options.server';
import { BULK_VERBS } from '~/features/coverage/rules.bulk';
import { requireCtx } from '~/platform/context.server';
import { DomainError, forbidden, problemOf } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { readForm } from '~/platform/read-form.server';
import { withReceipt } from '~/platform/receipts.server';
import { requireRefusal } from '~/platform/refusals.server';
import { typedValues } from '~/platform/typed-values';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/table';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'table.bulk.title' } satisfies PageHandle;

const asVerb = (text: unknown) => BULK_VERBS.find((verb) => verb === text) ?? null;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'plan:assignment')) throw forbidden();
  const { searchParams } = new URL(args.request.url);
  const { reporters } = await listPlanOptions(ctx);
  return {
    verb: asVerb(searchParams.get('verb')),
    rows: searchParams.getAll('row'),
    reporters: Object.values(reporters).flat(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCtx(args);
  if (!can(ctx.who, 'plan:assignment')) throw forbidden();
  const form = await readForm(args.request, ctx.clock.today());
  const verb = asVerb(form.get('verb'));
  const about = { verb, rows: form.getAll('row').map(String) };
  try {
    if (!verb) throw new DomainError('fields.errors.invalidChoice', 422);
    return {
      ...about,
      ok: true as const,
      outcome: await runBulk(withReceipt(ctx, form, 'bulk'), verb, form),
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
  return (
    <TableBulkPage
      {...asked}
      {...(result && { verb: result.verb, rows: result.rows })}
      result={result}
    />
  );
}
