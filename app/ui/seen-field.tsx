import type { TextParams } from '~/platform/i18n/keys';

type Shown = { params?: TextParams } | null;

/** What a refusal has just shown, sent along when the form is sent again: `params.seen` of its problem. */
export function SeenField({ problem }: { problem: Shown }) {
  return <input type="hidden" name="seen" value={seenIn(problem)} />;
}

/** The ids that the refusal has shown, comma separated; nothing without one. */
export const seenIn = (problem: Shown): string => String(problem?.params?.seen ?? '');
