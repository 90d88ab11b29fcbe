/** The people: `?q=`, `role=`, `state=`, `page=`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PeoplePage } from '~/features/accounts/components/people-page';
import { readPeopleFilter } from '~/features/accounts/input';
import { listPeople, PEOPLE_PER_PAGE } from '~/features/accounts/queries.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.people.title',
  follows: followsKinds('person'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const filter = readPeopleFilter(new URL(args.request.url).searchParams);
  return { ...(await listPeople(ctx, filter)), page: filter.page, pageSize: PEOPLE_PER_PAGE };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
