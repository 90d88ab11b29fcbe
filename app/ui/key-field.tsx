import { useLocation } from '@remix-run/react';
import { useMemo } from 'react';

/** A new key of 32 hexadecimal digits. Not crypto.randomUUID, which a browser has on secure origins only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A hidden field in every form that makes or changes something: sent twice, it is done once. The server draws it, so that it works without
 * JavaScript; another page, or another `made`, is another key.
 */
export function KeyField({ made = 0 }: { made?: number }) {
  const { key: visit } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit and a new thing get a new key
  const key = useMemo(newKey, [visit, made]);
  return <input type="hidden" name="key" value={key} suppressHydrationWarning />;
}
