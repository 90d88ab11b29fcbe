import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { EmptyState } from './empty-state';

interface ErrorStateProps {
  title?: ReactNode;
  children?: ReactNode;
  /** Usually a link or a button that tries again. */
  action?: ReactNode;
}

/** What a part of a page shows when it could not be loaded. */
export function ErrorState({ title, children, action }: ErrorStateProps) {
  const { t } = useT();
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff aria-hidden />}
        title={title ?? t('common.failed.title')}
        action={action}
      >
        {children ?? t('common.failed.hint')}
      </EmptyState>
    </div>
  );
}
