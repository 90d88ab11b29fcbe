/** GET: an empty list of people to fill in, as an .xlsx file. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { peopleListTemplate } from '~/features/accounts/queries.people-list.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const { bytes, fileName } = await peopleListTemplate(await requireCtx(args));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
