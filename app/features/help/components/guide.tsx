import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import vi from '~/platform/i18n/vi/help';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { fileOf, PICTURES, windowOf } from '../pictures';
import type { GuideCode } from '../rules';

interface TaskText {
  title: string;
  alt?: string;
  steps: Record<number, string>;
}

/** The work of one role: each task in steps, with a picture where there is one. */
export function Guide({ code }: { code: GuideCode }) {
  const { t } = useT();
  // The Vietnamese catalogue has the order and the number of the tasks; the texts are the reader's.
  const tasks: Record<string, TaskText> = vi.guides[code].tasks;
  return (
    <section id={code} aria-labelledby={`${code}-title`} className="scroll-mt-20">
      <h2 id={`${code}-title`} className="font-semibold text-xl tracking-tight">
        {t(`help.guides.${code}.title`)}
      </h2>
      <p className="mt-1 max-w-[68ch] text-muted">{t(`help.guides.${code}.intro`)}</p>
      <div className="mt-4 flex flex-col gap-4">
        {Object.entries(tasks).map(([name, task]) => (
          <Task
            key={name}
            base={`help.guides.${code}.tasks.${name}`}
            id={`${code}.${name}`}
            task={task}
          />
        ))}
      </div>
    </section>
  );
}

function Task({ base, id, task }: { base: string; id: string; task: TaskText }) {
  const { t } = useT();
  const phone = PICTURES[id]?.phone === true;
  return (
    <Card
      className={cn('p-4 md:p-5', phone && 'md:grid md:grid-cols-[minmax(0,1fr)_16rem] md:gap-6')}
    >
      <div>
        <h3 className="font-semibold text-base">{t(`${base}.title` as TextKey)}</h3>
        <ol className="mt-2 flex max-w-[68ch] flex-col gap-2">
          {Object.keys(task.steps).map((step) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden
                data-figures
                className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-sm"
              >
                {step}
              </span>
              <span className="min-w-0 pt-px">{t(`${base}.steps.${step}` as TextKey)}</span>
            </li>
          ))}
        </ol>
      </div>
      {task.alt !== undefined && <HelpPicture id={id} alt={t(`${base}.alt` as TextKey)} />}
    </Card>
  );
}

function HelpPicture({ id, alt }: { id: string; alt: string }) {
  const { t } = useT();
  const picture = PICTURES[id];
  if (!picture) return null;
  const { width, height } = windowOf(picture);
  const source = `/help/${fileOf(id)}`;
  return (
    <a
      href={source}
      target="_blank"
      rel="noreferrer"
      aria-label={t('help.enlarge', { alt })}
      className="mt-4 block self-start overflow-hidden rounded-md border border-line max-md:max-w-80 md:max-w-176"
    >
      <img
        src={source}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className="h-auto w-full"
      />
    </a>
  );
}
