/** After the last key of a word, in milliseconds. */
const WAIT_MS = 200;

interface Watched {
  onChange(): void;
  /** A moment after the last change: what one field changes in others is written after its event. */
  onSettled(): void;
  onSent(): void;
}

/** Follows what is done in a form; gives what ends that. Nothing settles any more once the form was sent, until it is changed again. */
export function watchForm(form: EventTarget, { onChange, onSettled, onSent }: Watched): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const change = () => {
    onChange();
    clearTimeout(timer);
    timer = setTimeout(onSettled, WAIT_MS);
  };
  const send = () => {
    clearTimeout(timer);
    onSent();
  };
  form.addEventListener('input', change);
  form.addEventListener('change', change);
  form.addEventListener('submit', send);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', change);
    form.removeEventListener('change', change);
    form.removeEventListener('submit', send);
  };
}
