import { contains } from '../../model/area';
import type { Validation } from '../../model/book';
import type { Target } from '../context';
import { invalidArgument } from '../errors';
import type { ObjectType, Property } from '../members';

type ValidationTarget = Target<'DataValidation'>;

/** A rule by its name on the wire, and the type Excel tells of it. */
const types: Record<string, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const none = (): Pick<Validation, 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks'> => ({
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
});

const found = ({ context, sheet, area }: ValidationTarget) =>
  context.book.validations.find(
    (each) => each.sheet === sheet && each.areas.some((other) => contains(other, area)),
  );

function change(target: ValidationTarget, to: Partial<Validation>): void {
  const { context, sheet, area } = target;
  context.beforeWrite(sheet, area);
  const before = found(target) ?? none();
  context.book.clearValidations(sheet, area);
  context.book.validations.push({ ...before, ...to, sheet, areas: [area] });
}

function checkedRule(value: unknown): object {
  const rule = value as object;
  const names = Object.keys(rule);
  if (names.length !== 1 || !Object.hasOwn(types, names[0])) throw invalidArgument('a rule is of one kind');
  return rule;
}

/** Excel shows no more than so many characters of a title and a message, and refuses longer ones. */
function checkedWords(value: unknown): object {
  const { title = '', message = '' } = value as { title?: string; message?: string };
  if (title.length > 32 || message.length > 255)
    throw invalidArgument('the title or the message is too long');
  return value as object;
}

const property = <K extends keyof ReturnType<typeof none>>(
  key: K,
  checked: (value: unknown) => Validation[K],
): Property<ValidationTarget> => ({
  get: (target) => (found(target) ?? none())[key],
  set: (target, value) => change(target, { [key]: checked(value) }),
});

/** What may be entered into a range. It is kept and told; the grid lets everything be entered. */
export const dataValidationType: ObjectType<ValidationTarget> = {
  name: 'DataValidation',
  properties: {
    Type: { get: (target) => types[Object.keys(found(target)?.rule ?? {})[0]] ?? 'None' },
    Rule: property('rule', checkedRule),
    Prompt: property('prompt', checkedWords),
    ErrorAlert: property('errorAlert', checkedWords),
    IgnoreBlanks: property('ignoreBlanks', (value) => value === true),
  },
  methods: { Clear: ({ context, sheet, area }) => context.book.clearValidations(sheet, area) },
};
