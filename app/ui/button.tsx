import { Link, type LinkProps } from '@remix-run/react';
import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { cn } from './cn';

export const buttonLook = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors duration-100 disabled:pointer-events-none disabled:opacity-55 aria-busy:pointer-events-none [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent-fill text-on-accent hover:bg-accent-fill-hover',
        secondary: 'border-line bg-panel text-ink hover:bg-sunken',
        ghost: 'border-transparent bg-transparent text-ink hover:bg-sunken',
        danger: 'border-transparent bg-danger-fill text-on-danger hover:bg-danger-fill-hover',
      },
      size: {
        sm: 'h-7 px-2.5 text-sm max-md:min-h-11 [&_svg]:size-3.5',
        md: 'h-9 px-3.5 text-base max-md:min-h-11 [&_svg]:size-4',
        lg: 'h-11 px-5 text-lg [&_svg]:size-5',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'md', wide: false },
  },
);

export interface Look extends VariantProps<typeof buttonLook> {
  /** A lucide icon before the words. */
  icon?: ReactNode;
}

export interface ButtonProps extends ComponentPropsWithoutRef<'button'>, Look {
  /** The verb is under way: shows a spinner, says so to a screen reader, takes no second press. */
  pending?: boolean | undefined;
}

/** A verb. `type` is `submit` unless told otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, wide, icon, pending = false, className, children, type = 'submit', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={cn(buttonLook({ variant, size, wide }), className)}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
});

export interface LinkButtonProps extends LinkProps, Look {}

/** A way to another page that looks like a button. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { variant, size, wide, icon, className, children, ...rest },
  ref,
) {
  return (
    <Link ref={ref} className={cn(buttonLook({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
});
