/** The step about sectors and genres. POST `intent` new-sector. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runSectorForm } from '~/features/newsroom/commands.forms.server';
import { NewSectorCard } from '~/features/newsroom/components/sectors-page';
import { listGenresForAdmin, listSectorsForAdmin } from '~/features/newsroom/queries.admin.server';
import { TopicsStep } from '~/features/setup/components/topics-step';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.topics.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [sectors, genres] = await Promise.all([listSectorsForAdmin(ctx), listGenresForAdmin(ctx)]);
  const inUse = <T extends { active: boolean }>(rows: T[]) => rows.filter(({ active }) => active);
  return { sectors: inUse(sectors), genres: inUse(genres) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/setup/topics',
    done: await runSectorForm(ctx, form),
  }));

export default function Topics() {
  const { sectors, genres } = useLoaderData<typeof loader>();
  return (
    <TopicsStep sectors={sectors} genres={genres}>
      <NewSectorCard key={sectors.length} />
    </TopicsStep>
  );
}
