import type { Context } from '../context';
import { HostError } from '../errors';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

interface ProtectionTarget {
  context: Context;
  sheet: string;
}

export const protection = (context: Context, sheet: string) => hostObject(protectionType, { context, sheet });

const protectionType: ObjectType<ProtectionTarget> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ context, sheet }) => context.book.protectedSheets.has(sheet) } },
  methods: {
    Protect: ({ context, sheet }) => {
      if (context.book.protectedSheets.has(sheet)) {
        throw new HostError('InvalidOperation', 'The worksheet is protected already.');
      }
      context.book.protectedSheets.add(sheet);
    },
    Unprotect: ({ context, sheet }) => {
      context.book.protectedSheets.delete(sheet);
    },
  },
};
