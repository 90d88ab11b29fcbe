/** The holidays and theme days. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DaysPage } from '~/features/newsroom/components/days-page';
import { listDays, listSectorsForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.days.title',
  follows: followsKinds('day', 'sector'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [days, sectors] = await Promise.all([listDays(ctx), listSectorsForAdmin(ctx)]);
  return { days, sectors };
}

export default function Days() {
  return <DaysPage {...useLoaderData<typeof loader>()} />;
}
