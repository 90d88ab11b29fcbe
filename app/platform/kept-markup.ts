/**
 * Parts of a page that the server draws once and keeps. Drawing an element costs the server some microseconds, and a month has
 * thousands of them, the same for every reader until somebody changes something. In the browser nothing of this is there: the
 * same element is hydrated and drawn like any other.
 */
import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';

export type Keep = (owner: object, variant: string, element: ReactElement) => string;

const KeepContext = createContext<Keep | null>(null);

/** Around the page on the server only. */
export const KeepProvider = ({ keep, children }: { keep: Keep; children: ReactNode }) =>
  createElement(KeepContext.Provider, { value: keep }, children);

type Inside = { children: ReactElement } | { dangerouslySetInnerHTML: { __html: string } };

/**
 * The inside of an element, to be spread into it. `owner` is the object that it shows: the same object must always mean the same
 * markup but for `variant`, which names all else that it depends on. The element reads no context but those that `around` gives.
 */
export function useKeptMarkup(
  owner: object,
  variant: string,
  element: ReactElement,
  around: (element: ReactElement) => ReactElement = (inside) => inside,
): Inside {
  const keep = useContext(KeepContext);
  return keep
    ? { dangerouslySetInnerHTML: { __html: keep(owner, variant, around(element)) } }
    : { children: element };
}
