import { CalendarOff, CircleCheckBig, Hand, Inbox } from 'lucide-react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { QueueLink } from '~/ui/frame/queue-link';
import { Held } from '~/ui/held';
import { Page, PageHeader } from '~/ui/page-header';
import { TabLinks } from '~/ui/tabs';
import type { WorkItem } from '../queries.work.server';
import { stampOfWork } from './follows';
import { OutboxPanel, useKeptOffline, useSending } from './outbox';
import { WorkCard } from './work-card';
import { type Placed, usePlaces } from './work-places';
import { inSections, WORK_TABS, type WorkTab } from './work-sections';

export interface WorkPageProps {
  /** Whose work it is: the name under which the person signs in. */
  person: string;
  tab: WorkTab;
  counts: Record<WorkTab, number>;
  items: WorkItem[];
}

/** The reporter's home, made for one thumb. */
export function WorkPage({ person, tab, counts, items }: WorkPageProps) {
  const { t } = useT();
  useSending(person);
  useKeptOffline(items);
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t('work.title')}
          actions={
            <>
              <QueueLink />
              <LinkButton to="/leave" icon={<CalendarOff aria-hidden />}>
                {t('frame.myLeave')}
              </LinkButton>
            </>
          }
        />
        <TabLinks
          label={t('work.tabs')}
          className="-mx-4 mb-4 px-4 md:mx-0 md:px-0"
          tabs={WORK_TABS.map((each) => ({
            to: each === 'mine' ? '/work' : `/work?tab=${each}`,
            label: t(`work.tab.${each}`),
            count: counts[each],
            current: each === tab,
          }))}
        />
        <OutboxPanel />
        <Held<readonly WorkItem[]> key={tab} value={items} stampOf={stampOfWork}>
          {(shown) =>
            tab === 'open' ? (
              <Open items={shown} />
            ) : shown.length === 0 ? (
              <Empty tab={tab} open={counts.open} />
            ) : tab === 'mine' ? (
              <Mine items={shown} />
            ) : (
              <List items={shown.map(here)} level={2} />
            )
          }
        </Held>
      </div>
    </Page>
  );
}

function Mine({ items }: { items: readonly WorkItem[] }) {
  const { t } = useT();
  const now = useNow();
  return (
    <div className="flex flex-col gap-6">
      {inSections(items, now).map((part) => (
        <section key={part.section} aria-labelledby={`work-${part.section}`}>
          <h2
            id={`work-${part.section}`}
            className="mb-2 font-semibold text-muted text-sm uppercase tracking-wide"
          >
            {t(`work.section.${part.section}`)}
          </h2>
          <List items={part.items.map(here)} level={3} />
        </section>
      ))}
    </div>
  );
}

const here = (item: WorkItem): Placed<WorkItem> => ({ item, gone: false });

/** What reporters may take: one that was taken stays where it was until the list is left, lest the next comes under the thumb. */
function Open({ items }: { items: readonly WorkItem[] }) {
  const placed = usePlaces(items);
  return placed.length === 0 ? <Empty tab="open" open={0} /> : <List items={placed} level={2} />;
}

const List = ({ items, level }: { items: readonly Placed<WorkItem>[]; level: 2 | 3 }) => (
  <ul className="flex flex-col gap-3">
    {items.map(({ item, gone }) => (
      <li key={item.assignmentId}>
        <WorkCard item={item} level={level} gone={gone} />
      </li>
    ))}
  </ul>
);

const EMPTY_ICON = { mine: Inbox, open: Hand, done: CircleCheckBig };

function Empty({ tab, open }: { tab: WorkTab; open: number }) {
  const { t } = useT();
  const Icon = EMPTY_ICON[tab];
  return (
    <Card>
      <EmptyState
        icon={<Icon aria-hidden />}
        title={t(`work.empty.${tab}`)}
        action={
          tab === 'mine' &&
          open > 0 && (
            <LinkButton to="/work?tab=open" variant="primary" size="lg">
              {t('work.empty.mineAction', { count: open })}
            </LinkButton>
          )
        }
      >
        {t(`work.empty.${tab}Hint`)}
      </EmptyState>
    </Card>
  );
}
