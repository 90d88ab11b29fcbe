/** Finds the parts of a workbook by their relationships (ECMA-376 part 2, Open Packaging Conventions): names are up to the producer. */
import { readXml } from './xml.server';

export interface Relation {
  id: string;
  /** The last word of its type: "worksheet", "sharedStrings". Strict files name types by another address. */
  type: string;
  /** The name of the part that it leads to. */
  target: string;
}

export const ROOT_RELATIONS = '_rels/.rels';
export const CONTENT_TYPES = '[Content_Types].xml';
const USUAL_MAIN_PART = 'xl/workbook.xml';
const MAIN_TYPE = /spreadsheetml|ms-excel\.(?:sheet|template)\.macroEnabled/i;

/** The part with the list of the sheets, from the relations of the package. */
export function mainPart(rootRelations: Buffer | undefined): string {
  const relations = rootRelations ? readRelations(rootRelations, '') : [];
  return relations.find(({ type }) => type === 'officeDocument')?.target ?? USUAL_MAIN_PART;
}

/** Whether the content types call the part a workbook; where they say nothing of it, its folder does. */
export function isWorkbookPart(name: string, contentTypes: Buffer | undefined): boolean {
  let type: string | undefined;
  if (contentTypes) {
    readXml(contentTypes, {
      open: (element, { PartName, ContentType }) => {
        if (element === 'Override' && samePart(PartName ?? '', name)) type = ContentType;
      },
    });
  }
  return type ? MAIN_TYPE.test(type) : /^xl\/.*\.xml$/i.test(name);
}

/** The part that holds the relations of a part. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part to others of the package, in their order. */
export function readRelations(xml: Buffer, part: string): Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.split('/').at(-1) ?? '', target: resolve(part, Target) });
    },
  });
  return relations;
}

/** The key by which parts are found: their names differ in case and in a leading slash, and are still the same. */
export const partKey = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

const samePart = (one: string, other: string) => partKey(one) === partKey(other);

function resolve(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
