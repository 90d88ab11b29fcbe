import { cn } from './cn';

/** A person's initials: in Vietnamese the given name comes last and speaks loudest. Decorative: put the name beside it. */
export function Avatar({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-7 shrink-0 select-none items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-xs',
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', last = ''] = [words.at(0), words.length > 1 ? words.at(-1) : ''];
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase('vi');
}
