/** POST adds a holiday or a theme day. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDay } from '~/features/newsroom/commands.days.server';
import { NewDayPage } from '~/features/newsroom/components/days-page';
import { newDayInput } from '~/features/newsroom/input';
import { listSectorsForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.days.add' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { sectors: (await listSectorsForAdmin(ctx)).filter(({ active }) => active) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    await addDay(ctx, parseForm(newDayInput, form));
    return { to: '/admin/days', done: 'admin.done.dayAdded' };
  });

export default function NewDay() {
  return <NewDayPage {...useLoaderData<typeof loader>()} />;
}
