/** The table, with the library that it is made with: fetched by an address that shows it before the page comes to life, else when it is chosen. */
import { later } from '~/ui/later';

export const TableView = later(() => import('./table-view'));

const isShown = () => new URLSearchParams(window.location.search).get('view') === 'table';

if (import.meta.env.SSR || isShown()) await TableView.bring().catch(() => undefined);
