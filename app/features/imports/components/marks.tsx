/** The marks of imports and their rows: by icon, words and tone. */
import { Link } from '@remix-run/react';
import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleX,
  Copy,
  Eye,
  LoaderCircle,
  type LucideIcon,
  Rows3,
  SkipForward,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { TONE_TEXT, type Tone } from '~/ui/tone';
import type { ImportStatus, Problem, RowStatus, Severity } from '../rules';
import { useRowWords } from './place';

const ROW: Record<RowStatus, { Icon: LucideIcon; tone: Tone }> = {
  valid: { Icon: CircleCheck, tone: 'done' },
  duplicate: { Icon: Copy, tone: 'warn' },
  error: { Icon: CircleAlert, tone: 'late' },
  skipped: { Icon: SkipForward, tone: 'neutral' },
  aside: { Icon: Rows3, tone: 'neutral' },
  imported: { Icon: CircleCheck, tone: 'done' },
};

export const rowLook = (status: RowStatus) => ROW[status];

export function RowStatusBadge({ status }: { status: RowStatus }) {
  const { t } = useT();
  const { Icon, tone } = ROW[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`enums.importRowStatus.${status}`)}
    </Badge>
  );
}

const IMPORT: Record<ImportStatus, { Icon: LucideIcon; tone: Tone }> = {
  reading: { Icon: LoaderCircle, tone: 'accent' },
  preview: { Icon: Eye, tone: 'accent' },
  importing: { Icon: LoaderCircle, tone: 'accent' },
  done: { Icon: CircleCheck, tone: 'done' },
  failed: { Icon: CircleX, tone: 'late' },
  cancelled: { Icon: Ban, tone: 'neutral' },
  undoing: { Icon: LoaderCircle, tone: 'accent' },
  undone: { Icon: Undo2, tone: 'neutral' },
};

export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const { t } = useT();
  const { Icon, tone } = IMPORT[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`enums.importStatus.${status}`)}
    </Badge>
  );
}

const SEVERITY: Record<Severity, { Icon: LucideIcon; tone: Tone }> = {
  error: { Icon: CircleAlert, tone: 'late' },
  duplicate: { Icon: Copy, tone: 'warn' },
  warning: { Icon: TriangleAlert, tone: 'warn' },
};

/** The words of a problem, without its place. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useT();
  const wordsOf = useRowWords();
  return ({ code, params }) => {
    const { kind } = params;
    const named =
      kind === 'individual' ||
      kind === 'collective' ||
      kind === 'household' ||
      kind === 'enterprise'
        ? { ...params, kind: t(`enums.kind.${kind}`).toLowerCase() }
        : params;
    const { row } = named;
    const placed = typeof row === 'number' ? { ...named, row: wordsOf(row).text } : named;
    return t(`imports.problems.${code}`, placed);
  };
}

/** What has to be mended comes first. */
const inOrder = (problems: readonly Problem[]): Problem[] => [
  ...problems.filter(({ severity }) => severity !== 'warning'),
  ...problems.filter(({ severity }) => severity === 'warning'),
];

/** What is wrong with a row, each with the cell where it stands. */
export function ProblemList({ row, problems }: { row: number; problems: readonly Problem[] }) {
  const { t } = useT();
  const textOf = useProblemText();
  const words = useRowWords()(row);
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {inOrder(problems).map((problem) => {
        const { Icon, tone } = SEVERITY[problem.severity];
        return (
          <li key={`${problem.code} ${problem.field}`} className="flex items-start gap-1.5">
            <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${TONE_TEXT[tone]}`} />
            <span className="min-w-0">
              <span className="sr-only">{t(`imports.severity.${problem.severity}`)}: </span>
              {problem.column && (
                <strong data-figures className={`font-semibold ${TONE_TEXT[tone]}`}>
                  {words.cell(problem.column)}
                  {problem.field && ` · ${t(`imports.field.${problem.field}`)}`}
                  {': '}
                </strong>
              )}
              {textOf(problem)}
              {typeof problem.params.id === 'string' && (
                <>
                  {' '}
                  <Link
                    to={`/exemplars/${problem.params.id}`}
                    className="rounded-sm text-accent underline underline-offset-2"
                  >
                    {t('imports.preview.openExemplar')}
                  </Link>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
