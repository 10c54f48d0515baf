/** What the pane may load, in a chunk of its own, where Office speaks Chinese: headings, no descriptions. */
export { translateHeading } from './headings';
