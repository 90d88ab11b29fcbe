/** What titles, sections and sheets' names say for the rows below them: where it stands, for how many rows, and how to change it once. */
import { Form } from '@remix-run/react';
import { Check, Heading } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { EditChoices } from '../queries.choices.server';
import type { ImportView } from '../queries.server';
import {
  type ContextField,
  type ContextLine,
  type ContextValues,
  contextKey,
  isDecisionField,
  shownContext,
} from '../rules.context';
import { type Layout, rowPlace } from '../rules.layout';
import { CellControl } from './cell-control';
import { FoldedCard } from './folded-card';
import { PressForm } from './press-form';

/** Lines that are seen before more are asked for. */
const FIRST = 6;

interface ContextListProps {
  list: ImportView;
  layout: Layout;
  choices: EditChoices;
}

/** Unfolded where a decision is among it, for that makes rows approved; nothing where no line says anything that rows do not. */
export function ContextList({ list, layout, choices }: ContextListProps) {
  const { t } = useT();
  const lines = shownContext(layout.context ?? [], layout.choices?.context);
  if (lines.length === 0 || layout.choices?.section) return null;
  const ofDecision = (line: ContextLine) =>
    fieldsOf(line).some(isDecisionField) && (line.rows ?? 0) > 0;
  // What is only offered or makes rows approved comes before places and kinds.
  const ordered = [...lines.filter(ofDecision), ...lines.filter((line) => !ofDecision(line))];
  const shown = (some: readonly ContextLine[]) =>
    some.map((line) => (
      <Line key={`${line.at}${fieldsOf(line)[0]}`} {...{ line, list, layout, choices }} />
    ));
  const words = ordered.slice(0, 3).map((line) => wordsOf(line, layout).values.join(', '));
  const more = ordered.length - FIRST;
  return (
    <FoldedCard
      icon={Heading}
      heading={t('imports.context.heading')}
      said={[...words, ...(ordered.length > 3 ? ['…'] : [])].join(' · ')}
      open={lines.some(ofDecision)}
    >
      <p className="text-muted text-sm">{t('imports.context.intro')}</p>
      <ul className="divide-y divide-line">{shown(ordered.slice(0, FIRST))}</ul>
      {more > 0 && (
        <Disclosure
          summary={t('imports.context.more', { count: more })}
          summaryClassName="w-fit cursor-pointer py-1 text-accent text-sm underline-offset-2 hover:underline"
        >
          <ul className="divide-y divide-line">{shown(ordered.slice(FIRST))}</ul>
        </Disclosure>
      )}
    </FoldedCard>
  );
}

const fieldsOf = ({ values }: ContextLine): ContextField[] => Object.keys(values) as ContextField[];

/** What counts of the line now; nothing where it is only offered, or a person does not want it. */
function countingOf({ at, values, offered }: ContextLine, { choices }: Layout): ContextValues {
  const counting: ContextValues = {};
  for (const field of Object.keys(values) as ContextField[]) {
    const value = choices?.context?.[contextKey(at, field)] ?? (offered ? '' : values[field]);
    if (value) counting[field] = value;
  }
  return counting;
}

function wordsOf(line: ContextLine, layout: Layout): { counts: boolean; values: string[] } {
  const counting = countingOf(line, layout);
  const counts = Object.keys(counting).length > 0;
  return { counts, values: Object.values(counts ? counting : line.values) };
}

function Line({ line, list, layout, choices }: ContextListProps & { line: ContextLine }) {
  const { t } = useT();
  const { counts, values } = wordsOf(line, layout);
  const names = fieldsOf(line).some(isDecisionField)
    ? t('imports.preview.decision')
    : fieldsOf(line)
        .map((field) => t(`imports.field.${field}`))
        .join(', ');
  const said = values.join(', ');
  const open = list.status === 'preview';
  const wish = Object.fromEntries(
    fieldsOf(line).map((field) => [`context.${field}`, counts ? '' : (line.values[field] ?? '')]),
  );
  return (
    <li className="grid gap-2 py-2.5 md:flex md:items-start md:gap-x-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>
            {names}: <strong className={counts ? 'font-medium' : 'font-normal'}>{said}</strong>
          </span>
          {counts ? (
            <Badge tone="accent" icon={<Check aria-hidden />}>
              {t('imports.context.used', { count: line.rows ?? 0 })}
            </Badge>
          ) : (
            <Badge>{t('imports.context.unused')}</Badge>
          )}
        </p>
        <p className="wrap-anywhere text-muted text-sm">
          <Place line={line} layout={layout} />
          {line.offered && !counts && <> {t('imports.context.offered')}</>}
        </p>
      </div>
      {open && (
        <div className="flex flex-wrap items-start gap-2">
          <PressForm
            intent="context"
            fields={{ at: String(line.at), ...wish }}
            version={list.version}
            label={t(counts ? 'imports.context.leave' : 'imports.context.take')}
            name={t(counts ? 'imports.context.leaveOf' : 'imports.context.takeOf', { value: said })}
            className="max-md:[&_button]:min-h-11"
          />
          <ChangeForm {...{ line, list, layout, choices }} said={said} />
        </div>
      )}
    </li>
  );
}

/** Where the line stands and its words. */
function Place({ line: { at, from, text }, layout }: { line: ContextLine; layout: Layout }) {
  const { t } = useT();
  if (from === 'sheet') return t('imports.context.fromSheet', { text });
  const { sheet, row } = rowPlace(at);
  const several = layout.sheets.filter(({ read }) => read).length > 1;
  const place = several
    ? t('imports.preview.rowIn', { row, sheet: layout.sheets[sheet]?.name ?? '' })
    : String(row);
  return t(from === 'title' ? 'imports.context.fromTitle' : 'imports.context.fromSection', {
    row: place,
    text,
  });
}

function ChangeForm({
  line,
  list,
  layout,
  choices,
  said,
}: ContextListProps & { line: ContextLine; said: string }) {
  const { t } = useT();
  const form = useFormResult('context');
  const counting = countingOf(line, layout);
  return (
    <Disclosure
      summary={t('imports.context.change')}
      label={t('imports.context.changeOf', { value: said })}
      summaryClassName="inline-flex h-7 w-fit cursor-pointer items-center rounded-md px-2.5 font-medium text-accent text-sm hover:bg-sunken max-md:min-h-11"
      panelClassName="mt-2"
    >
      <Form method="post" preventScrollReset className="grid gap-3 md:w-64">
        <input type="hidden" name="intent" value="context" />
        <input type="hidden" name="at" value={line.at} />
        <KeyField />
        <VersionField version={list.version} />
        {fieldsOf(line).map((field) => (
          <Field key={field} label={t(`imports.field.${field}`)}>
            <CellControl
              field={field}
              name={`context.${field}`}
              value={counting[field] ?? line.values[field] ?? ''}
              choices={choices}
            />
          </Field>
        ))}
        <div>
          <Button size="sm" pending={form.pending}>
            {t('imports.context.save')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
