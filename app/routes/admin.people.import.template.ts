/** GET: an empty list of people as CSV, with its headings. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireCtx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';

// The mark at the beginning tells Excel that it is UTF-8.
const TEMPLATE = `\uFEFFHọ và tên,Tên đăng nhập,Vai trò,Nơi làm việc,Phòng ban\r\n`;

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  if (!can(who, 'manage:installation')) throw forbidden();
  return new Response(TEMPLATE, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="nguoi-dung.csv"',
    },
  });
}
