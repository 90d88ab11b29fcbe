/** What the form of a verb asks, with its texts: fetched when a form opens. For pages where the form only ever opens in a dialog. */
import { lazy } from 'react';

export const bringVerbFields = () => import('./verb-fields-texts');
export const VerbFieldsLater = lazy(bringVerbFields);
