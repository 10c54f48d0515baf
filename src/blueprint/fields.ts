interface FieldBase {
  /** Of the option it sets. */
  name: string;
  label: string;
  /** What is wrong with what is set; absent, or `null`: nothing. */
  problem?: string | null;
  /** The problem is that nothing is set yet: it is told once a result is asked for. */
  isMissing?: boolean;
  /** Nothing to be chosen now. */
  isHidden?: boolean;
  /** Rarely changed: folded away. */
  isFolded?: boolean;
  /** It says what the rows are, and stands above the columns. */
  isOfRows?: boolean;
}

interface Choice {
  value: string;
  label: string;
  help?: string;
}

/** One of several; the line below explains the one that is chosen. */
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  help?: string;
  choices: readonly Choice[];
  isShort?: boolean;
  /** A second choice next to it; one line explains both. */
  beside?: Omit<ChoiceField, 'beside' | 'help'>;
}

/** Several of many, in the order in which they were chosen. */
export interface ChipsField extends FieldBase {
  kind: 'chips';
  /** Said while none is pointed at; `first`: label of the one that was chosen first. */
  help(first: string): string;
  groups: readonly ChipGroup[];
}

/** Chips of one kind. */
export interface ChipGroup {
  label: string;
  choices: readonly (Required<Choice> & {
    /** Something it needs is not there; chosen before, it can be left. */
    isLacking: boolean;
  })[];
  /** What those that lack something need; absent: none does. */
  lacking?: string;
}

/** A number that is typed. */
export interface NumberField extends FieldBase {
  kind: 'number';
  help: string;
  unit: string;
  placeholder?: string;
  /** Numbers many will want, at a click. */
  quick?: readonly { value: string; label: string }[];
}

/** Several numbers that belong together. */
export interface NumbersField extends FieldBase {
  kind: 'numbers';
  help: string;
  /** In front of each number, and its full name. */
  parts: readonly { label: string; name: string }[];
}

/** A text that is typed. */
export interface TextField extends FieldBase {
  kind: 'text';
  help: string;
}

/** A day, or none. */
export interface DateField extends FieldBase {
  kind: 'date';
  help: string;
}

/** Names, as a rule in an order. Once it is known which names there are, they are offered. */
export interface NamesField extends FieldBase {
  kind: 'names';
  /** Role of the main table whose column holds them, to offer them before a result tells them. */
  of?: string;
  /** One name, and no more. */
  isOne?: boolean;
  help: string;
  placeholder: string;
  /** Their order says nothing. */
  isUnordered?: boolean;
  /** They stand in ranks, parted by >, each of which has one or several. */
  isRanked?: boolean;
  /** The names a result tells are others: those of the column `of` alone are offered. */
  isOfColumn?: boolean;
  /** Said of the names that are offered. */
  names: string;
}

/** On or off. */
export interface CheckField extends FieldBase {
  kind: 'check';
  help: string;
}

/** One option of an analysis. */
export type OptionField =
  ChoiceField | ChipsField | NumberField | NumbersField | TextField | DateField | NamesField | CheckField;
