import { useEffect, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { useToast } from '~/ui/toast';
import { useCalendar } from './calendar-context';
import { moveRefusalText } from './item-refusals';

const FAR_PX = 12;

/** Says why when somebody pulls with the mouse at an item that stays where it is. */
export function useRefusedDrags(): void {
  const { t } = useT();
  const { data, items, outletOf } = useCalendar();
  const toast = useToast();
  const refuse = (placementId: string | undefined) => {
    const item = items.find((each) => each.placementId === placementId);
    if (item && data.tray)
      toast({ tone: 'late', text: moveRefusalText(t, item, outletOf(item.outletId)) });
  };
  const newest = useRef(refuse);
  newest.current = refuse;
  useEffect(() => listenForPulls((placementId) => newest.current(placementId)), []);
}

/** Until the returned function is called. The pull is no click: nothing opens at its end. */
function listenForPulls(tell: (placementId: string | undefined) => void): () => void {
  let from: { x: number; y: number; placementId: string | undefined } | null = null;
  let pulled = false;
  const down = ({ target, pointerType, button, clientX: x, clientY: y }: PointerEvent) => {
    pulled = false;
    const fixed =
      target instanceof Element
        ? target.closest<HTMLElement>('a[data-placement]:not([data-drag])')
        : null;
    from =
      fixed && pointerType === 'mouse' && button === 0
        ? { x, y, placementId: fixed.dataset.placement }
        : null;
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!from || Math.hypot(clientX - from.x, clientY - from.y) < FAR_PX) return;
    pulled = true;
    tell(from.placementId);
    from = null;
  };
  const up = () => {
    from = null;
  };
  const click = (event: MouseEvent) => {
    if (pulled) event.preventDefault();
    if (pulled) event.stopPropagation();
    pulled = false;
  };
  document.addEventListener('pointerdown', down);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('click', click, true);
  return () => {
    document.removeEventListener('pointerdown', down);
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('click', click, true);
  };
}
