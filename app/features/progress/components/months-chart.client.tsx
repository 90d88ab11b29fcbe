import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { inInk, TICK, TOLD } from './chart-parts';
import { OutletPatterns } from './chart-patterns';

export interface MonthsChartProps {
  data: { month: string; approved: number; [outletId: string]: number | string }[];
  approvedLabel: string;
  outlets: { id: string; hue: string; label: string }[];
}

/** Approvals and publications by month: plain bars for the Board, one pattern for each outlet. */
export default function MonthsChart({ data, approvedLabel, outlets }: MonthsChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
        accessibilityLayer={false}
      >
        <OutletPatterns id="months" hues={outlets.map((outlet) => outlet.hue)} />
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="month"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--color-line)' }}
        />
        <YAxis allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} />
        <Tooltip {...TOLD} />
        <Legend formatter={inInk} />
        <Bar
          dataKey="approved"
          name={approvedLabel}
          fill="var(--color-line-strong)"
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
        {outlets.map((outlet, index) => (
          <Bar
            key={outlet.id}
            dataKey={outlet.id}
            name={outlet.label}
            fill={`url(#months-${index})`}
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
