/** The forms of a dossier's verbs, as the addresses take them. */
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { addFile, removeFile, setConsent, setContact } from './commands.dossier.server';
import {
  appraiseExemplar,
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  withdrawExemplar,
} from './commands.server';
import { consentSchema, contactSchema, decisionSchema, reasonSchema } from './input';
import type { Task } from './rules';

/** Runs a task with its form; gives the words that acknowledge it. Throws what the commands throw, and 422 for bad fields. */
export async function runTask(ctx: Ctx, id: string, task: Task, form: FormData): Promise<DoneKey> {
  const reason = () => parseForm(reasonSchema, form).reason;
  switch (task) {
    case 'nominate':
      await nominateExemplar(ctx, id);
      break;
    case 'appraise':
      await appraiseExemplar(ctx, id);
      break;
    case 'approve':
      await approveExemplar(ctx, id, parseForm(decisionSchema, form));
      break;
    case 'return':
      await returnExemplar(ctx, id, reason());
      break;
    case 'reject':
      await rejectExemplar(ctx, id, reason());
      break;
    case 'withdraw':
      await withdrawExemplar(ctx, id, reason());
      break;
    case 'contact':
      await setContact(ctx, id, parseForm(contactSchema, form));
      break;
    case 'giveConsent':
    case 'withdrawConsent':
      return keepConsent(ctx, id, form);
    default:
      return keepFile(ctx, id, form);
  }
  return `exemplars.done.${task}`;
}

async function keepConsent(ctx: Ctx, id: string, form: FormData): Promise<DoneKey> {
  const consent = parseForm(consentSchema, form);
  await setConsent(ctx, id, consent);
  return consent.consent === 'given'
    ? 'exemplars.done.consentGiven'
    : 'exemplars.done.consentWithdrawn';
}

async function keepFile(ctx: Ctx, id: string, form: FormData): Promise<DoneKey> {
  const removed = form.get('remove');
  if (typeof removed === 'string' && removed !== '') {
    await removeFile(ctx, id, removed);
    return 'exemplars.done.fileRemoved';
  }
  await addFile(ctx, id, form.get('file'));
  return 'exemplars.done.fileAdded';
}
