import { type ReactNode, useCallback, useMemo } from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import { useToast } from '~/ui/toast';
import { transitionOf } from '../rules';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { usePending, useSendOnce } from './send-once';
import { verbAddress } from './verb-looks';

/** A reporter whom an item is given to. */
export interface Lead {
  id: string;
  name: string;
}

interface PendingAssign {
  item: CalendarItem;
  lead: Lead;
}

const workOf = ({ item }: PendingAssign): string => item.assignmentId;

/** Whether the reader may give the item to a reporter now: not at all, at once, or with a reason. */
export function assigningOf(
  item: Pick<CalendarItem, 'assignmentStatus'>,
  outlet: Pick<CalendarOutlet, 'edits'> | undefined,
): 'no' | 'free' | 'reason' {
  const transition = outlet?.edits ? transitionOf('assign', item.assignmentStatus) : null;
  if (!transition) return 'no';
  return transition.reason ? 'reason' : 'free';
}

/** Gives items to reporters at once on the screen and then on the server; what is refused goes back, with the reason. */
export function useAssigns(loaded: readonly CalendarItem[]) {
  const { pending, ask, settle } = usePending(workOf);
  const assign = useCallback((item: CalendarItem, lead: Lead) => ask({ item, lead }), [ask]);
  const items = useMemo(() => withLeads(loaded, pending), [loaded, pending]);
  const elements: ReactNode = pending.map((each) => (
    <AssignRunner key={workOf(each)} pending={each} onSettled={settle} />
  ));
  return { items, assign, elements };
}

/** The items as they will stand when the assigning is through: all appearances of one work go along. */
export function withLeads(
  items: readonly CalendarItem[],
  pending: readonly PendingAssign[],
): readonly CalendarItem[] {
  if (pending.length === 0) return items;
  const leads = new Map(pending.map((each) => [workOf(each), each.lead]));
  return items.map((item) => {
    const lead = leads.get(item.assignmentId);
    return lead
      ? { ...item, leadId: lead.id, leadName: lead.name, assignmentStatus: 'claimed' as const }
      : item;
  });
}

function AssignRunner({
  pending,
  onSettled,
}: {
  pending: PendingAssign;
  onSettled(done: PendingAssign): void;
}) {
  const { t } = useT();
  const message = useMessage();
  const toast = useToast();
  const { item, lead } = pending;
  useSendOnce({
    action: verbAddress(item.assignmentId, 'assign'),
    fields: { leadId: lead.id, version: String(item.assignmentVersion) },
    onSettled: () => onSettled(pending),
    onRefused: ({ code, params, fields }) => {
      const reason = message(fields.leadId?.[0] ?? fields.reason?.[0] ?? code, params);
      const name = item.exemplarName;
      toast({ tone: 'late', text: t('week.assign.refused', { name, reason }) });
    },
  });
  return null;
}
