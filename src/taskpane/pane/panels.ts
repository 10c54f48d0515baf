import { later } from '../controls/later';

/** What a tab shows comes with what works in it. */
export const TabPanel = later(() => import(/* webpackChunkName: "tabs" */ './TabPanel'));
