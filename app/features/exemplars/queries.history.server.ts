/** What readers of an approved dossier are told of its history: the approval and what came after it, without the Board's words. */
import type { HistoryEntry } from '~/features/history/queries.server';

/** Events that they are told of. */
const TOLD: readonly string[] = ['approve', 'import', 'update', 'consent'];
/** Of an event's data, what is public: the decision, and which fields were corrected but not how. */
const PUBLIC_DATA: readonly string[] = ['decisionNumber', 'decisionDate', 'changed'];

/** The entries since the last approval that still holds, without reasons and texts. Entries come newest first. */
export function sinceApproval(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const approval = entries.findIndex(isApproval);
  const since = approval < 0 ? entries : entries.slice(0, approval + 1);
  return since
    .filter(({ event, undone }) => TOLD.includes(event) && !undone)
    .map((entry) => ({ ...entry, reason: null, data: publicData(entry.data) }));
}

const isApproval = ({ event, to, undone }: HistoryEntry) =>
  to === 'approved' && !undone && (event === 'approve' || event === 'import');

function publicData(data: HistoryEntry['data']): HistoryEntry['data'] {
  const kept = Object.entries(data ?? {}).filter(([name]) => PUBLIC_DATA.includes(name));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
