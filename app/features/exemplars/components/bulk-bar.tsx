import { useFetcher } from '@remix-run/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { Dialog, DialogClose } from '~/ui/dialog';
import { IconButton } from '~/ui/icon-button';
import type { ExemplarListItem } from '../queries.server';
import {
  BULK_VERBS,
  BulkForm,
  BulkOutcomeNotice,
  type BulkResult,
  type BulkVerb,
  type Chosen,
} from './bulk-form';
import type { Selection } from './registry-table';

interface BulkBarProps {
  formId: string;
  items: readonly ExemplarListItem[];
  selection: Selection & { clear(): void };
}

/**
 * The verbs for what is ticked in the list. It floats while something is ticked; without JavaScript it stands below the list and
 * leads to a page that asks for the rest.
 */
export function BulkBar({ formId, items, selection }: BulkBarProps) {
  const { t } = useT();
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState<{ verb: BulkVerb; chosen: Chosen[] } | null>(null);
  useEffect(() => setRunning(true), []);
  const chosen = items.filter((item) => selection.ids.has(item.id));
  const ask = (verb: BulkVerb) => {
    const able = chosen.filter((item) => item.verbs.includes(verb));
    setAsked({ verb, chosen: able.map(({ id, name, version }) => ({ id, name, version })) });
  };
  return (
    <>
      <form
        id={formId}
        method="get"
        action="/exemplars/bulk"
        aria-label={t('exemplars.bulk.label')}
        data-print="no"
        className={cn(
          'mt-3 flex flex-wrap items-center gap-2',
          running &&
            'sticky bottom-4 z-30 mx-auto w-fit animate-rise rounded-xl border border-line bg-raised px-3 py-2 shadow-float max-md:bottom-18',
          (items.length === 0 || (running && chosen.length === 0)) && 'hidden',
        )}
      >
        <span className="px-1 font-medium" data-figures aria-live="polite">
          {running ? t('lists.selected', { count: chosen.length }) : t('exemplars.bulk.choose')}
        </span>
        {BULK_VERBS.map((verb) => {
          const able = chosen.filter((item) => item.verbs.includes(verb)).length;
          return (
            <Button
              key={verb}
              size="sm"
              name="verb"
              value={verb}
              variant={verb === 'approve' ? 'primary' : 'secondary'}
              disabled={running && able === 0}
              className="max-md:disabled:hidden"
              onClick={(event) => {
                event.preventDefault();
                ask(verb);
              }}
            >
              {t(`exemplars.verb.${verb}`)}
              {running && able > 0 && able < chosen.length && <span data-figures>({able})</span>}
            </Button>
          );
        })}
        {running && (
          <IconButton
            label={t('exemplars.bulk.clear')}
            onClick={selection.clear}
            className="size-8"
          >
            <X aria-hidden />
          </IconButton>
        )}
      </form>
      {asked && (
        <BulkDialog
          {...asked}
          onClose={(done) => {
            setAsked(null);
            if (done) selection.clear();
          }}
        />
      )}
    </>
  );
}

interface BulkDialogProps {
  verb: BulkVerb;
  chosen: readonly Chosen[];
  onClose(done: boolean): void;
}

function BulkDialog({ verb, chosen, onClose }: BulkDialogProps) {
  const { t } = useT();
  const fetcher = useFetcher<BulkResult>();
  const outcome = fetcher.data?.ok ? fetcher.data.outcome : null;
  return (
    <Dialog
      open
      onOpenChange={() => onClose(outcome !== null)}
      title={t(outcome ? 'exemplars.bulk.result' : `exemplars.verb.${verb}`)}
    >
      {outcome ? (
        <>
          <BulkOutcomeNotice outcome={outcome} chosen={chosen} />
          <div className="mt-5 flex justify-end">
            <DialogClose>
              <Button type="button" variant="primary">
                {t('buttons.close')}
              </Button>
            </DialogClose>
          </div>
        </>
      ) : (
        <BulkForm
          verb={verb}
          chosen={chosen}
          as={fetcher.Form}
          result={fetcher.data}
          pending={fetcher.state !== 'idle'}
          cancel={
            <DialogClose>
              <Button type="button">{t('buttons.cancel')}</Button>
            </DialogClose>
          }
        />
      )}
    </Dialog>
  );
}
