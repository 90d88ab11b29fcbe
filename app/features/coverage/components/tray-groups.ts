/** How the tray's cards are found, sorted and grouped. Pure. */
import { fold, searchWords } from '~/platform/text';
import type { Tray, TrayItem } from './calendar-types';

export const TRAY_ORDERS = ['age', 'place', 'sector'] as const;
export type TrayOrder = (typeof TRAY_ORDERS)[number];

/** Days since the approval from which a card belongs to a group, oldest first. */
export const TRAY_AGES = [45, 30, 14, 0] as const;
type TrayAge = (typeof TRAY_AGES)[number];

export interface TrayGroup {
  key: string;
  /** Days since the approval, where the cards are grouped by it; else null, and `name` says the group. */
  age: TrayAge | null;
  name: string;
  cards: readonly TrayItem[];
}

/** The cards whose name, place or summary has every typed word; accents do not matter. */
export function filterCards(items: readonly TrayItem[], typed: string): readonly TrayItem[] {
  const words = searchWords(typed);
  if (words === null) return [];
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = fold(`${item.name} ${item.placeName} ${item.districtName ?? ''} ${item.summary}`);
    return words.every((word) => text.includes(word));
  });
}

/** The cards in groups: by age as they come, oldest first; by place or sector in the order of names, each group as it came. */
export function groupCards(
  cards: readonly TrayItem[],
  order: TrayOrder,
  sectors: Tray['sectors'],
  locale: 'vi' | 'en',
): TrayGroup[] {
  const groups = new Map<string, TrayGroup & { cards: TrayItem[] }>();
  for (const card of cards) {
    const { key, age, name } = groupOf(card, order, sectors, locale);
    const group = groups.get(key) ?? { key, age, name, cards: [] };
    group.cards.push(card);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  return order === 'age'
    ? found.sort((a, b) => (b.age ?? 0) - (a.age ?? 0))
    : found.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function groupOf(
  card: TrayItem,
  order: TrayOrder,
  sectors: Tray['sectors'],
  locale: 'vi' | 'en',
): Omit<TrayGroup, 'cards'> {
  if (order === 'place') {
    const name = card.districtName ?? card.placeName;
    return { key: name, age: null, name };
  }
  if (order === 'sector') {
    const sector = sectors.find(({ code }) => code === card.sector);
    const name = (locale === 'en' ? sector?.nameEn : sector?.name) ?? card.sector;
    return { key: card.sector, age: null, name };
  }
  const age = TRAY_AGES.find((from) => card.ageDays >= from) ?? 0;
  return { key: String(age), age, name: '' };
}
