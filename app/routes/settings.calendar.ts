/** POST `choice`, `on` (1 or 0) and `redirectTo`: keeps how this browser shares out the room of the calendar, and leads back if asked to. */
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { isRoomChoice } from '~/features/coverage/components/calendar-room';
import { ownPath } from '~/platform/own-path';
import { keepViewChoices, viewChoicesOf } from '~/platform/preferences.server';
import { readForm } from '~/platform/read-form.server';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const choice = form.get('choice');
  const choices = new Set([...viewChoicesOf(request)].filter(isRoomChoice));
  if (isRoomChoice(choice)) {
    if (form.get('on') === '1') choices.add(choice);
    else choices.delete(choice);
  }
  const headers = { 'Set-Cookie': keepViewChoices(choices) };
  const back = ownPath(form.get('redirectTo'));
  return back ? redirect(back, { headers }) : data(null, { headers });
}
