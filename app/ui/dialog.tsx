import {
  cloneElement,
  createContext,
  isValidElement,
  type MouseEvent,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
  useContext,
  useState,
} from 'react';
import { later } from './later';

export const DialogPanel = later(() => import('./dialog-panel'));

interface Shared {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The button that opens it. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
}

const CloseContext = createContext<() => void>(() => undefined);

/** A short task above the page: a sheet from below on a phone. Esc, the cross and the backdrop close it; focus returns to the trigger. */
export const Dialog = (props: Shared) => <AnyDialog {...props} alert={false} />;

/** Asks before something that is hard to undo: only its own buttons close it. Put the form (reason, verb) inside. */
export const AlertDialog = (props: Shared) => <AnyDialog {...props} alert />;

function AnyDialog({
  trigger,
  open,
  onOpenChange,
  children,
  ...panel
}: Shared & { alert: boolean }) {
  const [own, setOwn] = useState(false);
  const shown = open ?? own;
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const close = () => change(false);
  return (
    <>
      {isValidElement<TriggerProps>(trigger) && (
        <Trigger trigger={trigger} open={shown} onOpen={() => change(true)} />
      )}
      {shown && (
        <DialogPanel {...panel} onClose={close} onMissing={close}>
          <CloseContext.Provider value={close}>{children}</CloseContext.Provider>
        </DialogPanel>
      )}
    </>
  );
}

type TriggerProps = { onClick?: MouseEventHandler };

/** Its own handler comes first and may keep the dialog shut; the panel is fetched when a hand or the focus comes near. */
function Trigger(props: { trigger: ReactElement<TriggerProps>; open: boolean; onOpen(): void }) {
  const { trigger, open, onOpen } = props;
  const near = () => void DialogPanel.bring().catch(() => undefined);
  return cloneElement(trigger as ReactElement, {
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onPointerEnter: near,
    onPointerDown: near,
    onFocus: near,
    onClick: (event: MouseEvent) => {
      trigger.props.onClick?.(event);
      if (!event.defaultPrevented) onOpen();
    },
  });
}

/** Closes the dialog around it: wrap a button of `type="button"`. */
export function DialogClose({ children }: { children: ReactElement<TriggerProps> }) {
  const close = useContext(CloseContext);
  return cloneElement(children, { onClick: close });
}

/** The row of buttons that ends a dialog's form; the main verb comes last. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-5 flex flex-wrap justify-end gap-2 max-md:flex-col-reverse max-md:[&>*]:w-full">
    {children}
  </div>
);
