import { Search } from 'lucide-react';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from './cn';
import { Input } from './input';

/** The box of words to look for: `q`, with the glass that says so. */
export const SearchInput = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>(
  function SearchInput({ className, ...props }, ref) {
    return (
      <span className="relative block">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <Input ref={ref} type="search" name="q" className={cn('pl-8.5', className)} {...props} />
      </span>
    );
  },
);
