/** The icons of the month's items, drawn once a page and used by name: a page has hundreds of them, each some hundred bytes. */
import {
  AlarmClock,
  CircleOff,
  Flag,
  type LucideIcon,
  Plus,
  TriangleAlert,
  UserSearch,
} from 'lucide-react';
import { useKeptMarkup } from '~/platform/kept-markup';
import { OUTLET_ICON } from './calendar-outlet';
import { PLACEMENT_LOOK } from './placement-badges';
import { ASSIGNMENT_LOOK } from './status-badges';

const looks = [...Object.values(ASSIGNMENT_LOOK), ...Object.values(PLACEMENT_LOOK)];
const ICONS: readonly LucideIcon[] = [
  ...new Set([
    AlarmClock,
    CircleOff,
    Flag,
    Plus,
    TriangleAlert,
    UserSearch,
    ...looks.map((look) => look.icon),
    ...Object.values(OUTLET_ICON),
  ]),
];
const ID = new Map(ICONS.map((icon, index) => [icon, `month-icon-${index}`]));

/** Stands once on the page of a month. */
export function MonthIcons() {
  const symbols = useKeptMarkup(ICONS, '', <Symbols />);
  return <svg aria-hidden className="hidden" {...symbols} />;
}

const Symbols = () => (
  <>
    {ICONS.map((Icon) => (
      <symbol key={ID.get(Icon)} id={ID.get(Icon)} viewBox="0 0 24 24">
        <Icon />
      </symbol>
    ))}
  </>
);

/** One of them; what it means stands beside it in words. */
export const MonthIcon = ({ icon, className }: { icon: LucideIcon; className?: string }) => (
  <svg aria-hidden className={className}>
    <use href={`#${ID.get(icon)}`} />
  </svg>
);
