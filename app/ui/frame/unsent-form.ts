/**
 * What was typed into any form comes back after the session has ended in the middle of it: every form is kept in the tab while it is
 * typed into, marked when the sign-in page or an error takes the place of its page, and filled in again where the page shows it next.
 * Its code comes after the page is alive (`use-unsent-form`).
 */
import { isAccepted, isLost, isUnderWay, liveRouter } from '~/platform/router-state';
import { type Draft, fieldsOf, fillAgain } from '../draft-store';
import { dropUnsent, keepUnsent, readUnsent, type Unsent } from '../unsent-store';

const WAIT_MS = 300;

/**
 * Brings back what was lost when the page is the one that it was typed on, and drops what was left without being sent, or typed by
 * somebody else. Gives what ends the waiting for its form.
 */
export function bringBackLost(
  { owner, pathname }: { owner: string; pathname: string },
  then: (draft: Draft) => void,
): (() => void) | undefined {
  const unsent = readUnsent();
  if (!unsent) return undefined;
  const isOwn = unsent.owner === owner;
  const isHere = unsent.page === pathname;
  if (!isOwn || !(unsent.lost || isHere)) dropUnsent();
  if (!isOwn || !unsent.lost || !isHere) return undefined;
  return bringBack(unsent, () => then(unsent.draft));
}

/** Fills the form in as soon as the page shows it: it may be in a dialog that opens later. Gives the end of it. */
function bringBack({ form: name, draft }: Unsent, then: () => void): () => void {
  const look = () => {
    const form = [...document.forms].find((each) => nameOf(each) === name);
    if (!form) return;
    watcher.disconnect();
    dropUnsent();
    if (fillAgain(form, draft)) then();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { childList: true, subtree: true });
  look();
  return () => watcher.disconnect();
}

/** Forms of which nobody knows how they stood before they were typed into: all of what they hold is kept. */
const typedEarly = new WeakSet<HTMLFormElement>();

/**
 * Keeps a form that was typed into before this code was here, all of it: what stood there before is not known. It may have been sent
 * and its page lost since then.
 */
export function keepEarly({
  owner,
  page,
  form,
}: {
  owner: string;
  page: string;
  form: HTMLFormElement;
}) {
  typedEarly.add(form);
  const lost = isLost(liveRouter().state);
  keepUnsent({ owner, page, form: nameOf(form), draft: fieldsOf(form), lost });
}

/** Keeps the form that is typed into, until the server has accepted it. Gives the end of it. */
export function keepTyped(owner: string): () => void {
  const untouched = new WeakMap<HTMLFormElement, Draft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typed: HTMLFormElement | null = null;
  let page = '';
  const keep = () => {
    clearTimeout(timer);
    if (!typed?.isConnected) return;
    const draft = changed(untouched.get(typed), fieldsOf(typed));
    keepUnsent({ owner, page, form: nameOf(typed), draft, lost: false });
  };
  const enter = ({ target }: Event) => {
    const form = formOf(target);
    if (form && !typedEarly.has(form) && !untouched.has(form)) untouched.set(form, fieldsOf(form));
  };
  const type = (event: Event) => {
    const form = formOf(event.target);
    if (!form || !event.isTrusted) return;
    if (typed !== form) keep();
    typed = form;
    page = window.location.pathname;
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT_MS);
  };
  const listened = [
    ['focusin', enter],
    ['input', type],
    ['submit', keep],
  ] as const;
  for (const [name, hear] of listened) document.addEventListener(name, hear, true);
  window.addEventListener('pagehide', keep);
  const unsubscribe = forgetAccepted(() => {
    if (typed) {
      untouched.delete(typed);
      typedEarly.delete(typed);
    }
    typed = null;
  });
  return () => {
    for (const [name, hear] of listened) document.removeEventListener(name, hear, true);
    window.removeEventListener('pagehide', keep);
    unsubscribe();
    clearTimeout(timer);
  };
}

/** Drops what was kept when the server accepts it, and marks it when an error takes the place of the page. */
function forgetAccepted(then: () => void): () => void {
  const router = liveRouter();
  return router.subscribe(() => {
    const unsent = readUnsent();
    if (!unsent) return;
    if (isAccepted(router.state, actionIn(unsent.form))) {
      dropUnsent();
      then();
    } else if (!unsent.lost && !isUnderWay(router.state) && isLost(router.state))
      keepUnsent({ ...unsent, lost: true });
  });
}

/** Only what was touched: the rest may have been changed by others when it comes back. */
function changed(before: Draft | undefined, now: Draft): Draft {
  if (!before) return now;
  const all = new Set([...before.fields, ...now.fields].map(([name]) => name));
  const names = [...all].filter((name) => valuesOf(before, name) !== valuesOf(now, name));
  return { ...now, names, fields: now.fields.filter(([name]) => names.includes(name)) };
}

const valuesOf = ({ fields }: Draft, name: string): string =>
  JSON.stringify(fields.filter(([each]) => each === name));

const formOf = (target: EventTarget | null): HTMLFormElement | null => {
  const form = target instanceof Element ? target.closest('form') : null;
  return form?.getAttribute('method')?.toLowerCase() === 'post' ? form : null;
};

/** Where a form goes and which of those that go there it is. */
function nameOf(form: HTMLFormElement): string {
  const { pathname } = new URL(form.getAttribute('action') ?? '', window.location.href);
  const hidden = ['intent', 'id'].map(
    (name) => form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)?.value,
  );
  return [pathname, ...hidden.map((value) => value ?? '')].join(' ');
}

const actionIn = (name: string): string => name.split(' ')[0] ?? '';
