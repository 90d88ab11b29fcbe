/** What whoever runs a command can mend, in both languages. Known by its name in other bundles, which have a class of their own. */
export class SpokenError extends Error {
  override readonly name = 'SpokenError';

  constructor(
    readonly vietnamese: string,
    readonly english: string,
    cause?: unknown,
  ) {
    super(english, { cause });
  }
}

/** Whether an error, of whatever bundle, has its words with it. */
export const isSpoken = (error: unknown): error is SpokenError =>
  error instanceof Error && error.name === 'SpokenError';
