/** GET: a list of people to fill in as CSV. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { peopleListCsv } from '~/features/accounts/queries.people-list.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  return new Response(peopleListCsv(await requireCtx(args)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="nguoi-dung.csv"',
    },
  });
}
