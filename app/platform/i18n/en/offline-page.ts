import type { English } from '../keys';
import type vi from '../vi/offline-page';

/** English texts: the page that the worker makes where there is no network; no page of ours says them. */
export default {
  title: 'No network',
  hint: 'This page is not kept on the device. Your work and the brief of each assignment open without a network.',
  toWork: 'Open my work',
} satisfies English<typeof vi>;
