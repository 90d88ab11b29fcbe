/** The forms of a dossier's verbs, as the addresses take them. */
import { undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { addFile, removeFile, setConsent } from './commands.dossier.server';
import { saveContactForm } from './commands.merging.server';
import { take } from './commands.server';
import { consentSchema, decisionSchema, reasonSchema, verbSchema } from './input';
import { type ExemplarVerb, reasonNeeded, type Task } from './rules';

interface TaskDone {
  /** The words that acknowledge it. */
  done: DoneKey;
  /** The address that undoes it; null when it cannot be. */
  undo: string | null;
}

/** Runs a task with its form. Throws what the commands throw, and 422 for bad fields. */
export async function runTask(ctx: Ctx, id: string, task: Task, form: FormData): Promise<TaskDone> {
  if (task === 'giveConsent' || task === 'withdrawConsent') return keepConsent(ctx, id, form);
  if (task === 'addFile' || task === 'removeFile') return keepFile(ctx, id, form);
  if (task === 'contact') {
    await saveContactForm(ctx, id, form);
    return { done: 'exemplars.done.contact', undo: null };
  }
  const eventId = await runVerb(ctx, id, task, form);
  return { done: `exemplars.done.${task}`, undo: undoAddress(eventId) };
}

function runVerb(ctx: Ctx, id: string, verb: ExemplarVerb, form: FormData): Promise<string> {
  const version = versionIn(form);
  if (verb === 'approve') {
    return take(ctx, id, verb, { decision: parseForm(decisionSchema, form), version });
  }
  const stated = reasonNeeded(verb) ? parseForm(reasonSchema, form) : {};
  return take(ctx, id, verb, { ...stated, version });
}

const versionIn = (form: FormData): number => parseForm(verbSchema, form).version;

async function keepConsent(ctx: Ctx, id: string, form: FormData): Promise<TaskDone> {
  const consent = parseForm(consentSchema, form);
  const eventId = await setConsent(ctx, id, consent, versionIn(form));
  const done =
    consent.consent === 'given' ? 'exemplars.done.consentGiven' : 'exemplars.done.consentWithdrawn';
  return { done, undo: undoAddress(eventId) };
}

async function keepFile(ctx: Ctx, id: string, form: FormData): Promise<TaskDone> {
  const removed = form.get('remove');
  if (typeof removed === 'string' && removed !== '') {
    await removeFile(ctx, id, removed);
    return { done: 'exemplars.done.fileRemoved', undo: null };
  }
  await addFile(ctx, id, form.get('file'));
  return { done: 'exemplars.done.fileAdded', undo: null };
}
