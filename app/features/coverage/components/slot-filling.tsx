import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMessage } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { useToast } from '~/ui/toast';
import { seatKey } from '../rules.seats';
import type { TrayItem } from './calendar-types';
import { useSendOnce } from './send-once';

/** An exemplar on its way into a seat. */
interface Filling {
  card: TrayItem;
  slotId: string;
  day: PlainDate;
}

/** Plans exemplars in seats: shown there at once, kept by the server, taken away again with the reason when it refuses. */
export function useFilling() {
  const [under, setUnder] = useState<readonly Filling[]>([]);
  const fill = useCallback((card: TrayItem, slotId: string, day: PlainDate) => {
    setUnder((all) =>
      all.some((each) => each.card.exemplarId === card.exemplarId && each.slotId === slotId)
        ? all
        : [...all, { card, slotId, day }],
    );
  }, []);
  const onSettled = useCallback(
    (done: Filling) => setUnder((all) => all.filter((each) => each !== done)),
    [],
  );
  const filling = useMemo(
    () => new Map(under.map(({ card, slotId, day }) => [seatKey(slotId, day), card.name])),
    [under],
  );
  const elements: ReactNode = under.map((each) => (
    <FillRunner
      key={`${each.card.exemplarId} ${each.slotId}`}
      filling={each}
      onSettled={onSettled}
    />
  ));
  return { filling, fill, elements };
}

interface FillRunnerProps {
  filling: Filling;
  onSettled(filling: Filling): void;
}

/** Sends it once; the frame tells that it was done, this why it was not. */
function FillRunner({ filling, onSettled }: FillRunnerProps) {
  const message = useMessage();
  const toast = useToast();
  const { card, slotId, day } = filling;
  useSendOnce({
    action: `/slots/${slotId}/seats`,
    fields: { exemplarId: card.exemplarId, day },
    onSettled: () => onSettled(filling),
    onRefused: ({ code, params, fields }) => {
      const [field] = Object.values(fields).flat();
      toast({ tone: 'late', text: message(field ?? code, params) });
    },
  });
  return null;
}
