import { useEffect } from 'react';
import { useT } from '~/platform/i18n/react';
import { guardRouter } from '~/platform/route-modules';
import { useToast } from '../toast';

/** Says that there is no network where the page would otherwise be lost for the want of it. */
export function useNetworkGuard(): void {
  const { t } = useT();
  const toast = useToast();
  useEffect(() => guardRouter(() => toast({ tone: 'late', text: t('frame.offline') })), [t, toast]);
}
