import { useId } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { AlertDialog } from '~/ui/dialog';
import { useToast } from '~/ui/toast';
import { whenName } from './calendar-text';
import type { CalendarItem, PlannedAt } from './calendar-types';
import type { Overtaken } from './move-queue';

interface MoveConflictProps {
  overtaken: Overtaken | null;
  onDecide(none: null): void;
  onMove(item: CalendarItem, to: PlannedAt, version: number): void;
}

/** Two people moved one item: shows both versions and lets the person choose. */
export function MoveConflict({ overtaken, onDecide, onMove }: MoveConflictProps) {
  const { t } = useT();
  const toast = useToast();
  if (!overtaken) return null;
  const { move, theirs } = overtaken;
  const keep = () => {
    onDecide(null);
    toast({ tone: 'neutral', text: t('calendar.move.kept', { by: theirs.by }) });
  };
  const takeMine = () => {
    onDecide(null);
    // From where it stands now, so that "undo" and "no change" are right.
    onMove({ ...move.item, ...place(theirs) }, move.to, theirs.version);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => {
        if (!open) keep();
      }}
      title={t('calendar.move.conflictTitle')}
      description={t('calendar.move.conflictHint', { by: theirs.by })}
    >
      <p className="mb-2 font-medium">{move.item.exemplarName}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <Version
          title={t('calendar.move.theirs', { by: theirs.by })}
          note={t('calendar.move.theirsAt', { at: theirs.at })}
          at={theirs}
        />
        <Version title={t('calendar.move.mine')} note={t('calendar.move.mineAt')} at={move.to} />
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button type="button" onClick={keep}>
          {t('calendar.move.keepTheirs')}
        </Button>
        <Button type="button" variant="primary" onClick={takeMine}>
          {t('calendar.move.takeMine')}
        </Button>
      </div>
    </AlertDialog>
  );
}

const place = ({ plannedOn, plannedTime }: PlannedAt): PlannedAt => ({ plannedOn, plannedTime });

function Version({ title, note, at }: { title: string; note: string; at: PlannedAt }) {
  const { t, locale } = useT();
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className="rounded-md border border-line bg-panel px-3 py-2.5"
    >
      <h3 id={heading} className="text-muted text-sm">
        {title}
      </h3>
      <p data-figures className="font-semibold">
        {whenName(t, locale, at.plannedOn, at.plannedTime)}
      </p>
      <p className="text-muted text-sm">{note}</p>
    </section>
  );
}
