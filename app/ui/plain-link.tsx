import { useNavigate } from '@remix-run/react';
import { type ComponentPropsWithoutRef, type MouseEvent, useCallback } from 'react';
import { buttonLook, type Look } from './button';
import { cn } from './cn';

/**
 * A link that knows nothing of the router, where a page has hundreds or the server keeps what it drew. `useFollowedLinks` around
 * follows it without loading the page.
 */
export const PlainLink = (props: ComponentPropsWithoutRef<'a'>) => (
  <a draggable={false} {...props} />
);

/** A plain link that looks like a button. */
export const PlainLinkButton = ({
  variant,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: ComponentPropsWithoutRef<'a'> & Look) => (
  <PlainLink className={cn(buttonLook({ variant, size, wide }), className)} {...rest}>
    {icon}
    {children}
  </PlainLink>
);

/** Goes on the element around plain links: a click on one of them is a navigation that keeps the scroll position. */
export function useFollowedLinks() {
  const navigate = useNavigate();
  return useCallback(
    (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href');
      if (!href?.startsWith('/') || link?.hasAttribute('download')) return;
      event.preventDefault();
      navigate(href, { preventScrollReset: true });
    },
    [navigate],
  );
}
