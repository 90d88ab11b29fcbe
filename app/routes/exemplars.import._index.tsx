/** Importing a list. POST multipart `file` (.xlsx) and `mode` (decided, nominations): reads it and leads to its preview. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { uploadList } from '~/features/imports/commands.server';
import { UploadPage } from '~/features/imports/components/upload-page';
import { modeSchema } from '~/features/imports/input';
import { waitAtMost } from '~/features/imports/jobs.server';
import { listRecentImports } from '~/features/imports/queries.server';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import { answer } from '~/platform/answer.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

/** A small list is read before the answer goes out. */
const PATIENCE_MS = 2500;

export const handle = { title: 'imports.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const recent = await answer(listRecentImports(ctx));
  return { recent, programme: await getCurrentProgramme(ctx.db, ctx.clock.today()) };
}

export function action(args: ActionFunctionArgs) {
  return verbAction(args, async (ctx, form) => {
    const mode = modeSchema.parse(form.get('mode'));
    const { id, work } = await uploadList(ctx, form.get('file'), mode, (error) =>
      args.context.log.error({ err: error, import: true }, 'import'),
    );
    await waitAtMost(work, PATIENCE_MS);
    return { to: `/exemplars/import/${id}`, done: 'imports.done.uploaded' };
  });
}

export default function ImportLists() {
  return <UploadPage {...useLoaderData<typeof loader>()} />;
}
