/** Every address that nothing else answers: a 404 in the product's own frame. */
import { data } from '@remix-run/node';
import type { PageHandle } from '~/ui/frame/page-handle';
import { ProblemPage } from '~/ui/frame/problem-page';

export const handle = { title: 'frame.problem.notFound.title' } satisfies PageHandle;

export function loader(): never {
  throw data({ code: 'errors.notFound' }, { status: 404 });
}

export const action = loader;

export default function NothingHere() {
  return <ProblemPage status={404} />;
}
