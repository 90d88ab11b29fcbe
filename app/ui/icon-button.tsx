import { Link, type LinkProps } from '@remix-run/react';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from './cn';

const LOOK =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-md border border-transparent text-muted transition-colors hover:bg-sunken hover:text-ink disabled:pointer-events-none disabled:opacity-55 max-md:size-11 [&_svg]:size-4.5';

interface Named {
  /** What it does: the name that a screen reader says and the pointer shows. */
  label: string;
}

/** A verb that is only an icon; `label` names it. */
export const IconButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'> & Named>(
  function IconButton({ label, className, type = 'button', ...rest }, ref) {
    return (
      <button
        ref={ref}
        type={type}
        aria-label={label}
        title={label}
        className={cn(LOOK, className)}
        {...rest}
      />
    );
  },
);

/** A way to another page that is only an icon; `label` names it. */
export const IconLink = forwardRef<HTMLAnchorElement, LinkProps & Named>(function IconLink(
  { label, className, ...rest },
  ref,
) {
  return (
    <Link ref={ref} aria-label={label} title={label} className={cn(LOOK, className)} {...rest} />
  );
});
