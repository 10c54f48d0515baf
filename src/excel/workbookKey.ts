import { inWorkbook } from './inWorkbook';

const setting = 'touchstone.workbook';

/** The id that a workbook got while it lay nowhere. It is saved with it. */
let id: string | null = null;

/**
 * What tells this workbook from all others: where it lies or, until it was saved for the first time, an id of its own;
 * `null` while it has neither.
 */
export const workbookKey = (): string | null => workbookKeys()[0] ?? null;

/** All that it is known by: what was noted before it was saved for the first time was noted by its id. */
export const workbookKeys = (): string[] =>
  [Office.context?.document?.url, id].filter((key): key is string => Boolean(key));

/** Looks for the id of the workbook. */
export async function learnWorkbook(): Promise<void> {
  id = await inWorkbook(readId).catch(() => null);
}

/** Gives an unsaved workbook an id. One that takes none stays without a key. */
export async function nameWorkbook(): Promise<void> {
  if (workbookKey() !== null) return;
  const name = crypto.randomUUID();
  id = await inWorkbook(async (context) => {
    context.workbook.settings.add(setting, name);
    await context.sync();
    return name;
  }).catch(() => null);
}

async function readId(context: Excel.RequestContext): Promise<string | null> {
  const found = context.workbook.settings.getItemOrNullObject(setting);
  found.load('value');
  await context.sync();
  return found.isNullObject ? null : String(found.value);
}
