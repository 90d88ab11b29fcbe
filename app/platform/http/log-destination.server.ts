/** Where log lines go: written beside the work, in order, and given up where they cannot be written. */
import { fstatSync, write, writeSync } from 'node:fs';

/** Lines that wait for a reader who takes none; what comes on top is lost, and counted. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;
const BUSY_PAUSE_MS = 50;

export interface LogDestination {
  write(line: string): void;
  /** Writes what waits, at the end of the process. Does not wait for a reader who takes nothing. */
  flush(): void;
}

/**
 * Lines for a file descriptor. A disk that is full, a reader that is gone (EPIPE) or stands still loses lines, never the server:
 * pino's own destination writes synchronously, and waits for such a descriptor with the whole process.
 */
export function logDestination(fd: number): LogDestination {
  let waiting: Buffer[] = [];
  let size = 0;
  let lost = 0;
  let writing: Buffer | null = null;

  function next(): void {
    if (writing !== null || waiting.length === 0) return;
    writing = waiting.length === 1 ? (waiting[0] as Buffer) : Buffer.concat(waiting, size);
    waiting = [];
    size = 0;
    put();
  }

  function put(): void {
    const part = writing as Buffer;
    write(fd, part, (error, written) => {
      if (error?.code === 'EAGAIN') return void setTimeout(put, BUSY_PAUSE_MS).unref();
      if (error) lost += countLines(part);
      else if (written < part.length) {
        writing = part.subarray(written);
        return put();
      } else if (lost > 0) tellLost();
      writing = null;
      next();
    });
  }

  function tellLost(): void {
    const time = new Date().toISOString();
    const line = `${JSON.stringify({ level: 40, time, lines: lost, msg: 'log lines lost' })}\n`;
    lost = 0;
    add(line);
  }

  function add(line: string): void {
    const bytes = Buffer.from(line);
    if (size + bytes.length > MOST_WAITING_BYTES) {
      lost += 1;
      return;
    }
    waiting.push(bytes);
    size += bytes.length;
  }

  return {
    write(line) {
      add(line);
      // What one request says goes out in one piece.
      if (waiting.length === 1 && writing === null) setImmediate(next);
    },
    flush() {
      // A write that is under way may stand still for ever, and so would this one; a file takes both.
      if (writing !== null && !isFile(fd)) return;
      try {
        for (const bytes of waiting) writeSync(fd, bytes);
      } catch {
        // There is nowhere left to say it.
      }
      waiting = [];
      size = 0;
    },
  };
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

const countLines = (bytes: Buffer): number => bytes.toString().split('\n').length - 1;
