import { Bar, BarChart, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { OutletCoverage } from '~/features/exemplars/rules';
import { inInk, TICK, TOLD } from './chart-parts';

export interface OutletsChartProps {
  data: ({ name: string } & Record<OutletCoverage, number>)[];
  labels: Record<OutletCoverage, string>;
}

const FILLS: Record<OutletCoverage, string> = {
  published: 'var(--color-done)',
  in_production: 'var(--color-accent-fill)',
  planned: 'var(--color-line-strong)',
  none: 'url(#owed-stripes)',
};
const ORDER: readonly OutletCoverage[] = ['published', 'in_production', 'planned', 'none'];

/** How much of what it owes each outlet has done. */
export default function OutletsChart({ data, labels }: OutletsChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <defs>
          <pattern id="owed-stripes" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="var(--color-warn-soft)" />
            <path d="M0 6 L6 0" stroke="var(--color-warn)" strokeWidth="1.2" />
          </pattern>
        </defs>
        <XAxis
          type="number"
          allowDecimals={false}
          domain={[0, 'dataMax']}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--color-line)' }}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={56}
          tick={TICK}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip {...TOLD} />
        <Legend formatter={inInk} />
        {ORDER.map((state) => (
          <Bar
            key={state}
            dataKey={state}
            stackId="all"
            name={labels[state]}
            fill={FILLS[state]}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
