/** One person. POST `intent` name, roles, disable, enable or reset, each with the `version` that was read. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  disablePerson,
  enablePerson,
  resetPassword,
  setGrants,
  updatePerson,
} from '~/features/accounts/commands.people.server';
import { PersonPage } from '~/features/accounts/components/person-page';
import { type PersonVerbInput, personVerbInput } from '~/features/accounts/input';
import { listGrantScopes, requirePerson } from '~/features/accounts/queries.server';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
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
  follows: followsKinds('person'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const [person, scopes] = await Promise.all([requirePerson(ctx, id), listGrantScopes(ctx)]);
  const history = await listHistory(ctx.db, [{ kind: 'person', ids: [id] }]);
  return { person, scopes, history, own: ctx.who.id === id };
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  let password: string | null = null;
  const result = await verbAction(args, async (ctx, form) => {
    const done = await act(ctx, id, parseForm(personVerbInput, form), (made) => {
      password = made;
    });
    // No redirect with a password: it is in this answer only.
    if (password) form.set('stay', '1');
    return { to: `/admin/people/${id}`, done };
  });
  return password ? data({ password }, { headers: { 'Cache-Control': 'no-store' } }) : result;
}

type Made = (password: string) => void;

async function act(ctx: Ctx, id: string, input: PersonVerbInput, made: Made): Promise<DoneKey> {
  if (input.intent === 'name') await updatePerson(ctx, id, input);
  if (input.intent === 'roles') await setGrants(ctx, id, input);
  if (input.intent === 'disable') await disablePerson(ctx, id, input.version);
  if (input.intent === 'enable') await enablePerson(ctx, id, input.version);
  if (input.intent === 'reset') made((await resetPassword(ctx, id, input.version)).password);
  return DONE[input.intent];
}

const DONE: Record<PersonVerbInput['intent'], DoneKey> = {
  name: 'admin.done.personSaved',
  roles: 'admin.done.rolesSaved',
  disable: 'admin.done.disabled',
  enable: 'admin.done.enabled',
  reset: 'frame.done.saved',
};

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
