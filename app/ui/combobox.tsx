/** A long list of choices that is searched by typing; a native list without JavaScript. */
import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { fold, searchWords } from '~/platform/text';
import { cn } from './cn';
import { Input, Select } from './input';

export interface ComboboxOption {
  id: string;
  name: string;
  /** Muted, under the name. */
  detail: string;
  /** At the end of the first line. */
  mark?: ReactNode;
  /** What the native list says. */
  label: string;
}

interface ComboboxProps {
  /** The field that is sent: the id of the choice, '' for none. */
  name: string;
  options: readonly ComboboxOption[];
  defaultValue: string;
  placeholder: string;
  /** Stands in the list where nothing matches. */
  empty: string;
  /** False in the page that the server sends: the native list is shown. */
  hydrated: boolean;
  onChoose(id: string): void;
}

/**
 * Names, details and labels are found by every typed word, without accents. The native list stays in the form and holds the value, so
 * that whatever reads or fills the form in knows it.
 */
export function Combobox({ options, hydrated, placeholder, empty, ...field }: ComboboxProps) {
  const select = useRef<HTMLSelectElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { chosen, take, choose } = useChosen(select, field);
  return (
    <span className="relative block">
      {hydrated && (
        <Searched
          {...{ input, options, placeholder, empty, choose }}
          chosen={options.find(({ id }) => id === chosen) ?? null}
        />
      )}
      <Select
        ref={select}
        name={field.name}
        defaultValue={field.defaultValue}
        onChange={(event) => take(event.currentTarget.value)}
        {...(hydrated
          ? {
              ...{ id: undefined, required: undefined, tabIndex: -1, 'aria-hidden': true },
              className: 'sr-only',
              // A refusal sends the focus to the field that holds the value.
              onFocus: () => input.current?.focus(),
            }
          : {})}
      >
        <option value="">{placeholder}</option>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </span>
  );
}

/** What the native list holds; `choose` writes into it as if it were chosen there. */
function useChosen(
  select: RefObject<HTMLSelectElement>,
  { defaultValue, onChoose }: Pick<ComboboxProps, 'defaultValue' | 'onChoose'>,
) {
  const [chosen, setChosen] = useState(defaultValue);
  const take = (id: string) => {
    setChosen(id);
    onChoose(id);
  };
  // What was chosen before the page came to life counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const early = select.current?.value ?? '';
    if (early !== chosen) take(early);
  }, []);
  const choose = (id: string) => {
    if (!select.current) return;
    select.current.value = id;
    select.current.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { chosen, take, choose };
}

interface SearchedProps extends Pick<ComboboxProps, 'options' | 'placeholder' | 'empty'> {
  input: RefObject<HTMLInputElement>;
  chosen: ComboboxOption | null;
  choose(id: string): void;
}

function Searched({ input, options, chosen, placeholder, empty, choose }: SearchedProps) {
  const listId = useId();
  const { typed, found, open, active, ...list } = useSearch(options, chosen, choose);
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && list.cancel()}>
      <Popover.Anchor asChild>
        <span className="relative block">
          <Input
            ref={input}
            role="combobox"
            name=""
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
            placeholder={placeholder}
            value={typed ?? chosen?.name ?? ''}
            onChange={(event) => list.type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onClick={list.show}
            onBlur={list.leave}
            onKeyDown={list.onKeyDown}
            className="pr-8"
          />
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
          />
        </span>
      </Popover.Anchor>
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target === input.current) event.preventDefault();
        }}
        // The focus stays where somebody types.
        onMouseDown={(event) => event.preventDefault()}
        role="group"
        aria-label={placeholder}
        className="z-20 max-h-[min(22rem,50dvh)] w-(--radix-popover-trigger-width) overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float"
      >
        <Found {...{ listId, found, active, chosen }} label={placeholder} onPick={list.pick} />
        {found.length === 0 && <p className="px-2.5 py-2 text-muted text-sm">{empty}</p>}
      </Popover.Content>
    </Popover.Root>
  );
}

interface FoundProps {
  listId: string;
  found: readonly ComboboxOption[];
  active: number;
  chosen: ComboboxOption | null;
  /** Names the list. */
  label: string;
  onPick(option: ComboboxOption): void;
}

function Found({ listId, found, active, chosen, label, onPick }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} role="listbox" id={listId} aria-label={label}>
      {found.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
        <div
          key={option.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={option.id === chosen?.id}
          onClick={() => onPick(option)}
          className={cn(
            'cursor-pointer rounded-sm px-2.5 py-1.5 hover:bg-sunken max-md:py-2.5',
            index === active && 'bg-accent-soft hover:bg-accent-soft',
          )}
        >
          <span className="flex items-start justify-between gap-2">
            <span className="min-w-0 font-medium">{option.name}</span>
            <span className="shrink-0">{option.mark}</span>
          </span>
          <span className="block text-muted text-sm">{option.detail}</span>
        </div>
      ))}
    </div>
  );
}

/** What is typed, what it finds, and which of it the arrows stand on. */
function useSearch(
  options: readonly ComboboxOption[],
  chosen: ComboboxOption | null,
  choose: (id: string) => void,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const all = useMemo(() => options.map(searchable), [options]);
  const found = useMemo(() => search(all, typed ?? ''), [all, typed]);
  const active = Math.min(at, found.length - 1);
  const cancel = () => {
    setOpen(false);
    setTyped(null);
  };
  const show = () => {
    if (open) return;
    setAt(Math.max(0, chosen ? found.indexOf(chosen) : 0));
    setOpen(true);
  };
  const pick = ({ id }: ComboboxOption) => {
    cancel();
    choose(id);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    setOpen(true);
  };
  /** An emptied field chooses nothing; a text that was not finished is dropped. */
  const leave = () => {
    cancel();
    if (typed?.trim() === '' && chosen) choose('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) return show();
      setAt((active + step + found.length) % Math.max(1, found.length));
    }
    if (event.key !== 'Enter' || !open) return;
    event.preventDefault();
    const option = found[active];
    if (option) pick(option);
  };
  return { typed, found, open, active, cancel, show, pick, type, leave, onKeyDown };
}

interface Searchable {
  option: ComboboxOption;
  folded: string;
}

const searchable = (option: ComboboxOption): Searchable => ({
  option,
  folded: fold(`${option.name} ${option.detail} ${option.label}`),
});

function search(options: readonly Searchable[], typed: string): readonly ComboboxOption[] {
  const words = searchWords(typed);
  const found = (each: Searchable) => words?.every((word) => each.folded.includes(word)) ?? false;
  return options.filter(found).map(({ option }) => option);
}
