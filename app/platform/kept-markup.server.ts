import { randomBytes } from 'node:crypto';
import { renderToString } from 'react-dom/server';
import type { Keep } from './kept-markup';

/** A few a language and an address; the oldest goes first. */
const MOST_VARIANTS = 48;
const kept = new WeakMap<object, Map<string, Buffer>>();

// No text of anybody's can say it: it is drawn anew by each process.
const MARK = `<!--${randomBytes(16).toString('hex')}:`;
const MARK_END = '-->';
const LESS_THAN = 60;

/** What one page has of the parts that are kept. */
export interface KeptParts {
  /** Draws an element, or finds what was drawn for the same object before, which goes with the object. Gives a mark for it. */
  keep: Keep;
  /**
   * Puts the parts where their marks are, and holds back a mark that is cut off at the end: `rest` belongs before what comes
   * next. The parts are bytes already, so that React and its encoder have only the marks to do with.
   */
  fill(written: Buffer): { ready: Buffer[]; rest: Buffer };
}

/** Begins a page. */
export function keptParts(): KeptParts {
  const parts: Buffer[] = [];
  return {
    keep: (owner, variant, element) => {
      parts.push(drawn(owner, variant, () => renderToString(element)));
      return `${MARK}${parts.length - 1}${MARK_END}`;
    },
    fill: (written) => {
      const ready: Buffer[] = [];
      let from = 0;
      for (;;) {
        const at = written.indexOf(MARK, from);
        const end = at < 0 ? -1 : written.indexOf(MARK_END, at);
        if (end < 0) break;
        const part = parts[Number(written.toString('latin1', at + MARK.length, end))];
        ready.push(written.subarray(from, at), ...(part ? [part] : []));
        from = end + MARK_END.length;
      }
      const cut = beginOfMark(written, from);
      ready.push(written.subarray(from, cut));
      return { ready, rest: written.subarray(cut) };
    },
  };
}

function drawn(owner: object, variant: string, draw: () => string): Buffer {
  const variants = kept.get(owner) ?? new Map<string, Buffer>();
  kept.set(owner, variants);
  const known = variants.get(variant);
  if (known) return known;
  const markup = Buffer.from(draw());
  variants.set(variant, markup);
  for (const oldest of variants.keys()) {
    if (variants.size <= MOST_VARIANTS) break;
    variants.delete(oldest);
  }
  return markup;
}

/** Where a mark begins that does not end in here; the end of what was written when none does. */
function beginOfMark(written: Buffer, from: number): number {
  const at = written.lastIndexOf(LESS_THAN);
  if (at < from) return written.length;
  const begun = written.toString('latin1', at, at + MARK.length);
  return MARK.startsWith(begun) ? at : written.length;
}
