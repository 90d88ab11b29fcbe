/** The colour of a hue of the interface, as the browser resolves it. */
export const hueColour = (hue: string): string => `var(--color-${hue})`;

const LINES = ['M0 6 L6 0', 'M0 3 L6 3', 'M3 0 L3 6', 'M0 0 L6 6'];

/** Fills that tell outlets apart without their colour: lines in another direction for each. */
export function OutletPatterns({ id, hues }: { id: string; hues: readonly string[] }) {
  return (
    <defs>
      {hues.map((hue, index) => (
        <pattern key={hue} id={`${id}-${index}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={hueColour(hue)} />
          <path
            d={LINES[index % LINES.length]}
            stroke="var(--color-panel)"
            strokeWidth="1.4"
            opacity="0.75"
          />
        </pattern>
      ))}
    </defs>
  );
}
