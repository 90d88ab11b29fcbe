import type { ReactNode } from 'react';
import { cn } from './cn';

interface DefinitionListProps {
  items: readonly { term: ReactNode; value: ReactNode; key?: string | undefined }[];
  className?: string | undefined;
}

/** Names and their values, aligned; stacked where it is narrow. Items without a value are left out. */
export function DefinitionList({ items, className }: DefinitionListProps) {
  const shown = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={cn('@container', className)}>
      {shown.map(({ term, value, key }, index) => (
        <div
          key={key ?? (typeof term === 'string' ? term : index)}
          className="grid gap-x-4 py-1.5 @sm:grid-cols-[9.5rem_1fr]"
        >
          <dt className="text-muted text-sm @sm:leading-[1.375rem]">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
