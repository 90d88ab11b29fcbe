/** What a dialog shows once it is open: fetched then, because most pages are left without one. */
import { X } from 'lucide-react';
import { AlertDialog as Alert, Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import { IconButton } from './icon-button';

export interface PanelProps {
  alert: boolean;
  onClose(): void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
}

const PANEL =
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-xl border border-line bg-raised shadow-float animate-rise md:inset-x-auto md:top-[12vh] md:bottom-auto md:left-1/2 md:max-h-[76vh] md:w-[min(34rem,calc(100vw-2rem))] md:-translate-x-1/2 md:rounded-xl';

/*
 * The backdrop is a plain element: Radix's own Overlay brings react-remove-scroll, which writes a <style> element that the
 * content security policy refuses. `data-scroll-lock` holds the page still instead (styles.css).
 */
const Backdrop = () => (
  <div data-scroll-lock className="fixed inset-0 z-50 animate-fade bg-backdrop" />
);

export default function DialogPanel({ alert, onClose, ...panel }: PanelProps) {
  const change = (open: boolean) => {
    if (!open) onClose();
  };
  return alert ? (
    <AlertPanel change={change} {...panel} />
  ) : (
    <TaskPanel change={change} {...panel} />
  );
}

type PartProps = Omit<PanelProps, 'alert' | 'onClose'> & { change(open: boolean): void };

function TaskPanel({ change, title, description, children, className }: PartProps) {
  const { t } = useT();
  return (
    <Radix.Root open onOpenChange={change}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          className={cn(PANEL, className)}
          onOpenAutoFocus={focusFirstField}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start justify-between gap-3 border-line border-b px-5 py-3.5">
            <div className="min-w-0">
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-muted text-sm">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('buttons.close')} className="-mr-2">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function AlertPanel({ change, title, description, children, className }: PartProps) {
  return (
    <Alert.Root open onOpenChange={change}>
      <Alert.Portal>
        <Backdrop />
        <Alert.Content
          className={cn(
            PANEL,
            'overflow-y-auto px-5 py-4 md:w-[min(28rem,calc(100vw-2rem))]',
            className,
          )}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <Alert.Title className="font-semibold text-lg">{title}</Alert.Title>
          {description && (
            <Alert.Description className="mt-1 text-muted">{description}</Alert.Description>
          )}
          {children && <div className="mt-3">{children}</div>}
        </Alert.Content>
      </Alert.Portal>
    </Alert.Root>
  );
}

/** With a mouse the work starts in the first field; on a phone that would raise the keyboard over the sheet. */
function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement) || !matchMedia('(pointer: fine)').matches)
    return;
  const field = event.currentTarget.querySelector<HTMLElement>(
    'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled)',
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
}
