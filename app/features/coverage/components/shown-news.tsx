import { useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { useCalendar } from './calendar-context';
import { shownName } from './calendar-text';

/** Tells a screen reader the period and the view once another is shown, and how much stands in it. */
export function ShownNews() {
  const { t } = useT();
  const { data, items } = useCalendar();
  const shown = shownName(t, data);
  const last = useRef(shown);
  const [news, setNews] = useState('');
  const count = items.length;
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    setNews(count > 0 ? `${shown}, ${t('calendar.agenda.count', { count })}` : shown);
  }, [shown, count, t]);
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
