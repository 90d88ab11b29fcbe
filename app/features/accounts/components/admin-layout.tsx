import { Outlet, useLocation } from '@remix-run/react';
import {
  BookMarked,
  CalendarHeart,
  Landmark,
  MapPin,
  Newspaper,
  Shapes,
  Tags,
  Users,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { TabLinks } from '~/ui/tabs';

const SECTIONS = [
  { key: 'people', to: '/admin', Icon: Users },
  { key: 'organisations', to: '/admin/organisations', Icon: Landmark },
  { key: 'programmes', to: '/admin/programmes', Icon: BookMarked },
  { key: 'outlets', to: '/admin/outlets', Icon: Newspaper },
  { key: 'places', to: '/admin/places', Icon: MapPin },
  { key: 'days', to: '/admin/days', Icon: CalendarHeart },
  { key: 'sectors', to: '/admin/sectors', Icon: Tags },
  { key: 'genres', to: '/admin/genres', Icon: Shapes },
] as const;

/** The sections of the administration above each of its pages; without `all` the reader has the programmes alone, which need no bar. */
export function AdminLayout({ all }: { all: boolean }) {
  const { t } = useT();
  const { pathname } = useLocation();
  const current =
    SECTIONS.find((section) => section.to !== '/admin' && pathname.startsWith(section.to)) ??
    SECTIONS[0];
  const bar = useRef<HTMLDivElement>(null);
  // On a phone the bar scrolls sideways: the section in which one is must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the section
  useEffect(() => {
    const link = bar.current?.querySelector('[aria-current]');
    link?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current.key]);
  if (!all) return <Outlet />;
  return (
    <>
      <div ref={bar} className="mx-auto w-full max-w-6xl px-4 pt-3 md:px-6" data-print="no">
        <TabLinks
          label={t('admin.sections.label')}
          tabs={SECTIONS.map(({ key, to, Icon }) => ({
            to,
            label: t(`admin.sections.${key}`),
            icon: <Icon aria-hidden />,
            current: current.key === key,
          }))}
        />
      </div>
      <Outlet />
    </>
  );
}
