/** What the forms of verbs show of the exemplars that they are about. */
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { LIMITS } from './input';
import { type Dossier, getExemplar } from './queries.dossier.server';
import { visibleTo } from './queries.server';
import { readExemplar } from './queries.subject.server';
import { EXEMPLAR_VERBS, type ExemplarStatus, type ExemplarVerb, mayEver } from './rules';

export interface TaskView {
  exemplar: { id: string; name: string; status: ExemplarStatus };
  /** Of what the task is about. */
  version: number;
  /** False when the status does not allow it now. */
  possible: boolean;
  /** What there is already. */
  values: Partial<Record<string, string>>;
  file?: { id: string; name: string };
}

/** The page of a task. Throws 403 when it is never the person's, 404 when there is no such exemplar or file. */
export async function getTaskPage(
  ctx: Ctx,
  id: string,
  task: string,
  fileId: string | null,
): Promise<TaskView> {
  const dossier = await getExemplar(ctx, id);
  const view = {
    exemplar: { id, name: dossier.name, status: dossier.status },
    version: versionFor(task, dossier),
    possible: true,
    values: {},
  };
  const verb = EXEMPLAR_VERBS.find((each) => each === task);
  if (verb) return { ...view, possible: await mayNow(ctx, id, verb, dossier.verbs) };
  if (task === 'contact') {
    if (!dossier.may.setContact) throw forbidden();
    return { ...view, values: { ...dossier.contact } };
  }
  if (!dossier.may.keepDossier) throw forbidden();
  if (task !== 'removeFile') return view;
  const file = dossier.files.find((each) => each.id === fileId);
  if (!file) throw notFound();
  return { ...view, file: { id: file.id, name: file.name } };
}

/** The version that a task's form is drawn from: of the consent, of the contact data, of the exemplar itself. */
export function versionFor(
  task: string,
  { version, consent, contactVersion }: Pick<Dossier, 'version' | 'consent' | 'contactVersion'>,
): number {
  if (task === 'contact') return contactVersion;
  return task === 'giveConsent' || task === 'withdrawConsent' ? consent.version : version;
}

async function mayNow(
  ctx: Ctx,
  id: string,
  verb: ExemplarVerb,
  verbs: readonly ExemplarVerb[],
): Promise<boolean> {
  const { subject } = await readExemplar(ctx.db, id);
  if (!mayEver(ctx.who, subject, verb)) throw forbidden();
  return verbs.includes(verb);
}

/** The names of chosen exemplars, of those that the person may see. */
export async function listChosen(
  { db, who }: Pick<Ctx, 'db' | 'who'>,
  ids: readonly string[],
): Promise<{ id: string; name: string; version: number }[]> {
  const chosen = [...new Set(ids)].slice(0, LIMITS.bulk);
  if (chosen.length === 0) return [];
  return db.q
    .selectFrom('exemplars')
    .select(['exemplars.id', 'exemplars.name', 'exemplars.version'])
    .where('exemplars.id', 'in', chosen)
    .where(visibleTo(who))
    .orderBy('exemplars.name_sort')
    .execute();
}
