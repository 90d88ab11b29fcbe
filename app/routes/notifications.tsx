/** GET: one's own notifications, unread first. POST: marks `id` as read, or all without one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAll, readOne } from '~/features/notifications/commands.server';
import { NotificationsPage } from '~/features/notifications/components/notification-list';
import { listNotifications } from '~/features/notifications/queries.server';
import { requireCtx } from '~/platform/context.server';
import { page } from '~/platform/form-fields';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/notifications';

export const handle = {
  title: 'notifications.title',
  follows: followsKinds('notification'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return listNotifications(ctx, page.parse(searchParams.get('page')));
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const id = form.get('id');
    if (typeof id === 'string') {
      await readOne(ctx, id);
      return { to: '/notifications', done: 'notifications.done.read' };
    }
    await readAll(ctx);
    return { to: '/notifications', done: 'notifications.done.allRead' };
  });

export default function Notifications() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />;
}
