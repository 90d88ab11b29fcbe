import { cn } from '../cn';

/** The product's mark: a mirror that catches the light. Decorative. */
export const Mark = ({ className }: { className?: string | undefined }) => (
  <svg aria-hidden="true" viewBox="0 0 32 32" className={cn('size-7 shrink-0', className)}>
    <rect width="32" height="32" rx="8" className="fill-accent-fill" />
    <circle cx="16" cy="16" r="9" fill="none" stroke="white" strokeOpacity=".55" strokeWidth="2" />
    <path
      d="M16 8.5c.9 4.5 3 6.6 7.5 7.5-4.5.9-6.6 3-7.5 7.5-.9-4.5-3-6.6-7.5-7.5 4.5-.9 6.6-3 7.5-7.5Z"
      fill="white"
    />
  </svg>
);
