import './saidBy';

/** Views with their words in the language spoken, as the pane has them once it knows what the worker may say. */
export { inWords } from '../../src/blueprint/spokenView';
