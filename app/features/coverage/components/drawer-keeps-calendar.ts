import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { UNREACHED_STATUS } from '~/platform/reaching';
import { readAddress, searchOf } from './calendar-address';

/** A drawer or a form over the same calendar asks for nothing anew. */
export function drawerKeepsCalendar(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, actionStatus, defaultShouldRevalidate } = args;
  if (actionStatus === UNREACHED_STATUS) return false;
  const [now, next] = [currentUrl, nextUrl].map((url) => searchOf(readAddress(url.searchParams)));
  const same = now === next && currentUrl.pathname !== nextUrl.pathname;
  if (same && (formMethod ?? 'GET') === 'GET') return false;
  return defaultShouldRevalidate;
}
