import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { cn } from '~/ui/cn';

interface PlanFoldProps {
  summary: ReactNode;
  /** Something inside was refused: it unfolds, and stays so until somebody folds it. */
  refused: boolean;
  className?: string;
  children: ReactNode;
}

/** What needs no decision, folded under a line that says what it holds. */
export function PlanFold({ summary, refused, className, children }: PlanFoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [first] = useState(refused);
  useEffect(() => {
    if (refused && details.current) details.current.open = true;
  }, [refused]);
  return (
    <details ref={details} open={first} className={cn('group/fold min-w-0', className)}>
      <summary className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md max-md:min-h-10">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open/fold:rotate-90"
        />
        <span className="min-w-0 truncate">{summary}</span>
      </summary>
      <div className="mt-2 grid items-start gap-4 sm:grid-cols-2">{children}</div>
    </details>
  );
}

interface PlanStepProps {
  number: 1 | 2 | 3;
  title: string;
  /** Muted, beside the title. */
  hint?: ReactNode;
  errors?: ReactNode;
  children: ReactNode;
}

/** One of the three decisions. */
export const PlanStep = ({ number, title, hint, errors, children }: PlanStepProps) => (
  <fieldset className="min-w-0 border-line border-t pt-3 first-of-type:border-t-0 first-of-type:pt-0 max-md:pt-2">
    <legend className="contents">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span
          aria-hidden
          className="inline-flex size-5 items-center justify-center self-center rounded-full bg-ink font-semibold text-panel text-xs"
        >
          {number}
        </span>
        <span className="font-semibold">{title}</span>
        {hint && <span className="font-normal text-muted text-sm">{hint}</span>}
      </span>
    </legend>
    <div className="mt-1.5">{children}</div>
    {errors}
  </fieldset>
);

interface PlanCardProps {
  name: string;
  value: string;
  checked: boolean;
  onChoose(): void;
  /** The first of them takes the whole width. */
  wide?: boolean;
  className?: string;
  children: ReactNode;
}

/** A choice with its reasons: a radio button as large as a card. */
export const PlanCard = ({
  name,
  value,
  checked,
  onChoose,
  wide,
  className,
  children,
}: PlanCardProps) => (
  <label
    className={cn(
      'flex min-w-0 cursor-pointer items-start gap-2 rounded-md border border-line px-2.5 py-1.5 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent',
      wide && 'col-span-2',
      className,
    )}
  >
    <input
      type="radio"
      name={name}
      value={value}
      checked={checked}
      onChange={onChoose}
      className="gs-mark gs-dot mt-0.5 size-4 shrink-0 rounded-full outline-none"
    />
    <span className="min-w-0 flex-1 text-sm">{children}</span>
  </label>
);
