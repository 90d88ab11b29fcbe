import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';

interface FoldedCardProps {
  id?: string;
  icon: LucideIcon;
  heading: string;
  /** What can be known without unfolding it. */
  said: ReactNode;
  /** Unfolded from the start: what is inside was refused. */
  open?: boolean;
  children: ReactNode;
}

/** What the page says in a line, and shows whole when it is unfolded. */
export function FoldedCard({ id, icon: Icon, heading, said, open, children }: FoldedCardProps) {
  return (
    <Card id={id}>
      <Disclosure
        open={open}
        summary={
          <>
            <Icon aria-hidden className="size-4 text-muted" />
            <span className="font-medium">{heading}</span>
            <span className="min-w-0 break-words text-muted text-sm">{said}</span>
          </>
        }
        summaryClassName="flex cursor-pointer flex-wrap items-center gap-x-2 px-4 py-3 hover:bg-sunken/60"
        panelClassName="grid gap-4 border-line border-t px-4 py-4"
      >
        {children}
      </Disclosure>
    </Card>
  );
}
