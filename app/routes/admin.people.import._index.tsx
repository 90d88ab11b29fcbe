/** Many people at once. POST `intent` preview (`list` or `file`) or import (`rows[n]`): the answer alone shows the lines, or the passwords. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  importPeople,
  knownScopes,
  type PeopleListAnswer,
  previewPeople,
} from '~/features/accounts/commands.people-list.server';
import { ImportPeoplePage } from '~/features/accounts/components/import-people-page';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { useKept } from '~/ui/kept';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.importPeople.title' } satisfies PageHandle;

const OFFERED_MOST = 1_000;

export async function loader(args: LoaderFunctionArgs) {
  const { outlets, places, desks } = await knownScopes(await requireCtx(args));
  return {
    // More would only be weight: what is not offered is known all the same.
    places: [...outlets, ...places].slice(0, OFFERED_MOST).map(({ names }) => names[0] ?? ''),
    desks: [...new Set(desks.map(({ names }) => names[0] ?? ''))],
    site: new URL(args.request.url).host,
  };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction<PeopleListAnswer>(args, async (ctx, form) => ({
    to: '/admin',
    done: 'frame.done.saved',
    once: await (form.get('intent') === 'import' ? importPeople : previewPeople)(ctx, form),
  }));

export default function ImportPeople() {
  const answer = useKept(useActionData<PeopleListAnswer>()) ?? null;
  return <ImportPeoplePage {...useLoaderData<typeof loader>()} answer={answer} />;
}
