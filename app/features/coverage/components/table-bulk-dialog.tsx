import { type FormEvent, useEffect } from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Dialog, DialogActions, DialogClose } from '~/ui/dialog';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { ProgressBar } from '~/ui/progress-bar';
import { useToast } from '~/ui/toast';
import { batchUndoAddress } from '../../history/rules';
import type { BulkVerb } from '../rules.bulk';
import type { TableRow } from '../rules.table';
import type { TableReporter } from './calendar-types';
import { BulkFields, BulkOutcomeNotice } from './table-bulk-form';
import { useBulkRun } from './use-bulk-run';

interface TableBulkDialogProps {
  verb: BulkVerb;
  rows: readonly TableRow[];
  reporters: readonly TableReporter[];
  onDone(keys: ReadonlySet<string>): void;
  onClose(): void;
}

/** Asks what the verb needs, then runs it in parts: shows how far it is, can be stopped, tells what was refused and why. */
export function TableBulkDialog({ verb, rows, reporters, onDone, onClose }: TableBulkDialogProps) {
  const { t } = useT();
  const message = useMessage();
  const toast = useToast();
  const { attempt, asking, run, start, stop } = useBulkRun(rows);
  const { outcome, finished } = run ?? {};
  useEffect(() => {
    if (!outcome || !finished) return;
    const left = new Set(outcome.refused.map((each) => each.key));
    onDone(new Set(run?.sent.filter((key) => !left.has(key))));
    if (outcome.done > 0)
      toast({
        text: t(`table.done.${verb}`, { count: outcome.done }),
        action: { label: t('undo.verb'), post: batchUndoAddress(outcome.batchId) },
      });
    if (outcome.refused.length === 0) onClose();
  }, [outcome, finished, run, verb, onDone, onClose, toast, t]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    start(new FormData(event.currentTarget));
  };
  const { problem } = attempt;
  const outlets = new Set(rows.map((row) => row.outletId));
  return (
    <Dialog
      open
      onOpenChange={() => (run && !finished ? stop() : onClose())}
      title={t(`table.bulk.${verb}`)}
    >
      {run && !finished ? (
        <div className="flex flex-col gap-4" aria-live="polite">
          <ProgressBar
            value={run.sent.length}
            max={rows.length}
            label={t('table.bulk.running', { done: run.sent.length, count: rows.length })}
          />
          <Button type="button" onClick={stop} className="self-end">
            {t(run.stopping ? 'table.bulk.stopping' : 'table.bulk.stop')}
          </Button>
        </div>
      ) : outcome ? (
        <>
          <BulkOutcomeNotice verb={verb} outcome={outcome} />
          <DialogActions>
            <DialogClose>
              <Button type="button" variant="primary">
                {t('buttons.close')}
              </Button>
            </DialogClose>
          </DialogActions>
        </>
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <input type="hidden" name="verb" value={verb} />
          <KeyField />
          {problem && Object.keys(problem.fields).length === 0 && (
            <Notice live tone="late" title={message(problem.code, problem.params)} />
          )}
          <p className="text-muted">{t('table.bulk.chosen', { count: rows.length })}</p>
          <BulkFields
            verb={verb}
            reporters={reporters.filter((person) => outlets.has(person.outletId))}
            attempt={attempt}
          />
          <DialogActions>
            <DialogClose>
              <Button type="button">{t('buttons.back')}</Button>
            </DialogClose>
            <Button variant={verb === 'cancel' ? 'danger' : 'primary'} pending={asking}>
              {t(`table.bulk.${verb}`)}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
