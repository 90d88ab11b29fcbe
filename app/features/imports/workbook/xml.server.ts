/** Reads XML as a stream of elements, without namespaces: producers write `<c>` and `<x:c>` for the same. */
import { SaxesParser } from 'saxes';
import { RefusedWorkbook } from './refusal';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a document, in its order; names are without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const CHUNK = 64 * 1024;

/** Tells the listener of every element. Throws RefusedWorkbook when it is no XML, or declares what spreadsheets never do. */
export function readXml(part: Buffer, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    // Spreadsheets never declare entities; what does is made to blow a parser up.
    throw new RefusedWorkbook('hostile');
  });
  parser.on('error', () => {
    throw new RefusedWorkbook('damaged');
  });
  const { open, text, close } = listener;
  if (open) {
    parser.on('opentag', ({ name, attributes }) =>
      open.call(listener, localName(name), attributes as Record<string, string>),
    );
  }
  if (close) parser.on('closetag', ({ name }) => close.call(listener, localName(name)));
  if (text) {
    parser.on('text', (piece) => text.call(listener, piece));
    parser.on('cdata', (piece) => text.call(listener, piece));
  }
  const decoder = new TextDecoder(encodingOf(part));
  for (let from = 0; from < part.length; from += CHUNK) {
    parser.write(decoder.decode(part.subarray(from, from + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** The value of an attribute whatever its prefix: `r:id`, `rel:id`. Empty when there is none. */
export function prefixed(attributes: Attributes, name: string): string {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key ? (attributes[key] ?? '') : '';
}

/** An xsd:boolean as producers write it. */
export const isTrue = (value: string | undefined): boolean =>
  value !== undefined && /^\s*(?:1|true|on)\s*$/i.test(value);

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** By the mark of Unicode or the declaration (XML 1.0, appendix F). */
function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  if (part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
  if (part[0] === 0x3c && part[1] === 0) return 'utf-16le';
  if (part[0] === 0 && part[1] === 0x3c) return 'utf-16be';
  return 'utf-8';
}
