import type { Target } from '../context';
import { HostError } from '../errors';
import type { ObjectType } from '../members';

const alreadyProtected = () => new HostError('InvalidOperation', 'It is protected already.');

export const sheetProtectionType: ObjectType<Target<'WorksheetProtection'>> = {
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

export const workbookProtectionType: ObjectType<Target<'WorkbookProtection'>> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ context }) => context.book.structureProtected } },
  methods: {
    Protect: ({ context: { book } }) => {
      if (book.structureProtected) throw alreadyProtected();
      book.structureProtected = true;
    },
    Unprotect: ({ context: { book } }) => {
      book.structureProtected = false;
    },
  },
};
