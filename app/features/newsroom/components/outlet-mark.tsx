import { Check, Globe, type LucideIcon, Mic, Newspaper, Radio, Tv } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';

type OutletIcon = 'newspaper' | 'radio' | 'tv' | 'globe' | 'mic';

const ICONS: Record<OutletIcon, LucideIcon> = {
  newspaper: Newspaper,
  radio: Radio,
  tv: Tv,
  globe: Globe,
  mic: Mic,
};

export interface OutletLook {
  shortName: string;
  hue: string;
  icon: OutletIcon;
}

/** What the outlet has done about an exemplar; without it the mark only names the outlet. */
export type OutletMarkState = 'missing' | 'planned' | 'in_production' | 'published';

interface OutletMarkProps {
  outlet: OutletLook;
  state?: OutletMarkState | undefined;
  size?: 'sm' | 'md' | undefined;
  className?: string | undefined;
}

/** An outlet by icon, short name and hue. A dashed mark is an outlet that still owes coverage. */
export function OutletMark({ outlet, state, size = 'sm', className }: OutletMarkProps) {
  const { t } = useT();
  const Icon = ICONS[outlet.icon];
  const iconSize = size === 'sm' ? 'size-3' : 'size-4';
  const label = state ? t(`enums.outletState.${state}`) : null;
  return (
    <span
      data-hue={outlet.hue}
      data-state={state}
      title={label ?? undefined}
      className={cn(
        'inline-flex shrink-0 items-center gap-1 rounded-sm border font-medium whitespace-nowrap text-hue',
        size === 'sm' ? 'h-5 px-1.5 text-xs' : 'h-7 px-2 text-sm',
        state === 'missing' && 'border-dashed border-current bg-transparent',
        state === 'planned' && 'border-current bg-transparent',
        state === 'in_production' && 'border-current bg-hue-soft',
        (state === undefined || state === 'published') && 'border-transparent bg-hue-soft',
        className,
      )}
    >
      <Icon aria-hidden="true" className={iconSize} />
      {outlet.shortName}
      {state === 'published' && <Check aria-hidden="true" className={iconSize} />}
      {label && <span className="sr-only">: {label}</span>}
    </span>
  );
}
