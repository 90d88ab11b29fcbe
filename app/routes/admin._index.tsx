/** The people: `?q=`, `role=`, `state=`, `page=`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PeoplePage } from '~/features/accounts/components/people-page';
import { listPeople, PEOPLE_PER_PAGE } from '~/features/accounts/queries.server';
import { requireCtx } from '~/platform/context.server';
import { ROLE_CODES } from '~/platform/principal';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.people.title',
  follows: followsKinds('person'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  const state = searchParams.get('state');
  const page = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1);
  const filter = {
    search: searchParams.get('q') ?? '',
    role: ROLE_CODES.find((role) => role === searchParams.get('role')) ?? null,
    state: state === 'active' || state === 'disabled' ? state : null,
    page,
  } as const;
  return { ...(await listPeople(ctx, filter)), page, pageSize: PEOPLE_PER_PAGE };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
