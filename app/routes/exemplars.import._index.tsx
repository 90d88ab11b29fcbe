/** Importing a list. POST multipart `file` (.xlsx) and `mode` (decided, nominations): reads it and leads to its preview. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UploadPage } from '~/features/imports/components/upload-page';
import { listRecentImports } from '~/features/imports/queries.recent.server';
import { uploadVerb } from '~/features/imports/verbs.server';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/imports';

export const handle = { title: 'imports.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const recent = await listRecentImports(ctx);
  return { recent, programme: await getCurrentProgramme(ctx.db, ctx.clock.today()) };
}

export function action(args: ActionFunctionArgs) {
  return verbAction(args, (ctx, form) =>
    uploadVerb(ctx, form, (error) => args.context.log.error({ err: error }, 'import')),
  );
}

export default function ImportLists() {
  return <UploadPage {...useLoaderData<typeof loader>()} />;
}
