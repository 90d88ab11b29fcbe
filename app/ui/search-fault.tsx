import { SearchX } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LONGEST_SEARCH, type SearchFault } from '~/platform/text';
import { EmptyState } from './empty-state';

interface SearchFaultProps {
  fault: SearchFault;
  q: string;
}

function useWords({ fault, q }: SearchFaultProps) {
  const { t } = useT();
  return {
    title: t(`lists.searchFault.${fault}`, { q }),
    hint: t(`lists.searchFault.${fault}Hint`, { max: LONGEST_SEARCH }),
  };
}

/** What a list shows when the words of a search can find nothing at all. */
export function SearchFaultState({
  action,
  className,
  ...props
}: SearchFaultProps & { action?: React.ReactNode; className?: string }) {
  const { title, hint } = useWords(props);
  return (
    <EmptyState icon={<SearchX aria-hidden />} title={title} action={action} className={className}>
      {hint}
    </EmptyState>
  );
}

/** The same in one line. */
export function SearchFaultLine(props: SearchFaultProps) {
  const { title, hint } = useWords(props);
  return (
    <>
      <span className="font-medium">{title}.</span> <span className="text-muted">{hint}</span>
    </>
  );
}
