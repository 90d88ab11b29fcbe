/** The administration: its sections above each page. Administrators, and the Board for its programmes; each page asks again. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AdminLayout } from '~/features/accounts/components/admin-layout';
import { requireCtx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  const all = can(who, 'manage:installation');
  if (!all && !can(who, 'manage:programmes')) throw forbidden();
  return { all };
}

export default function Admin() {
  return <AdminLayout {...useLoaderData<typeof loader>()} />;
}
