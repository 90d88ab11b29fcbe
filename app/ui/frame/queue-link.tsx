import { Layers } from 'lucide-react';
import { createContext, useContext } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '../button';
import type { NavEntry } from './types';

const NavContext = createContext<readonly NavEntry[]>([]);

/** Gives the pages the reader's own screens, with how many things wait there. */
export const NavProvider = NavContext.Provider;

/** The way from a home to the one-touch queue, while something waits in it. */
export function QueueLink() {
  const { t } = useT();
  const entry = useContext(NavContext).find(({ key }) => key === 'queue');
  if (!entry?.count) return null;
  return (
    <LinkButton to={entry.to} icon={<Layers aria-hidden />}>
      {t('frame.queueLink', { count: entry.count })}
    </LinkButton>
  );
}
