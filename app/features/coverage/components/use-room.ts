import { useFetcher } from '@remix-run/react';
import { useCallback, useMemo, useState } from 'react';
import type { CalendarRoom, RoomChoice } from './calendar-room';

/** What is folded away, as it was chosen last: at once, then as the server remembers it. */
export function useRoom(remembered: CalendarRoom) {
  const { submit } = useFetcher({ key: 'calendar-room' });
  const [chosen, setChosen] = useState<Partial<CalendarRoom>>({});
  const chooseRoom = useCallback(
    (choice: RoomChoice, on: boolean) => {
      setChosen((before) => ({ ...before, [choice]: on }));
      submit({ choice, on: on ? '1' : '0' }, { method: 'post', action: '/settings/calendar' });
    },
    [submit],
  );
  const room = useMemo(() => ({ ...remembered, ...chosen }), [remembered, chosen]);
  return { room, chooseRoom };
}
