import { useRef } from 'react';

/**
 * The newest answer that there was. Remix forgets what a form was answered as soon as the page is loaded again, which live
 * pages are while somebody still mends what was refused.
 */
export function useKept<T>(answer: T | undefined): T | undefined {
  const kept = useRef(answer);
  if (answer !== undefined) kept.current = answer;
  return kept.current;
}
