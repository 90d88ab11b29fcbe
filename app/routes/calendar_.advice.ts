/** What a form of the plan is told while it is filled in: /calendar/advice?… with its fields. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getAdvice } from '~/features/coverage/queries.advice.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  return getAdvice(await requireCtx(args), new URL(args.request.url).searchParams);
}
