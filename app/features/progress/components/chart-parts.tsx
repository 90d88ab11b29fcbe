/** How every chart writes: its axes, what is told under the pointer, its legend. For recharts, which takes them as props. */

export const TICK = { fill: 'var(--color-muted)', fontSize: 12 };

export const TOLD = {
  cursor: { fill: 'var(--color-sunken)' },
  contentStyle: {
    background: 'var(--color-raised)',
    border: '1px solid var(--color-line)',
    borderRadius: 8,
    color: 'var(--color-ink)',
  },
  itemStyle: { color: 'var(--color-ink)' },
};

export const inInk = (label: string) => <span style={{ color: 'var(--color-ink)' }}>{label}</span>;
