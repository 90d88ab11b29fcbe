/**
 * The address of the same page with some search parameters changed; `null` takes one away.
 * Gives `?…`, or `.` when nothing is left, for a `Link`.
 */
export function withSearch(
  current: URLSearchParams,
  changes: Record<string, string | number | null>,
): string {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, String(value));
  }
  const text = next.toString();
  return text ? `?${text}` : '.';
}
