/**
 * Which class names say the same thing. tailwind-merge's own list knows all of Tailwind and weighs 6 KB gzipped on every page; this one
 * knows what the product uses. `cn.test.ts` compares the two over every class name of the product.
 */
import type { createTailwindMerge } from 'tailwind-merge';

type Config = ReturnType<Parameters<typeof createTailwindMerge>[0]>;

const any = () => true;
const sized = (value: string) => /^(xs|sm|base|lg|\d?xl|\[\d.*)$/.test(value);
const weighed = (value: string) => /^(normal|medium|semibold|bold)$/.test(value);
const wide = (value: string) => /^\d+$|^\[-?\d/.test(value);
const drawn = (value: string) => /^\[(repeating-|inset_)/.test(value);

/** Each is a group of its own, whatever follows it: `p-4`, `grid-cols-[1fr_20rem]`. */
const PREFIXES =
  `p px py pt pr pb pl m mx my mt mr mb ml inset inset-x inset-y top right bottom left z basis order size w h min-w min-h
  max-w max-h gap gap-x gap-y grow shrink grid-cols grid-rows justify justify-items justify-self content items self align leading
  tracking list line-clamp whitespace break break-inside underline-offset opacity overflow overflow-x overflow-y overscroll rounded rounded-t
  rounded-b space-y animate duration ease rotate translate-x translate-y cursor select pointer-events accent fill scroll-mt
  border-spacing columns outline-offset wrap`.split(/\s+/);

/** What a shorter name says includes what the longer ones say: `p-2` after `px-4` puts it out of force. */
const INCLUDES = {
  p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
  px: ['pr', 'pl'],
  py: ['pt', 'pb'],
  m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
  mx: ['mr', 'ml'],
  my: ['mt', 'mb'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  flex: ['basis', 'grow', 'shrink'],
  overflow: ['overflow-x', 'overflow-y'],
  'line-clamp': ['display', 'overflow'],
  'font-size': ['leading'],
  rounded: ['rounded-t', 'rounded-b'],
  'border-w': ['border-w-t', 'border-w-r', 'border-w-b', 'border-w-l'],
  'border-color': ['border-color-b', 'border-color-l'],
} satisfies Record<string, readonly string[]>;

const side = (of: string) => [{ [`border-${of}`]: ['', wide] }];

/** For `createTailwindMerge`. */
export const classGroups = (): Config => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    ...Object.fromEntries(PREFIXES.map((prefix) => [prefix, [{ [prefix]: ['', any] }]])),
    display: [
      'block',
      'inline',
      'flex',
      'inline-flex',
      'inline-block',
      'grid',
      'table',
      'contents',
      'hidden',
    ],
    position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
    sr: ['sr-only', 'not-sr-only'],
    'flex-direction': [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
    'flex-wrap': [{ flex: ['wrap', 'nowrap'] }],
    flex: [{ flex: [any] }],
    'col-start-end': [{ col: [any] }],
    'font-size': [{ text: [sized] }],
    'text-alignment': [{ text: ['left', 'center', 'right'] }],
    'text-wrap': [{ text: ['pretty', 'balance', 'wrap', 'nowrap'] }],
    'text-color': [{ text: [any] }],
    'text-overflow': ['truncate'],
    'text-transform': ['uppercase', 'normal-case'],
    'text-decoration': ['underline', 'line-through', 'no-underline'],
    'font-style': ['italic', 'not-italic'],
    'font-weight': [{ font: [weighed] }],
    'font-family': [{ font: [any] }],
    'list-style-type': [{ list: ['none', 'disc'] }],
    'bg-image': [{ bg: [drawn] }],
    'bg-color': [{ bg: [any] }],
    'border-w': [{ border: ['', wide] }],
    'border-w-t': side('t'),
    'border-w-r': side('r'),
    'border-w-b': side('b'),
    'border-w-l': side('l'),
    'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
    'border-collapse': [{ border: ['collapse', 'separate'] }],
    'border-color-b': [{ 'border-b': [any] }],
    'border-color-l': [{ 'border-l': [any] }],
    'border-color': [{ border: [any] }],
    'divide-y': [{ 'divide-y': ['', wide] }],
    'divide-color': [{ divide: [any] }],
    'outline-style': [{ outline: ['none', 'hidden'] }],
    'outline-w': [{ outline: ['', wide] }],
    'outline-color': [{ outline: [any] }],
    shadow: [{ shadow: [drawn] }],
    'shadow-color': [{ shadow: [any] }],
    visibility: ['visible', 'invisible', 'collapse'],
    transition: [{ transition: ['', any] }],
  },
  conflictingClassGroups: INCLUDES,
  conflictingClassGroupModifiers: { 'font-size': ['leading'] },
  orderSensitiveModifiers: [],
});
