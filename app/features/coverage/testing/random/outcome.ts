/** What may come of a verb: accepted, it leaves an event; refused, it leaves nothing. */
import type { DomainError } from '~/platform/errors';
import type { Attempt } from './attempts';
import type { State } from './touched';

export interface Outcome {
  told: string;
  error: DomainError | null;
  /** The stack of what is no refusal. */
  crash: string | null;
}

const REFUSALS = [403, 404, 409, 422];

/** What is wrong with how the verb was answered. */
export function faultsOfOutcome(
  { entitled, offered = null }: Attempt,
  { error, crash }: Outcome,
  before: State,
  after: State,
): string[] {
  if (crash) return [crash];
  const changed = after.seq !== before.seq;
  const recorded = after.events !== before.events;
  if (error) {
    const silent = changed || recorded ? ['what is refused changes nothing'] : [];
    const spoken = REFUSALS.includes(error.status) ? [] : [`refused with ${error.status}`];
    // A field may still be wrong.
    const shown = offered === true && error.status !== 422;
    return [...silent, ...spoken, ...(shown ? ['a button that is shown is accepted'] : [])];
  }
  return [
    ...(changed === recorded ? [] : ['what changes something is recorded, and nothing else is']),
    ...(entitled ? [] : ['only who is entitled is let']),
    ...(offered === false && changed ? ['what is accepted has a button'] : []),
  ];
}

/** Seats that were overbooked by the verb without anybody having been asked, and what sits where nothing is. */
export function faultsOfSeats({ mayOverbook = false }: Attempt, before: State, after: State) {
  if (mayOverbook) return after.seats.faults;
  const over = [...after.seats.seats].flatMap(([seat, { filled, capacity }]) => {
    const was = before.seats.seats.get(seat)?.filled ?? 0;
    return filled > capacity && filled > was ? [`${filled} in ${capacity} seats of ${seat}`] : [];
  });
  return [...over, ...after.seats.faults];
}
