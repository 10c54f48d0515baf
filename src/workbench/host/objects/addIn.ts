import type { Target } from '../context';
import type { ObjectType } from '../members';

/** Where office.js says on its own that commands can be called. */
export const addinServiceType: ObjectType<Target<'AddinInternalService'>> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: ({ context }) => context.commandsReady() },
};

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
export const runtimeStateType: ObjectType<Target<'AppRuntimeService'>> = {
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: ({ context }) => (context.pane.isShown() ? 'Visible' : 'Background'),
    SetAppRuntimeState: ({ context }, state: string) => context.pane.show(state === 'Visible'),
  },
};

/** Behind `Office.addin.setStartupBehavior`: it is kept in the workbook. */
export const startStateType: ObjectType<Target<'AppRuntimePersistenceService'>> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: ({ context }) => (context.book.startsAddIn ? 'Background' : 'Inactive'),
    SetAppRuntimeStartState: ({ context }, state: string) => {
      context.book.startsAddIn = state !== 'Inactive';
    },
  },
};
