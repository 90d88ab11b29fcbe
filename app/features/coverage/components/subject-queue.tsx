/** What a card of the tray does on an item that waits for its subject: the item is about that exemplar. */
import { type ReactNode, useCallback, useMemo } from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import { type Dragged, type DropTarget, useDropHandler } from '~/ui/dragging';
import { useToast } from '~/ui/toast';
import { awaitsSubject } from '../rules';
import { useCalendar } from './calendar-context';
import { type CalendarItem, type CalendarOutlet, cardsOf, type TrayItem } from './calendar-types';
import { usePending, useSendOnce } from './send-once';

/** Whether the reader may choose now what the item is about. */
export const takesSubject = (
  { exemplarId, assignmentStatus }: Pick<CalendarItem, 'exemplarId' | 'assignmentStatus'>,
  outlet: Pick<CalendarOutlet, 'edits'> | undefined,
): boolean =>
  outlet?.edits === true &&
  awaitsSubject({ withoutSubject: exemplarId === null, status: assignmentStatus });

/** The attribute of an item that a card of the tray can be let go on. */
export const subjectDrop = (
  item: CalendarItem,
  outlet: Pick<CalendarOutlet, 'edits'> | undefined,
) => (takesSubject(item, outlet) ? { 'data-drop': `subject:${item.assignmentId}` } : {});

/**
 * Answers cards that are let go on a waiting item (`data-drop="subject:ASSIGNMENT"`). Whose person agreed and whom the outlet
 * owes is chosen at once, anybody else is asked for in the form.
 */
export function useSubjectDrops(): void {
  const { t } = useT();
  const { data, items, choose, askToChoose } = useCalendar();
  const itemOf = ({ key }: DropTarget) => items.find((item) => item.assignmentId === key);
  const cardOf = ({ key }: Dragged) => cardsOf(data.tray).find((card) => card.exemplarId === key);
  useDropHandler(
    'subject',
    (drag, drop) => {
      const [card, item] = [cardOf(drag), itemOf(drop)];
      if (!card || !item) return;
      if (isAgreedAndOwed(card, item)) choose(item, card);
      else askToChoose(item, card.exemplarId);
    },
    {
      only: 'exemplar',
      labelOf: (drag, drop) => {
        const [card, item] = [cardOf(drag), itemOf(drop)];
        if (!card || !item) return '';
        return isAgreedAndOwed(card, item)
          ? t('calendar.subject.drop', { title: item.title })
          : t('calendar.subject.form');
      },
    },
  );
}

/** Whose person agreed and whom the outlet owes: choosing it needs no thought. */
export const isAgreedAndOwed = (
  { consent, missing }: Pick<TrayItem, 'consent' | 'missing'>,
  { outletId }: { outletId: string },
): boolean => consent === 'given' && missing.includes(outletId);

interface PendingSubject {
  item: CalendarItem;
  card: TrayItem;
}

const workOf = ({ item }: PendingSubject): string => item.assignmentId;

/** Chooses subjects at once on the screen and then on the server; what is warned of is asked in the form. */
export function useSubjects(
  loaded: readonly CalendarItem[],
  onAsk: (item: CalendarItem, exemplarId: string) => void,
) {
  const { pending, ask, settle } = usePending(workOf);
  const choose = useCallback((item: CalendarItem, card: TrayItem) => ask({ item, card }), [ask]);
  const items = useMemo(() => withSubjects(loaded, pending), [loaded, pending]);
  const elements: ReactNode = pending.map((each) => (
    <SubjectRunner key={workOf(each)} pending={each} onSettled={settle} onAsk={onAsk} />
  ));
  return { items, choose, elements };
}

/** The items as they will stand when the choosing is through: all appearances of one work go along. */
export function withSubjects(
  items: readonly CalendarItem[],
  pending: readonly PendingSubject[],
): readonly CalendarItem[] {
  if (pending.length === 0) return items;
  const cards = new Map(pending.map((each) => [workOf(each), each.card]));
  return items.map((item) => {
    const card = cards.get(item.assignmentId);
    return card
      ? { ...item, exemplarId: card.exemplarId, exemplarName: card.name, shortName: card.name }
      : item;
  });
}

interface SubjectRunnerProps {
  pending: PendingSubject;
  onSettled(done: PendingSubject): void;
  onAsk(item: CalendarItem, exemplarId: string): void;
}

function SubjectRunner({ pending, onSettled, onAsk }: SubjectRunnerProps) {
  const { t } = useT();
  const message = useMessage();
  const toast = useToast();
  const { item, card } = pending;
  useSendOnce({
    action: `/assignments/${item.assignmentId}/subject`,
    fields: {
      exemplarId: card.exemplarId,
      version: String(item.assignmentVersion),
      ask: '1',
    },
    onSettled: () => onSettled(pending),
    onRefused: ({ code, params, fields }) => {
      if (code === 'coverage.errors.confirmWarnings') return onAsk(item, card.exemplarId);
      const reason = message(fields.exemplarId?.[0] ?? code, params);
      toast({ tone: 'late', text: t('calendar.subject.refused', { name: card.name, reason }) });
    },
  });
  return null;
}
