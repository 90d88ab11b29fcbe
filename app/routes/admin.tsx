/** The administration: its sections above each page. Administrators only. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { AdminLayout } from '~/features/accounts/components/admin-layout';
import { requireCtx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  if (!can(who, 'manage:installation')) throw forbidden();
  return null;
}

export default AdminLayout;
