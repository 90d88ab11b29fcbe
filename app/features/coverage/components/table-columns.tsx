/** The columns of the table: what each is called, sorted by, and how its cell is drawn. */

import { Link } from '@remix-run/react';
import type { ComponentType } from 'react';
import { useNow } from '~/platform/clock';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { clockTimeOf, formatDateTime, plainDateOf } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { DateInput } from '~/ui/date-input';
import { Input, Select } from '~/ui/input';
import { TimeInput } from '~/ui/time-input';
import { TONE_TEXT } from '~/ui/tone';
import { GenreOptions, useGenreName, useGenres } from '../../newsroom/components/genres';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import { lengthTextOf } from '../details-form-texts';
import { TITLE_MAX } from '../rules.limits';
import type { TableRow } from '../rules.table';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import { dueOf } from './due-text';
import { itemStatusKey } from './filter-names';
import { ITEM_LOOK } from './item-status-badges';
import { MediumIcon } from './placement-badges';
import { OverdueBadge } from './status-badges';
import type { TableColumn, TableSort } from './table-address';
import { EditableCell } from './table-cell';

interface CellProps {
  row: TableRow;
}

export const columnLabel = (column: TableColumn): TextKey => `table.column.${column}`;

function TitleCell({ row }: CellProps) {
  const { t } = useT();
  const { assignmentHref, outletOf } = useCalendar();
  const outlet = outletOf(row.outletId);
  return (
    <span className="flex items-start gap-2 md:min-w-64">
      {outlet && <OutletMark outlet={outlet} className="mt-0.5" />}
      <span className="min-w-0 flex-1 md:flex md:flex-wrap md:items-baseline md:gap-x-2">
        <EditableCell
          row={row}
          field="title"
          shown={
            <Link
              to={assignmentHref(row.assignmentId)}
              preventScrollReset
              className="font-medium text-ink underline-offset-2 hover:underline"
            >
              {row.title}
            </Link>
          }
        >
          {(value) => (
            <Input
              name="title"
              aria-label={t('table.column.title')}
              maxLength={TITLE_MAX}
              defaultValue={value('title', row.title)}
              autoFocus
            />
          )}
        </EditableCell>
        {row.exemplarName !== row.title && (
          <span className="text-muted text-sm max-md:block">{row.exemplarName}</span>
        )}
      </span>
    </span>
  );
}

function DayCell({ row }: CellProps) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const year = data.address.table?.everything ? null : data.date.slice(0, 4);
  return (
    <span data-figures className="whitespace-nowrap">
      {whenName(t, locale, row.plannedOn, row.plannedTime, year)}
      {row.overdue && (
        <span className="ml-2 inline-block align-middle">
          <OverdueBadge />
        </span>
      )}
    </span>
  );
}

function StatusCell({ row }: CellProps) {
  const { t } = useT();
  const { icon: Icon, tone } = ITEM_LOOK[row.status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(itemStatusKey(row.status))}
    </Badge>
  );
}

function LeadCell({ row }: CellProps) {
  const { t } = useT();
  return (
    <span className={row.leadName ? 'md:whitespace-nowrap' : 'text-muted md:whitespace-nowrap'}>
      {row.leadName ?? t('coverage.panel.noLead')}
    </span>
  );
}

function DeadlineCell({ row }: CellProps) {
  const { t } = useT();
  const now = useNow();
  const { deadlineAt: at, deadlineMissed } = row;
  const due = at && deadlineMissed ? dueOf(at, true, now) : null;
  return (
    <EditableCell
      row={row}
      field="deadline"
      shown={
        <span data-figures className="whitespace-nowrap">
          {at ? formatDateTime(at) : <span className="text-muted">–</span>}
          {due && (
            <span className={`ml-2 text-sm max-md:block max-md:ml-0 ${TONE_TEXT[due.tone]}`}>
              {t(due.key, due.params)}
            </span>
          )}
        </span>
      }
    >
      {(value) => (
        <>
          <DateInput
            name="deadlineDay"
            aria-label={t('coverage.field.deadlineDay')}
            defaultValue={value('deadlineDay', at ? plainDateOf(at) : '')}
            autoFocus
          />
          <TimeInput
            name="deadlineTime"
            aria-label={t('coverage.field.deadlineTime')}
            defaultValue={value('deadlineTime', at ? clockTimeOf(at) : '')}
          />
        </>
      )}
    </EditableCell>
  );
}

function GenreCell({ row }: CellProps) {
  const { t } = useT();
  const genres = useGenres();
  const genreName = useGenreName();
  return (
    <EditableCell row={row} field="genre" shown={genreName(row.genre)}>
      {(value) => (
        <Select
          name="genre"
          aria-label={t('table.column.genre')}
          defaultValue={value('genre', row.genre)}
          autoFocus
        >
          <GenreOptions genres={genres.of(row.kind, row.genre)} />
        </Select>
      )}
    </EditableCell>
  );
}

function LengthCell({ row }: CellProps) {
  const { t } = useT();
  const shown =
    row.lengthValue === null ? (
      <span className="text-muted">–</span>
    ) : (
      <span data-figures className="whitespace-nowrap">
        {t(`coverage.panel.${row.lengthUnit}`, { count: row.lengthValue })}
      </span>
    );
  return (
    <EditableCell row={row} field="length" shown={shown}>
      {(value) => (
        <Input
          name="lengthValue"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t('table.column.length')}
          defaultValue={value('lengthValue', lengthTextOf(row.lengthValue))}
          autoFocus
        />
      )}
    </EditableCell>
  );
}

function ChannelCell({ row }: CellProps) {
  return (
    <span className="inline-flex items-center gap-1.5 md:whitespace-nowrap">
      <MediumIcon medium={row.medium} className="size-3.5 text-muted" />
      {row.channelName}
    </span>
  );
}

interface ColumnLook {
  sort?: TableSort;
  Cell: ComponentType<CellProps>;
}

export const COLUMN_LOOK: Record<TableColumn, ColumnLook> = {
  title: { sort: 'title', Cell: TitleCell },
  day: { sort: 'day', Cell: DayCell },
  status: { sort: 'status', Cell: StatusCell },
  lead: { sort: 'lead', Cell: LeadCell },
  deadline: { sort: 'deadline', Cell: DeadlineCell },
  genre: { Cell: GenreCell },
  length: { Cell: LengthCell },
  channel: { Cell: ChannelCell },
};
