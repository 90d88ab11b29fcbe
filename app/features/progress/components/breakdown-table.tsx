import { Link } from '@remix-run/react';
import type { CoverageState } from '~/features/exemplars/rules';
import { useT } from '~/platform/i18n/react';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import { type Counts, STATES, sumOf } from '../rules';
import { ShareBar } from './coverage-bar';

export interface BreakdownLine {
  code: string;
  name: string;
  counts: Counts;
}

interface BreakdownTableProps {
  caption: string;
  /** Heading of the first column. */
  heading: string;
  lines: readonly BreakdownLine[];
  /** The list behind a figure; without a state, all approved ones of the line. */
  addressOf(code: string, state?: CoverageState): string;
}

/** Approved exemplars by some division and by coverage; every figure leads to its list. */
export function BreakdownTable({ caption, heading, lines, addressOf }: BreakdownTableProps) {
  const { t } = useT();
  return (
    <Table caption={caption}>
      <Thead>
        <Th>{heading}</Th>
        <Th figures className="whitespace-normal px-2">
          {t('progress.approved')}
        </Th>
        {STATES.map((state) => (
          <Th key={state} figures className="whitespace-normal px-2">
            {t(`progress.columns.${state}`)}
          </Th>
        ))}
        <Th className="w-1/5 min-w-24 max-md:hidden">{t('progress.bar')}</Th>
      </Thead>
      <Tbody>
        {lines.map(({ code, name, counts }) => (
          <Tr key={code}>
            <Td className="min-w-40 py-2">
              {name}
              <CountsBar counts={counts} className="mt-1.5 md:hidden" />
            </Td>
            <Td figures className="px-2 py-2">
              <Figure
                count={sumOf(counts)}
                to={addressOf(code)}
                name={name}
                column={t('progress.approved')}
                strong
              />
            </Td>
            {STATES.map((state) => (
              <Td key={state} figures className="px-2 py-2">
                <Figure
                  count={counts[state]}
                  to={addressOf(code, state)}
                  name={name}
                  column={t(`enums.coverage.${state}`)}
                />
              </Td>
            ))}
            <Td className="py-2 align-middle max-md:hidden">
              <CountsBar counts={counts} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const CountsBar = ({ counts, className }: { counts: Counts; className?: string }) => (
  <ShareBar
    {...(className ? { className } : {})}
    parts={STATES.map((state) => ({ shade: state, count: counts[state] }))}
  />
);

interface FigureProps {
  count: number;
  to: string;
  /** What the line and the column are, for those who hear the link alone. */
  name: string;
  column: string;
  strong?: boolean;
}

/** A figure that leads to the list behind it; nothing is behind a zero. */
export function Figure({ count, to, name, column, strong = false }: FigureProps) {
  const { t } = useT();
  if (count === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      to={to}
      aria-label={t('progress.linkText', { name, column, count })}
      className={`inline-block min-w-6 rounded-sm text-accent underline-offset-2 hover:underline ${strong ? 'font-semibold' : ''}`}
    >
      {count}
    </Link>
  );
}
