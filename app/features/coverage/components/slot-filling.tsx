import { type ReactNode, useCallback, useMemo } from 'react';
import { useMessage } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { useToast } from '~/ui/toast';
import { seatKey } from '../rules.seats';
import type { TrayItem } from './calendar-types';
import { usePending, useSendOnce } from './send-once';

/** An exemplar on its way into a seat. */
interface Filling {
  card: TrayItem;
  slotId: string;
  day: PlainDate;
}

const keyOf = ({ card, slotId }: Filling): string => `${card.exemplarId} ${slotId}`;

/** Plans exemplars in seats: shown there at once, kept by the server, taken away again with the reason when it refuses. */
export function useFilling() {
  const { pending, ask, settle } = usePending(keyOf);
  const fill = useCallback(
    (card: TrayItem, slotId: string, day: PlainDate) => ask({ card, slotId, day }),
    [ask],
  );
  const filling = useMemo(
    () => new Map(pending.map(({ card, slotId, day }) => [seatKey(slotId, day), card.name])),
    [pending],
  );
  const elements: ReactNode = pending.map((each) => (
    <FillRunner key={keyOf(each)} filling={each} onSettled={settle} />
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
