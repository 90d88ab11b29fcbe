/** The rows that an import leaves out, as an .xlsx file. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { leftoversWorkbook } from '~/features/imports/leftovers.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { bytes, fileName } = await leftoversWorkbook(ctx, args.params.id ?? '');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
