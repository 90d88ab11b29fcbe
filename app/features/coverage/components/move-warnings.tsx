import type { FormEvent } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { AlertDialog } from '~/ui/dialog';
import { Field } from '~/ui/field';
import { Input } from '~/ui/input';
import { NOTE_MAX } from '../rules.limits';
import type { Warning } from '../rules.warnings';
import type { PendingMove } from './move-queue';
import { WarningList } from './warning-list';

/** The codes of the warnings that the editor goes on with, comma separated, and why: as the form sends them. */
export type Accepted = { accepted: string; note: string };

/** A move that something speaks against. */
export interface Doubtful {
  move: PendingMove;
  warnings: readonly Warning[];
}

interface MoveWarningsProps {
  doubtful: Doubtful | null;
  onDecide(none: null): void;
  /** Moves it all the same. */
  onMove(move: PendingMove): void;
}

/** Asks about a move that was let go somewhere doubtful: go on with a note, or leave it where it was. */
export function MoveWarnings({ doubtful, onDecide, onMove }: MoveWarningsProps) {
  const { t } = useT();
  if (!doubtful) return null;
  const { move, warnings } = doubtful;
  const goOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    onDecide(null);
    const accepted = warnings.map(({ code }) => code).join(',');
    onMove({ ...move, accepted: { accepted, note } });
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => {
        if (!open) onDecide(null);
      }}
      title={t('warnings.moveTitle')}
      description={move.item.exemplarName}
    >
      <form onSubmit={goOn} className="grid gap-4">
        <WarningList warnings={warnings} />
        <Field label={t('warnings.note')} optional hint={t('warnings.noteHint')}>
          <Input name="note" maxLength={NOTE_MAX} autoComplete="off" />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="button" onClick={() => onDecide(null)}>
            {t('warnings.putBack')}
          </Button>
          <Button variant="primary">{t('warnings.moveAnyway')}</Button>
        </div>
      </form>
    </AlertDialog>
  );
}
