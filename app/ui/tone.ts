/** What a colour says. `hue` takes the colour of the nearest `data-hue` (an outlet). */
export type Tone = 'neutral' | 'accent' | 'late' | 'warn' | 'done' | 'hue';

/** The hues that an outlet may carry (`outlets.hue`). */
export type Hue = 'news' | 'station' | 'teal' | 'rose' | 'amber' | 'indigo';

/** Text on its own soft ground: badges, notices, marks. */
export const TONE_SOFT: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  late: 'bg-late-soft text-late',
  warn: 'bg-warn-soft text-warn',
  done: 'bg-done-soft text-done',
  hue: 'bg-hue-soft text-hue',
};

/** Text alone. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent',
  late: 'text-late',
  warn: 'text-warn',
  done: 'text-done',
  hue: 'text-hue',
};
