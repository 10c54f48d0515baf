/** @jest-environment jsdom */
/** The pane as rendered, in jsdom: one file and its neighbour, because each has to load all of Fluent. */
import './pane/beginning';
import './pane/attribution';
import './pane/announcements';
import './pane/language';
