import type { Context } from '../context';
import { accessDenied, HostError } from '../errors';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

interface ProtectionTarget {
  context: Context;
  sheet: string;
}

const alreadyProtected = () => new HostError('InvalidOperation', 'It is protected already.');

export const sheetProtection = (context: Context, sheet: string) =>
  hostObject(sheetProtectionType, { context, sheet });

const sheetProtectionType: ObjectType<ProtectionTarget> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ context, sheet }) => context.isProtected(sheet) } },
  methods: {
    Protect: ({ context, sheet }) => {
      if (context.isProtected(sheet)) throw alreadyProtected();
      context.book.protectedSheets.add(sheet);
    },
    Unprotect: ({ context, sheet }) => void context.book.protectedSheets.delete(sheet),
  },
};

export const workbookProtection = (context: Context) => hostObject(workbookProtectionType, context);

const workbookProtectionType: ObjectType<Context> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ book }) => book.structureProtected } },
  methods: {
    Protect: ({ book }) => {
      if (book.structureProtected) throw alreadyProtected();
      book.structureProtected = true;
    },
    Unprotect: ({ book }) => {
      book.structureProtected = false;
    },
  },
};

/** Before sheets come, go or change their names. */
export function checkStructure({ book }: Context): void {
  if (book.structureProtected) throw accessDenied();
}
