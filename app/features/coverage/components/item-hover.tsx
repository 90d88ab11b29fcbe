import { useEffect, useState } from 'react';
import { later } from '~/ui/later';
import { useCalendar } from './calendar-context';
import { listenForRests } from './item-pointing';

const ItemCard = later(() => import('./item-card'));

/** Shows everything about the item that somebody rests on; its code comes with the first. */
export function ItemHover() {
  const { items } = useCalendar();
  const [link, setLink] = useState<HTMLElement | null>(null);
  useEffect(() => listenForRests(setLink), []);
  const item = link && items.find((each) => each.placementId === link.dataset.placement);
  if (!item || !link?.isConnected) return null;
  return (
    <ItemCard key={item.placementId} item={item} link={link} onMissing={() => setLink(null)} />
  );
}
