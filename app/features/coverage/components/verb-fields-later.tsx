/** What the form of a verb asks, with its texts: fetched when a form opens. For pages where the form only ever opens in a dialog. */
import { later } from '~/ui/later';

export const VerbFieldsLater = later(() => import('./verb-fields-texts'));
