import { Globe, type LucideIcon, Mic, Newspaper, Radio, Tv } from 'lucide-react';
import type { CalendarOutlet } from './calendar-types';

export const OUTLET_ICON: Record<CalendarOutlet['icon'], LucideIcon> = {
  newspaper: Newspaper,
  radio: Radio,
  tv: Tv,
  globe: Globe,
  mic: Mic,
};

interface OutletIconProps {
  icon: CalendarOutlet['icon'];
  className?: string;
}

/** An outlet's sign; its name stands beside it in words. */
export function OutletIcon({ icon, className }: OutletIconProps) {
  const Icon = OUTLET_ICON[icon];
  return <Icon aria-hidden className={className} />;
}
