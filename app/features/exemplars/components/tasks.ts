/** What can be done to a dossier by a form: its verbs, and what is kept beside them. */
import type { TextKey } from '~/platform/i18n/keys';
import { EXEMPLAR_NOUNS, EXEMPLAR_VERBS, type ExemplarVerb, type Task, verbOfNoun } from '../rules';

const isVerb = (task: Task): task is ExemplarVerb =>
  (EXEMPLAR_VERBS as readonly string[]).includes(task);

/** Where the form is sent; the same address shows it as a page. */
export function taskAddress(id: string, task: Task, fileId?: string): string {
  const base = `/exemplars/${id}`;
  if (isVerb(task)) return `${base}/${EXEMPLAR_NOUNS[task]}`;
  if (task === 'giveConsent') return `${base}/consent`;
  if (task === 'withdrawConsent') return `${base}/consent?consent=withdrawn`;
  if (task === 'contact') return `${base}/contact`;
  return task === 'removeFile' ? `${base}/files?remove=${fileId ?? ''}` : `${base}/files`;
}

/** The task of an address, or null when there is none. */
export function taskOf(noun: string, search: URLSearchParams): Task | null {
  const verb = verbOfNoun(noun);
  if (verb) return verb;
  if (noun === 'consent')
    return search.get('consent') === 'withdrawn' ? 'withdrawConsent' : 'giveConsent';
  if (noun === 'contact') return 'contact';
  if (noun === 'files') return search.get('remove') ? 'removeFile' : 'addFile';
  return null;
}

export interface TaskLook {
  title: TextKey;
  ask: TextKey | null;
  button: TextKey;
  danger: boolean;
}

const EXTRA: Record<Exclude<Task, ExemplarVerb>, TaskLook> = {
  giveConsent: {
    title: 'exemplars.dossier.recordConsent',
    ask: 'exemplars.ask.consent',
    button: 'exemplars.dossier.recordConsent',
    danger: false,
  },
  withdrawConsent: {
    title: 'exemplars.dossier.withdrawConsent',
    ask: 'exemplars.ask.withdrawConsent',
    button: 'exemplars.dossier.withdrawConsent',
    danger: true,
  },
  contact: {
    title: 'exemplars.dossier.contact',
    ask: 'exemplars.form.contactNote',
    button: 'buttons.save',
    danger: false,
  },
  addFile: {
    title: 'exemplars.dossier.addFile',
    ask: null,
    button: 'exemplars.dossier.upload',
    danger: false,
  },
  removeFile: {
    title: 'exemplars.dossier.removeFileAsk',
    ask: null,
    button: 'buttons.remove',
    danger: true,
  },
};

/** The words of a task. */
export function taskLook(task: Task): TaskLook {
  if (!isVerb(task)) return EXTRA[task];
  return {
    title: `exemplars.verb.${task}`,
    ask: `exemplars.ask.${task}`,
    button: `exemplars.verb.${task}`,
    danger: task === 'reject' || task === 'withdraw',
  };
}
