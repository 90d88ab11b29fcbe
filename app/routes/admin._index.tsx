/** What is missing for work to begin, and the people: `?q=`, `role=`, `state=`, `page=`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PeoplePage } from '~/features/accounts/components/people-page';
import { readPeopleFilter } from '~/features/accounts/input';
import { listPeople, PEOPLE_PER_PAGE } from '~/features/accounts/queries.server';
import { Checklist } from '~/features/setup/components/checklist';
import { listGaps } from '~/features/setup/queries.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/setup';

export const handle = {
  title: 'admin.people.title',
  follows: followsKinds('person', 'organisation', 'outlet', 'channel', 'programme', 'slot'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const filter = readPeopleFilter(new URL(args.request.url).searchParams);
  const [people, gaps] = await Promise.all([listPeople(ctx, filter), listGaps(ctx)]);
  return { gaps, list: { ...people, page: filter.page, pageSize: PEOPLE_PER_PAGE } };
}

export default function People() {
  const { gaps, list } = useLoaderData<typeof loader>();
  return (
    <PeoplePage {...list}>
      <Checklist gaps={gaps} toSetup />
    </PeoplePage>
  );
}
