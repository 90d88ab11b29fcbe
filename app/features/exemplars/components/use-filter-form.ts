import { useNavigate, useNavigation } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';

const TYPING_MS = 250;

/**
 * Filters that act as one types or chooses, and by the button without JavaScript. `formProps` belongs to a `<Form method="get">`;
 * the address keeps only what is set.
 */
export function useFilterForm(path: string) {
  const navigate = useNavigate();
  const navigation = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const go = (form: HTMLFormElement, replace: boolean) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const set = [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    );
    const search = new URLSearchParams(set).toString();
    navigate(search ? `${path}?${search}` : path, { replace, preventScrollReset: true });
  };
  const formProps = {
    onInput: ({ currentTarget, target }: FormEvent<HTMLFormElement>) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => go(currentTarget, true), TYPING_MS);
    },
    // What is pressed next finds the words in the address, and is not overtaken by them.
    onBlur: ({ currentTarget }: FormEvent<HTMLFormElement>) => {
      if (timer.current !== undefined) go(currentTarget, true);
    },
    onChange: ({ currentTarget, target }: FormEvent<HTMLFormElement>) => {
      if (target instanceof HTMLSelectElement) go(currentTarget, false);
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      go(event.currentTarget, false);
    },
  };
  const pending =
    navigation.state === 'loading' &&
    navigation.location.pathname === path &&
    navigation.formMethod === undefined;
  return { formProps, pending };
}
