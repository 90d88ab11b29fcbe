/** A cell that is edited where it stands. What another saved meanwhile is shown beside what was typed. */

import { useFetcher, useRevalidator } from '@remix-run/react';
import { Check, Pencil, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Translate } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { IconButton } from '~/ui/icon-button';
import { KeyField } from '~/ui/key-field';
import { useGenreName } from '../../newsroom/components/genres';
import type { CellInput } from '../input.assignments';
import type { Genre } from '../rules.genres';
import type { TableRow } from '../rules.table';
import { attemptOf } from './verb-form';

type CellField = CellInput['field'];

interface EditableCellProps {
  row: TableRow;
  field: CellField;
  shown: ReactNode;
  /** The fields of the form; `value` gives what was typed before a refusal. */
  children: (value: (name: string, first: string) => string) => ReactNode;
}

export function EditableCell({ row, field, shown, children }: EditableCellProps) {
  const { t } = useT();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);
  if (editing)
    return (
      <CellForm row={row} field={field} onClose={() => setEditing(false)}>
        {children}
      </CellForm>
    );
  return (
    <span className="group/cell flex items-start gap-1 max-md:w-full max-md:items-center">
      <span className="min-w-0 max-md:flex-1">{shown}</span>
      {row.mine && (
        <IconButton
          ref={button}
          label={t('table.edit', { column: t(`table.column.${field}`), title: row.title })}
          onClick={() => setEditing(true)}
          data-print="no"
          className="-my-1 size-7 shrink-0 opacity-0 focus-visible:opacity-100 group-hover/cell:opacity-100 max-md:size-11 max-md:opacity-100 noscript:hidden"
        >
          <Pencil aria-hidden className="size-3.5" />
        </IconButton>
      )}
    </span>
  );
}

interface CellFormProps extends Omit<EditableCellProps, 'shown'> {
  onClose(): void;
}

function CellForm({ row, field, onClose, children }: CellFormProps) {
  const { t } = useT();
  const genreName = useGenreName();
  const message = useMessage();
  const fetcher = useFetcher<VerbResult>();
  const { revalidate } = useRevalidator();
  // The version that was read when the form opened, whatever is loaded meanwhile.
  const [version] = useState(row.assignmentVersion);
  const attempt = attemptOf(fetcher.data);
  const { problem } = attempt;
  const theirs = problem?.code === 'coverage.errors.editOvertaken' ? problem.params : null;
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) onClose();
  }, [data, onClose]);
  const errors = Object.values(problem?.fields ?? {}).flat();
  const said = errors.length > 0 ? errors : problem && !theirs ? [problem.code] : [];
  const giveUp = () => {
    if (theirs) revalidate();
    onClose();
  };
  return (
    <fetcher.Form
      method="post"
      action={`/assignments/${row.assignmentId}/cell`}
      noValidate
      className="flex min-w-44 flex-col gap-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        giveUp();
      }}
    >
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="version" value={String(theirs?.version ?? version)} />
      <KeyField />
      <input type="hidden" name="stay" value="told" />
      {children((name, first) => attempt.value(name, first))}
      <div aria-live="polite">
        {said.map((code) => (
          <p key={code} className="text-late text-sm">
            {message(code, problem?.params)}
          </p>
        ))}
        {theirs && (
          <p className="text-sm text-warn">
            {t('table.overtaken', {
              by: String(theirs.by),
              at: String(theirs.at),
              value: theirValue(t, genreName, field, theirs),
            })}
          </p>
        )}
      </div>
      <span className="flex gap-1.5">
        <Button
          size="sm"
          variant="primary"
          icon={<Check aria-hidden />}
          pending={fetcher.state !== 'idle'}
        >
          {t(theirs ? 'table.saveMine' : 'buttons.save')}
        </Button>
        <Button type="button" size="sm" icon={<X aria-hidden />} onClick={giveUp}>
          {t(theirs ? 'table.keepTheirs' : 'buttons.cancel')}
        </Button>
      </span>
    </fetcher.Form>
  );
}

type Params = Readonly<Record<string, string | number>>;

/** What is saved now, as people read it. */
function theirValue(
  t: Translate,
  genreName: (genre: Genre) => string,
  field: CellField,
  theirs: Params,
): string {
  const text = (name: string) => String(theirs[name] ?? '');
  const words: Record<CellField, string> = {
    title: text('title'),
    genre: genreName(text('genre')),
    length: text('lengthValue'),
    deadline: text('deadlineDay')
      ? `${text('deadlineTime')} ${formatDate(text('deadlineDay') as PlainDate)}`
      : '',
  };
  return words[field] || t('coverage.panel.empty');
}
