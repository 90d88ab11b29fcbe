import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { OutletIcon } from './calendar-outlet';
import type { CalendarOutlet } from './calendar-types';
import type { Filters } from './use-filters';

interface OutletChipsProps {
  outlets: readonly CalendarOutlet[];
  filters: Filters;
}

/** The outlets as boxes to tick: all or none ticked means all. They act at once when there is JavaScript. */
export function OutletChips({ outlets, filters }: OutletChipsProps) {
  const { t } = useT();
  const all = outlets.map((outlet) => outlet.code);
  const asked = filters.coming.outlets.filter((code) => all.includes(code));
  const chosen = asked.length > 0 ? asked : all;
  const toggle = (code: string) => {
    const next = all.filter((each) =>
      each === code ? !chosen.includes(each) : chosen.includes(each),
    );
    const everything = next.length === 0 || next.length === all.length;
    filters.change({ outlets: everything ? [] : next }, { replace: true });
  };
  return (
    <fieldset className="contents">
      <legend className="sr-only">{t('calendar.outlets')}</legend>
      {outlets.map((outlet) => (
        <label
          key={outlet.id}
          data-hue={outlet.hue}
          className={cn(
            'inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-full border border-line-strong bg-panel px-3 text-muted text-sm transition-colors max-md:h-11',
            'has-checked:border-hue has-checked:bg-hue-soft has-checked:font-medium has-checked:text-hue',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
          )}
        >
          <input
            type="checkbox"
            name="outlet"
            value={outlet.code}
            checked={chosen.includes(outlet.code)}
            onChange={() => toggle(outlet.code)}
            className="size-3.5 accent-[var(--hue)] outline-none"
          />
          <OutletIcon icon={outlet.icon} className="size-3.5" />
          <span className="@5xl:hidden">{outlet.shortName}</span>
          <span className="@max-5xl:hidden">{outlet.name}</span>
          {outlet.own && <span className="sr-only"> ({t('calendar.ownOutlet')})</span>}
        </label>
      ))}
    </fieldset>
  );
}
