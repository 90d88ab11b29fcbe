/** The figures as a table to read and as JSON to keep. */
import { cpus, release, totalmem, type } from 'node:os';
import type { BrowserResult } from './browser';
import type { Result } from './measures';

export interface Report {
  machine: string;
  commit: string;
  results: Result[];
  browser: BrowserResult[];
  /** Gzipped bytes of JavaScript by page. */
  bundles: Record<string, number>;
  memory_mb: number;
  ready_ms: number;
}

export const machineName = (): string => {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${gigabytes} GB, ${type()} ${release()}, Node ${process.version}`;
};

const HEAD = ['what', 'N', 'conn.', 'p50 ms', 'p97.5 ms', 'req/s', 'bytes', '× http', '× SQL'];

/** A Markdown table: each figure beside how many times its floors it takes. */
export function tableOf({ results, browser, bundles, memory_mb, ready_ms, machine }: Report) {
  const rows = results.map((each) => [
    each.name,
    each.n.toLocaleString('en'),
    String(each.connections),
    figure(each.p50),
    figure(each.p97_5),
    Math.round(each.rps).toLocaleString('en'),
    each.bytes.toLocaleString('en'),
    figure(each.p50 / each.floor_http_p50),
    figure(each.p50 / each.floor_sql_p50),
  ]);
  const seen = browser.map(({ items, visible_ms, longest_task_ms }) => [
    items.toLocaleString('en'),
    figure(visible_ms),
    figure(longest_task_ms),
  ]);
  const sizes = Object.entries(bundles).map(([path, bytes]) => `${path} ${kilobytes(bytes)} KB`);
  return [
    `Machine: ${machine}`,
    '',
    markdown(HEAD, rows),
    '',
    markdown(['items in the month', 'visible after ms', 'longest task while dragging ms'], seen),
    '',
    `JavaScript, gzipped: ${sizes.join(', ')}. Memory after the run: ${Math.round(memory_mb)} MB. Start to ready: ${Math.round(ready_ms)} ms.`,
  ].join('\n');
}

/** Of several runs of one commit, the median of each figure. */
export function medianOf(reports: readonly Report[]): Report {
  const [first] = reports;
  if (!first) throw new Error('nothing was measured');
  const median = (of: (report: Report) => number | undefined): number => {
    const sorted = reports.map((report) => of(report) ?? 0).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    ...first,
    results: first.results.map((result, index) => ({
      ...result,
      p50: median(({ results }) => results[index]?.p50),
      p97_5: median(({ results }) => results[index]?.p97_5),
      rps: median(({ results }) => results[index]?.rps),
      floor_http_p50: median(({ results }) => results[index]?.floor_http_p50),
      floor_sql_p50: median(({ results }) => results[index]?.floor_sql_p50),
    })),
    browser: first.browser.map((seen, index) => ({
      ...seen,
      visible_ms: median(({ browser }) => browser[index]?.visible_ms),
      longest_task_ms: median(({ browser }) => browser[index]?.longest_task_ms),
    })),
    memory_mb: median(({ memory_mb }) => memory_mb),
    ready_ms: median(({ ready_ms }) => ready_ms),
  };
}

/** Two commits beside each other: what changed by how much. */
export function comparisonOf(before: Report, after: Report): string {
  const rows = after.results.map((now) => {
    const then = before.results.find(
      (each) => each.name === now.name && each.n === now.n && each.connections === now.connections,
    );
    return [
      now.name,
      now.n.toLocaleString('en'),
      String(now.connections),
      then ? figure(then.p50) : '-',
      figure(now.p50),
      then ? figure(now.p50 / then.p50) : '-',
    ];
  });
  const head = ['what', 'N', 'conn.', `p50 ms ${before.commit}`, `p50 ms ${after.commit}`, 'ratio'];
  return markdown(head, rows);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
