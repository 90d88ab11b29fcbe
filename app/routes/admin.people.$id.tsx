/** One person. POST `intent` name, roles, disable, enable or reset, each with the `version` that was read. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runPersonForm } from '~/features/accounts/commands.forms.server';
import { PersonPage } from '~/features/accounts/components/person-page';
import { listGrantScopes, requirePerson } from '~/features/accounts/queries.server';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { deskPlaces } from '~/features/newsroom/queries.desks.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import { useKept } from '~/ui/kept';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'admin.people.title',
  titleOf: (page: { person: { displayName: string } } | undefined) => page?.person.displayName,
  follows: followsKinds('person', 'desk'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const [person, scopes] = await Promise.all([requirePerson(ctx, id), listGrantScopes(ctx)]);
  const history = await listHistory(ctx.db, [{ kind: 'person', ids: [id] }]);
  const desks = (await deskPlaces(ctx.db, { personId: id })).get(id) ?? [];
  return { person, scopes, desks, history, own: ctx.who.id === id };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const { done, password } = await runPersonForm(ctx, id, form);
    return { to: `/admin/people/${id}`, done, ...(password && { once: { password } }) };
  });
}

export default function Person() {
  const password = useKept(useActionData<{ password?: string }>())?.password ?? null;
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()}>
      {({ history, ...page }) => (
        <PersonPage {...page} password={password} history={<HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}
