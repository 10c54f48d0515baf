/** @jest-environment jsdom */
/** The tabs and pages of the pane as rendered, in jsdom: see pane.heavy.test.ts. */
import './pane/tabs';
import './pane/functionHelp';
import './pane/chinese';
import './pane/calculation';
