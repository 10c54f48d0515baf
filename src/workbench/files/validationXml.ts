import { areaName } from '../model/address';
import { elements } from './archive';
import { areasOf } from './colorScaleXml';
import type { FileValidation } from './fileBook';
import type { FunctionNames } from './functionNames';
import { escaped, tag, tagList, unescaped } from './markup';

/** A rule as the workbook keeps it: of one kind, with what belongs to the kind. */
type Rule = Record<string, Record<string, unknown> | undefined>;

/** The kinds of rules by their name in a file, which is theirs but for one. */
const kinds: Record<string, string> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

const operators: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const keyOf = (record: Record<string, string>, value: unknown) =>
  Object.keys(record).find((key) => record[key] === value);

interface Words {
  title?: string;
  message?: string;
}

interface Prompt extends Words {
  showPrompt?: boolean;
}

interface Alert extends Words {
  showAlert?: boolean;
  style?: string;
}

export function validationsXml(validations: readonly FileValidation[], names: FunctionNames): string {
  return tagList(
    'dataValidations',
    validations.map((validation) => validationXml(validation, names)),
  );
}

function validationXml(validation: FileValidation, names: FunctionNames): string {
  const [kind, given = {}] = Object.entries(validation.rule as Rule)[0] ?? [];
  const prompt = validation.prompt as Prompt;
  const alert = validation.errorAlert as Alert;
  const first = given.source ?? given.formula ?? given.formula1;
  const formula = (name: string, value: unknown) =>
    value === undefined || value === null ? '' : tag(name, {}, escaped(inFile(value, kind, names)));
  return tag(
    'dataValidation',
    {
      type: keyOf(kinds, kind) ?? 'none',
      errorStyle: alert.style && alert.style !== 'Stop' ? alert.style.toLowerCase() : undefined,
      operator: given.operator === 'Between' ? undefined : keyOf(operators, given.operator),
      allowBlank: validation.ignoreBlanks || undefined,
      // The file says when the arrow is not shown, under a name that says the opposite.
      showDropDown: given.inCellDropDown === false || undefined,
      showInputMessage: prompt.showPrompt !== false || undefined,
      showErrorMessage: alert.showAlert !== false || undefined,
      errorTitle: alert.title || undefined,
      error: alert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: validation.areas.map(areaName).join(' '),
    },
    formula('formula1', first),
    formula('formula2', given.formula2),
  );
}

/** A list of words is a text in a file. */
function inFile(value: unknown, kind: string | undefined, names: FunctionNames): string {
  const text = String(value);
  if (text.startsWith('=')) return names.toFile(text.slice(1));
  return kind === 'list' ? `"${text.replaceAll('"', '""')}"` : text;
}

export function readValidations(sheet: Document, names: FunctionNames): FileValidation[] {
  return elements(sheet, 'dataValidation').map((each) => {
    const of = (name: string) => unescaped(each.getAttribute(name) ?? '');
    const isSet = (name: string) => /^(1|true)$/.test(of(name));
    const style = of('errorStyle') || 'stop';
    return {
      areas: areasOf(each.getAttribute('sqref')),
      rule: readRule(each, names),
      prompt: { showPrompt: isSet('showInputMessage'), title: of('promptTitle'), message: of('prompt') },
      errorAlert: {
        showAlert: isSet('showErrorMessage'),
        style: style[0].toUpperCase() + style.slice(1),
        title: of('errorTitle'),
        message: of('error'),
      },
      ignoreBlanks: isSet('allowBlank'),
    };
  });
}

function readRule(each: Element, names: FunctionNames): Rule {
  const kind = kinds[each.getAttribute('type') ?? 'none'];
  const [first, second] = ['formula1', 'formula2'].map((name) => {
    const [found] = elements(each, name);
    return found ? fromFile(found.textContent ?? '', names) : undefined;
  });
  if (!kind) return {};
  if (kind === 'custom') return { custom: { formula: first } };
  if (kind === 'list') {
    const inCellDropDown = !/^(1|true)$/.test(each.getAttribute('showDropDown') ?? '');
    return { list: { inCellDropDown, source: first } };
  }
  const operator = operators[each.getAttribute('operator') ?? 'between'];
  return { [kind]: { formula1: first, ...(second !== undefined && { formula2: second }), operator } };
}

function fromFile(formula: string, names: FunctionNames): string | number {
  const [, text] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(formula);
  return formula.trim() !== '' && !Number.isNaN(number) ? number : `=${names.fromFile(formula)}`;
}
