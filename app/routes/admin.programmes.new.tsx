/** POST adds a programme. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addProgramme } from '~/features/programmes/commands.server';
import { NewProgrammePage } from '~/features/programmes/components/programmes-page';
import { newProgrammeInput } from '~/features/programmes/input';
import { getProgrammeChoices } from '~/features/programmes/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/programmes';

export const handle = { title: 'programmes.add' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { choices: await getProgrammeChoices(await requireCtx(args)) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: `/admin/programmes/${await addProgramme(ctx, parseForm(newProgrammeInput, form))}`,
    done: 'programmes.done.added',
  }));

export default function NewProgramme() {
  return <NewProgrammePage {...useLoaderData<typeof loader>()} />;
}
