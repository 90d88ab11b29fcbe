import { useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import type { TextParams } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { Dialog } from '~/ui/dialog';
import { Notice } from '~/ui/notice';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import { useFocusBack } from './use-focus-back';
import { wordedOf } from './verb-bar';
import { VerbFields } from './verb-fields';
import { OpenFormDialog } from './verb-form';
import { verbAddress, verbLabel } from './verb-looks';

interface AssignDialogProps {
  view: AssignmentFormView;
  /** Why it cannot be given to anybody now; null when it can. */
  refusal: { code: string; params: TextParams } | null;
  /** Who is chosen in it already; null when nobody is. */
  leadId: string | null;
  /** The calendar without the dialog. */
  closeTo: string;
}

/** Chooses who does the work, over the calendar. */
export function AssignDialog({ view, refusal, leadId, closeTo }: AssignDialogProps) {
  const { t } = useT();
  const message = useMessage();
  const navigate = useNavigate();
  useFocusBack(view.id);
  const close = useCallback(
    () => navigate(closeTo, { preventScrollReset: true }),
    [navigate, closeTo],
  );
  const title = `${t(verbLabel('assign', wordedOf(view)))}: ${view.title}`;
  if (refusal) {
    return (
      <Dialog
        open
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title={title}
      >
        <Notice tone="late" title={message(refusal.code, refusal.params)} />
      </Dialog>
    );
  }
  return (
    <OpenFormDialog
      to={verbAddress(view.id, 'assign')}
      title={title}
      ask={t('coverage.ask.assign')}
      submit={t(verbLabel('assign', wordedOf(view)))}
      onClose={close}
    >
      {(attempt) => (
        <VerbFields
          verb="assign"
          view={view}
          attempt={{
            ...attempt,
            value: (name, first) =>
              attempt.value(name, name === 'leadId' ? (leadId ?? first) : first),
          }}
        />
      )}
    </OpenFormDialog>
  );
}
