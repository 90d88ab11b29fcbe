import { Maximize2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Drawer } from '~/ui/drawer';
import type { AssignmentView } from '../queries.assignment.server';
import { AssignmentMarks, AssignmentPanel } from './assignment-panel';
import { useFocusBack } from './use-focus-back';

interface CalendarDrawerProps {
  view: AssignmentView;
  /** The calendar without the drawer. */
  closeTo: string;
  history: ReactNode;
}

/** An assignment at the right of the calendar, with exactly the verbs that the person may use now. */
export function CalendarDrawer({ view, closeTo, history }: CalendarDrawerProps) {
  const { t } = useT();
  useFocusBack(view.id);
  return (
    <Drawer
      key={view.id}
      closeTo={closeTo}
      title={view.title}
      eyebrow={<AssignmentMarks view={view} />}
      footer={
        <>
          <LinkButton to={closeTo} preventScrollReset className="md:hidden">
            {t('calendar.drawer.close')}
          </LinkButton>
          <LinkButton to={`/assignments/${view.id}`} icon={<Maximize2 aria-hidden />}>
            {t('calendar.drawer.openPage')}
          </LinkButton>
        </>
      }
    >
      <AssignmentPanel view={view} history={history} />
    </Drawer>
  );
}
