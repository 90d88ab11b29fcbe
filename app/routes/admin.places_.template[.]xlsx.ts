/** An empty list of places to fill in, as an .xlsx file. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { placeListTemplate } from '~/features/newsroom/queries.place-lists.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const { bytes, fileName } = await placeListTemplate(await requireCtx(args));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
