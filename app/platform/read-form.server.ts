/** The form of a request, whoever sent it: a page, a script, another system. */
import { DomainError } from './errors';

/** No body is an empty form: a verb that asks for nothing needs none. Throws 422 for a body that is no form. */
export async function readForm(request: Request): Promise<FormData> {
  if (!request.headers.has('Content-Type')) return new FormData();
  try {
    return await request.formData();
  } catch {
    throw new DomainError('errors.invalid', 422);
  }
}
