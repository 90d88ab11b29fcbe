import { Link } from '@remix-run/react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import type { Tone } from './tone';
import { TONE_TEXT } from './tone';

const ITEM =
  'flex w-full select-none items-center gap-2 rounded-sm px-2.5 py-1.5 text-left outline-none data-[disabled]:opacity-55 data-[highlighted]:bg-sunken max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

interface MenuProps {
  /** The button that opens it: a `Button` or an `IconButton`. */
  trigger: ReactNode;
  align?: 'start' | 'end' | undefined;
  children: ReactNode;
}

/** Verbs behind a button. Needs JavaScript: offer the same verbs on the object's own page too. Not modal, so that nothing is written into the page's styles. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-48 animate-rise rounded-md border border-line bg-raised p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  tone?: Tone | undefined;
  disabled?: boolean | undefined;
  /** Where it leads; without it, `onSelect` says what it does. */
  to?: string | undefined;
  onSelect?: (() => void) | undefined;
  children: ReactNode;
}

export function MenuItem({ icon, tone, disabled = false, to, onSelect, children }: MenuItemProps) {
  const className = cn(ITEM, tone && TONE_TEXT[tone]);
  if (to) {
    return (
      <Radix.Item asChild disabled={disabled}>
        <Link to={to} className={className}>
          {icon}
          {children}
        </Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item disabled={disabled} onSelect={() => onSelect?.()} className={className}>
      {icon}
      {children}
    </Radix.Item>
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2.5 py-1 font-medium text-muted text-xs">{children}</Radix.Label>
);

export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-line" />;
