/** Undoing a whole import: what it would take away, what stays, and that it was done. */
import { Form, Link } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { VersionField } from '~/ui/version-field';
import { MAX_REASON } from '../input';
import type { ImportView } from '../queries.server';
import type { UndoPreview } from '../queries.undo.server';
import { FoldedCard } from './folded-card';

interface UndoProps {
  list: ImportView;
  undo: UndoPreview;
}

/** The verb, folded; nothing when the import has brought nothing, or was undone. */
export function Undo({ list, undo }: UndoProps) {
  const { t } = useT();
  const form = useFormResult('undo');
  const { removable: count, stayingTotal } = undo;
  if (list.status !== 'done' || count + stayingTotal === 0) return null;
  return (
    <FoldedCard
      icon={Undo2}
      heading={t('imports.undo.heading')}
      said={t('imports.undo.summary', { count })}
      open={form.problem !== null}
    >
      {count > 0 ? <p>{t('imports.undo.intro', { count })}</p> : <p>{t('imports.undo.nothing')}</p>}
      <Staying undo={undo} />
      {count > 0 && (
        <Form method="post" className="grid max-w-2xl gap-3">
          <input type="hidden" name="intent" value="undo" />
          <KeyField />
          <VersionField version={list.version} />
          {form.errors('reason').length === 0 && <FormErrors problem={form.problem} />}
          <Field label={t('imports.undo.reason')} errors={form.errors('reason')} required>
            <Textarea
              name="reason"
              rows={2}
              maxLength={MAX_REASON}
              defaultValue={form.value('reason')}
            />
          </Field>
          <div>
            <Button variant="danger" icon={<Undo2 aria-hidden />} pending={form.pending}>
              {t('imports.undo.confirm', { count })}
            </Button>
          </div>
        </Form>
      )}
    </FoldedCard>
  );
}

/** That it was undone, or came to a stop on the way; with what stayed. */
export function Undone({ list, undo }: { list: ImportView; undo: UndoPreview | null }) {
  const { t } = useT();
  const count = list.result?.undone ?? 0;
  if (list.status === 'undone') {
    return (
      <Notice title={t('imports.undo.undone', { count })}>
        {undo && undo.stayingTotal > 0 ? <Staying undo={undo} /> : t('imports.undo.undoneAll')}
      </Notice>
    );
  }
  if (count === 0 && !list.failure) return null;
  return (
    <Notice tone="warn" title={t('imports.undo.stopped', { count })}>
      {t('imports.undo.stoppedHint')}
    </Notice>
  );
}

function Staying({ undo: { staying, stayingTotal } }: Pick<UndoProps, 'undo'>) {
  const { t } = useT();
  if (stayingTotal === 0) return null;
  const more = stayingTotal - staying.length;
  return (
    <div className="text-sm">
      <p>{t('imports.undo.staying', { count: stayingTotal })}</p>
      <ul className="mt-1 list-disc pl-5 marker:text-line-strong">
        {staying.map(({ id, name, why }) => (
          <li key={id} className="break-words">
            <Link
              to={`/exemplars/${id}`}
              className="rounded-sm text-accent underline underline-offset-2"
            >
              {name}
            </Link>
            {' – '}
            {t(`imports.undo.why.${why}`)}
          </li>
        ))}
        {more > 0 && <li>{t('imports.undo.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
