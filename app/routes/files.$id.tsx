/** GET /files/:id: a file as a download, for those who may read what it belongs to. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSubmissionFile } from '~/features/coverage/queries.assignment.server';
import { mayReadDossier } from '~/features/exemplars/queries.dossier.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { downloadOf, getFile, type StoredFile } from '~/platform/files.server';
import { can } from '~/platform/permissions';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return readFile(ctx, args.params.id ?? '');
}

async function readFile(ctx: Ctx, id: string): Promise<Response> {
  const file = await getFile(ctx, id);
  if (!file) throw notFound();
  await requireMayRead(ctx, file);
  return downloadOf(file);
}

async function requireMayRead(ctx: Ctx, { ownerKind, ownerId, id }: StoredFile): Promise<void> {
  if (ownerKind === 'assignment') return requireSubmissionFile(ctx, ownerId, id);
  const may =
    ownerKind === 'exemplar'
      ? await mayReadDossier(ctx, ownerId)
      : can(ctx.who, 'import:exemplars');
  if (!may) throw forbidden();
}
