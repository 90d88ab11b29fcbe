import { Link, type LinkProps } from '@remix-run/react';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Disclosure } from './disclosure';

const ROW =
  'flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-left hover:bg-sunken aria-[current]:font-medium aria-[current]:text-accent max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

interface MenuProps {
  /** Names the list of links. */
  label: string;
  /** What stands in the button. */
  summary: ReactNode;
  align?: 'left' | 'right' | undefined;
  className?: string | undefined;
  panelClassName?: string | undefined;
  onOpen?: (() => void) | undefined;
  /** What stands below the links. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A button that unfolds a list of links: `MenuLink`s. Works without JavaScript; Esc or a press outside folds it. */
export function Menu(props: MenuProps) {
  const {
    label,
    summary,
    align = 'left',
    className,
    panelClassName,
    onOpen,
    foot,
    children,
  } = props;
  return (
    <Disclosure
      panel="float"
      onOpen={onOpen}
      className={className}
      summaryClassName="inline-flex h-8 items-center gap-1.5 whitespace-nowrap border border-line bg-panel px-3 font-medium hover:bg-sunken max-md:h-11 [&_svg]:size-4 [&_svg]:text-muted"
      panelClassName={cn(align === 'left' && 'right-auto left-0', 'w-56', panelClassName)}
      summary={
        <>
          {summary}
          <ChevronDown aria-hidden />
        </>
      }
    >
      <nav aria-label={label} className="flex flex-col">
        {children}
      </nav>
      {foot}
    </Disclosure>
  );
}

interface MenuLinkProps extends LinkProps {
  current?: boolean | undefined;
  icon?: ReactNode;
}

/** One way on; the one that is open now carries a tick. */
export const MenuLink = ({
  current = false,
  icon,
  className,
  children,
  ...rest
}: MenuLinkProps) => (
  <Link aria-current={current ? 'page' : undefined} className={cn(ROW, className)} {...rest}>
    {icon}
    <span className="min-w-0 flex-1 truncate">{children}</span>
    {current && <Check aria-hidden />}
  </Link>
);
