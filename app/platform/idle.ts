/** Runs work when the browser has nothing else to do, after two seconds at the latest. Gives what prevents it. Browser only. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks before 2026.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, WITHOUT_IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}

const LATEST_MS = 2000;
const WITHOUT_IDLE_MS = 500;
