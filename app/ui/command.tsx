/** A box to type into, over a list that the arrows go through. Fetched on demand: only the palette uses it. */
import { Command as Library } from 'cmdk';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { KeyHint } from './key-hint';

interface CommandProps {
  /** Names the list for a screen reader. */
  label: string;
  placeholder: string;
  value: string;
  onValueChange(value: string): void;
  /** The ids of the items as they are listed. What is chosen is one of them, always: the first, where the last choice is gone. */
  ids: readonly string[];
  /** What stands at the foot: how many, what the keys do. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The caller chooses what is listed for what is typed; accents are its business. */
export function Command({
  label,
  placeholder,
  value,
  onValueChange,
  ids,
  foot,
  children,
}: CommandProps) {
  const [chosen, setChosen] = useState('');
  return (
    <Library
      label={label}
      shouldFilter={false}
      loop
      value={ids.includes(chosen) ? chosen : (ids[0] ?? '')}
      onValueChange={setChosen}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Search aria-hidden className="size-4.5 shrink-0 text-muted" />
        <Library.Input
          value={value}
          onValueChange={onValueChange}
          placeholder={placeholder}
          maxLength={100}
          className="h-13 w-full min-w-0 bg-transparent text-lg outline-none"
        />
      </div>
      <Library.List className="max-h-[min(26rem,60dvh)] min-h-0 overflow-y-auto overscroll-contain p-1.5">
        {children}
      </Library.List>
      {foot && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-muted text-sm">
          {foot}
        </div>
      )}
    </Library>
  );
}

export const CommandGroup = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <Library.Group
    heading={heading}
    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-sm"
  >
    {children}
  </Library.Group>
);

interface CommandItemProps {
  /** Unlike any other in the list. */
  id: string;
  icon?: ReactNode;
  /** Muted, after the words. */
  detail?: string | undefined;
  keys?: readonly string[] | undefined;
  onSelect(): void;
  children: ReactNode;
}

export const CommandItem = ({
  id,
  icon,
  detail,
  keys = [],
  onSelect,
  children,
}: CommandItemProps) => (
  <Library.Item
    value={id}
    onSelect={onSelect}
    className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 data-[selected=true]:bg-accent-soft max-md:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted"
  >
    {icon}
    <span className="min-w-0 truncate">{children}</span>
    {detail && <span className="min-w-0 flex-1 truncate text-muted text-sm">{detail}</span>}
    {keys.length > 0 && (
      <span aria-hidden className="ml-auto flex gap-1">
        {keys.map((key) => (
          <KeyHint key={key}>{key}</KeyHint>
        ))}
      </span>
    )}
  </Library.Item>
);
