import { inWorkbook } from './inWorkbook';

const setting = 'touchstone.workbook';

/** The id that an unsaved workbook keeps, for it lies nowhere. */
let id: string | null = null;

/**
 * What tells this workbook from all others: where it lies or, until it was saved for the first time, an id of its own;
 * `null` while it has neither.
 */
export const workbookKey = (): string | null => Office.context?.document?.url || id;

/** Looks for the id of an unsaved workbook. */
export async function learnWorkbook(): Promise<void> {
  if (workbookKey() === null) id = await inWorkbook(readId).catch(() => null);
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
