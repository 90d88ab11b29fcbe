/** Who gets what of somebody who leaves, as a form says it. Pure. */

/** Kinds of things that hang on a person. */
export type HangingKind = 'work' | 'crew' | 'edit' | 'desk';

/** Work goes back to every reporter, a text to every editor; a place in a crew, or at the head of a desk, stays empty. */
export const NOBODY = 'nobody';

/** The choice of the form that takes the account away; the others are the keys of grants. */
export const DISABLE = 'disable';

/** Things that one form can list: more fields would not be read. */
export const HANGING_MOST = 300;

export const hangingKey = ({ kind, id }: { kind: HangingKind; id: string }): string =>
  `${kind}:${id}`;

/** What is chosen for all things of an outlet; empty: each has its own. */
interface ForAll {
  reporter: string;
  editor: string;
}

/** The colleague who gets a thing, null for nobody; undefined when neither the thing nor its outlet has a choice. */
export function recipientOf(
  kind: HangingKind,
  own: string,
  all: ForAll,
): string | null | undefined {
  const chosen = own || (kind === 'edit' || kind === 'desk' ? all.editor : all.reporter);
  if (chosen === '') return undefined;
  return chosen === NOBODY ? null : chosen;
}
