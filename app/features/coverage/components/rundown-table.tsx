import { Link, useFetcher } from '@remix-run/react';
import { ArrowDown, ArrowUp, Check, GripVertical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { minutesText } from '~/platform/time.minutes';
import type { VerbResult } from '~/platform/verb-action.server';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { useDropHandler } from '~/ui/dragging';
import { IconButton } from '~/ui/icon-button';
import { KeyField } from '~/ui/key-field';
import { useRefusalToast } from '~/ui/refusal-toast';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import { lengthTextOf } from '../details-form-texts';
import type { RundownItem, RundownSection } from '../queries.rundown.server';
import { stateOf } from './calendar-state';
import { SubjectMark } from './subject-mark';

interface RundownTableProps {
  section: RundownSection;
  caption: string;
  edits: boolean;
}

/** The items of one occurrence in their order. Editors change order and lengths in place; every control is a form. */
export function RundownTable({ section, caption, edits }: RundownTableProps) {
  const { t } = useT();
  const { items } = section;
  return (
    <Table caption={caption} stack>
      <Thead>
        <Th>{t('board.rundown.order')}</Th>
        <Th figures>{t('board.rundown.start')}</Th>
        <Th className="w-full">{t('board.rundown.item')}</Th>
        <Th>{t('board.rundown.who')}</Th>
        <Th>{t('board.rundown.state')}</Th>
        <Th figures>{t('board.rundown.planned')}</Th>
        <Th figures>{t('board.rundown.actual')}</Th>
        <Th figures>{t('board.rundown.total')}</Th>
        {edits && (
          <Th data-print="no">
            <span className="sr-only">{t('board.rundown.move')}</span>
          </Th>
        )}
      </Thead>
      <Tbody>
        {items.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            place={index + 1}
            last={index === items.length - 1}
            edits={edits}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface RowProps {
  item: RundownItem;
  /** From 1. */
  place: number;
  last: boolean;
  edits: boolean;
}

function Row({ item, place, last, edits }: RowProps) {
  const { t } = useT();
  const state = stateOf(item.state);
  const StateIcon = state.icon;
  const { actual } = item;
  return (
    <Tr
      data-drag={edits ? `row:${item.id}` : undefined}
      data-drop={edits ? `row:${item.id}` : undefined}
      className={cn('print:[&>td]:py-1', edits && 'cursor-grab')}
    >
      <Td label={t('board.rundown.order')} data-figures>
        <span className="inline-flex items-center gap-1">
          {edits && <GripVertical aria-hidden className="size-4 text-muted" data-print="no" />}
          {place}
        </span>
      </Td>
      <Td label={t('board.rundown.start')} figures data-figures className="font-medium">
        {item.startsAt ?? (
          <span className="font-normal text-muted">{t('board.rundown.noTime')}</span>
        )}
        {item.daysLater > 0 && (
          <span className="block font-normal text-warn text-xs">
            {t('board.rundown.daysLater', { count: item.daysLater })}
          </span>
        )}
      </Td>
      <Td label={t('board.rundown.item')}>
        <Link to={`/assignments/${item.assignmentId}`} className="font-medium hover:underline">
          {item.title}
        </Link>
        {item.exemplarId === null && (
          <span className="ml-2">
            <SubjectMark />
          </span>
        )}
        {item.exemplarName !== item.title && (
          <span className="block text-muted text-sm">{item.exemplarName}</span>
        )}
        <span className="block text-muted text-xs">
          {t(item.rerun ? 'board.rundown.rerun' : 'board.rundown.first')}
        </span>
      </Td>
      <Td label={t('board.rundown.who')} className="whitespace-nowrap">
        {item.leadName ?? <span className="text-muted">{t('calendar.item.noLead')}</span>}
      </Td>
      <Td label={t('board.rundown.state')}>
        <Badge tone={state.tone} icon={<StateIcon aria-hidden />}>
          {t(state.key)}
        </Badge>
      </Td>
      <Td label={t('board.rundown.plannedShort')} figures data-figures>
        {edits ? <Minutes item={item} /> : lengthTextOf(item.plannedMinutes) || '–'}
      </Td>
      <Td label={t('board.rundown.actual')} figures data-figures>
        {actual ? (
          <>
            {minutesText(actual.minutes)}
            <span className="block text-muted text-xs">{t(`board.rundown.${actual.source}`)}</span>
          </>
        ) : (
          <span className="text-muted">–</span>
        )}
      </Td>
      <Td label={t('board.rundown.total')} figures data-figures className="font-medium">
        {minutesText(item.total)}
      </Td>
      {edits && (
        <Td label={t('board.rundown.move')} data-print="no">
          <Steps item={item} first={place === 1} last={last} />
        </Td>
      )}
    </Tr>
  );
}

const addressOf = (id: string) => `/placements/${id}/rundown`;

/** The planned length, set in place: Enter or the tick keeps it. */
function Minutes({ item }: { item: RundownItem }) {
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>();
  useRefusalToast(fetcher.data);
  const { shown, hold, release } = useHeld(item, fetcher.data);
  const name = item.exemplarName;
  const errors =
    fetcher.data && !fetcher.data.ok ? (fetcher.data.problem.fields.minutes ?? []) : [];
  return (
    <fetcher.Form
      method="post"
      action={addressOf(item.id)}
      preventScrollReset
      className="inline-flex items-center gap-1"
    >
      <input type="hidden" name="version" value={shown.version} />
      <KeyField />
      <input
        // What somebody else set meanwhile is shown, unless something is being typed here.
        key={`${shown.version} ${shown.plannedMinutes}`}
        name="minutes"
        inputMode="text"
        autoComplete="off"
        aria-label={t('board.rundown.minutesOf', { name })}
        aria-invalid={errors.length > 0 || undefined}
        defaultValue={lengthTextOf(shown.plannedMinutes)}
        onInput={hold}
        onBlur={({ target }) => {
          if (target.value === target.defaultValue) release();
        }}
        className="h-8 w-14 rounded-md border border-line-strong bg-panel px-2 text-right aria-invalid:border-late max-md:h-11 max-md:w-20"
      />
      <IconButton
        type="submit"
        label={t('board.rundown.save', { name })}
        className="size-8 print:hidden"
      >
        <Check aria-hidden />
      </IconButton>
    </fetcher.Form>
  );
}

/** The item as it was when typing began, until an answer has come: what others save meanwhile takes nothing away. */
function useHeld(item: RundownItem, answer: VerbResult | undefined) {
  const [held, setHeld] = useState<RundownItem | null>(null);
  useEffect(() => {
    if (answer) setHeld(null);
  }, [answer]);
  return {
    shown: held ?? item,
    hold: () => setHeld((before) => before ?? item),
    release: () => setHeld(null),
  };
}

/** One step up or down, by keyboard and without JavaScript too. */
function Steps({ item, first, last }: { item: RundownItem; first: boolean; last: boolean }) {
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>();
  useRefusalToast(fetcher.data);
  const name = item.exemplarName;
  return (
    <fetcher.Form
      method="post"
      action={addressOf(item.id)}
      preventScrollReset
      className="inline-flex"
    >
      <IconButton
        type="submit"
        name="step"
        value="up"
        disabled={first}
        label={t('board.rundown.upNamed', { name })}
        className="size-8"
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        type="submit"
        name="step"
        value="down"
        disabled={last}
        label={t('board.rundown.downNamed', { name })}
        className="size-8"
      >
        <ArrowDown aria-hidden />
      </IconButton>
    </fetcher.Form>
  );
}

/** A row that is let go over another of its slot takes its place. */
export function RowDrops({ sections }: { sections: readonly RundownSection[] }) {
  const fetcher = useFetcher<VerbResult>();
  useRefusalToast(fetcher.data);
  const together = (drag: string, drop: string) =>
    drag !== drop &&
    sections.some(({ items }) => [drag, drop].every((id) => items.some((item) => item.id === id)));
  useDropHandler(
    'row',
    (drag, drop) =>
      fetcher.submit(
        { placeOf: drop.key, stay: 'told' },
        { method: 'post', action: addressOf(drag.key) },
      ),
    { canDrop: (drag, drop) => drag.kind === 'row' && together(drag.key, drop.key) },
  );
  return null;
}
