import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
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
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const count = items.length;
  // Beside the page and not in it: its heading says the same.
  useEffect(() => setPlace(document.body), []);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    setNews(count > 0 ? `${shown}, ${t('calendar.agenda.count', { count })}` : shown);
  }, [shown, count, t]);
  if (!place) return null;
  return createPortal(
    <p role="status" className="sr-only">
      {news}
    </p>,
    place,
  );
}
