import { useEffect } from 'react';
import { bringRoutes } from '~/platform/route-modules';

/** The route of an assignment's verbs. */
export const ASSIGNMENT_VERBS = 'routes/assignments.$id.$verb';

/** The routes that the calendar sends to without a form of theirs on the page. */
const ROUTES = [ASSIGNMENT_VERBS, 'routes/assignments.$id.subject', 'routes/placements.$id.$verb'];
const AFTER_MS = 2_000;

/** Fetches the code of the calendar's verbs once the page has settled: a move that is made without a network can then be refused in words. */
export function useVerbsAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void bringRoutes(ROUTES).catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
