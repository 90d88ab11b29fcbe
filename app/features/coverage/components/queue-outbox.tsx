import { useMemo } from 'react';
import type { QueueCard } from '../queries.queue.server';
import { OutboxPanel, useKeptOffline, useSending } from './outbox';

interface QueueOutboxProps {
  /** The name under which the reader signs in. */
  person: string;
  cards: readonly QueueCard[];
}

/** What a reporter claimed without a network, as on the page of their work. */
export function QueueOutbox({ person, cards }: QueueOutboxProps) {
  useSending(person);
  const works = useMemo(() => cards.map(({ id, title }) => ({ assignmentId: id, title })), [cards]);
  useKeptOffline(works);
  return <OutboxPanel />;
}
