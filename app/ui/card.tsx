import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { cn } from './cn';

/** A panel that rests on the ground: a border, no shadow. */
export function Card({ className, ...rest }: ComponentPropsWithoutRef<'section'>) {
  return (
    <section
      data-card
      className={cn('min-w-0 rounded-md border border-line bg-panel', className)}
      {...rest}
    />
  );
}

export interface CardHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** The level of the heading, 2 unless told otherwise. */
  level?: 2 | 3 | undefined;
  id?: string | undefined;
}

/** The heading line of a card. */
export function CardHeader({ title, description, actions, level = 2, id }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-1">
      <div className="min-w-0">
        <Heading id={id} className="font-semibold text-base">
          {title}
        </Heading>
        {description && <p className="text-muted text-sm">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

export function CardBody({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div className={cn('px-4 py-3', className)} {...rest} />;
}
