import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/**
 * A refused verb leaves the page as it is, so that the dialog with what was typed stays open; the page catches up when it is
 * closed. Without a function of its own a route is loaded again whenever the root is (single fetch asks for the whole page).
 */
export const refusalKeepsPage = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;

/** A form over the calendar stays what it asked until it is closed, also when its own verb makes that a thing of the past. */
export const verbKeepsForm = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean => actionStatus === undefined && defaultShouldRevalidate;
