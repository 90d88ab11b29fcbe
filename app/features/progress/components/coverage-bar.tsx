import { Link } from '@remix-run/react';
import type { CoverageState, OutletCoverage } from '~/features/exemplars/rules';
import { cn } from '~/ui/cn';

type Shade = CoverageState | OutletCoverage;

/* Each step has its own colour and its own pattern: what is missing is striped, what is half done too. */
const FILL: Record<Shade, string> = {
  none: 'bg-warn-soft bg-[repeating-linear-gradient(135deg,transparent_0_3px,var(--color-warn)_3px_4px)]',
  planned: 'bg-line-strong',
  in_production: 'bg-accent-fill',
  published_some:
    'bg-done-soft bg-[repeating-linear-gradient(45deg,var(--color-done)_0_2px,transparent_2px_5px)]',
  published_all: 'bg-done',
  published: 'bg-done',
};

interface Part {
  shade: Shade;
  count: number;
}

interface LegendPart extends Part {
  label: string;
  to: string;
}

/** The small square that stands for a step in legends. */
const Swatch = ({ shade }: { shade: Shade }) => (
  <span aria-hidden className={cn('inline-block size-3 shrink-0 rounded-[3px]', FILL[shade])} />
);

/** Shares of a whole as one bar. Decorative: the figures stand beside it. */
export function ShareBar({ parts, className }: { parts: readonly Part[]; className?: string }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <span
      aria-hidden
      className={cn('flex h-2.5 w-full gap-px overflow-hidden rounded-full bg-sunken', className)}
    >
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span
            key={part.shade}
            className={FILL[part.shade]}
            style={{ width: `${(part.count / total) * 100}%` }}
          />
        ))}
    </span>
  );
}

/** A bar with a legend whose figures lead to the lists behind them. */
export function LegendBar({ parts }: { parts: readonly LegendPart[] }) {
  return (
    <div>
      <ShareBar parts={parts} className="h-5 rounded-md" />
      <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1.5">
        {parts.map((part) => (
          <li key={part.shade}>
            <Link
              to={part.to}
              className="inline-flex items-center gap-1.5 rounded-sm text-sm underline-offset-2 hover:underline max-md:min-h-8"
            >
              <Swatch shade={part.shade} />
              {part.label}
              <span data-figures className="font-semibold">
                {part.count}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
