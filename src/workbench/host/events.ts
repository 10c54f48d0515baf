import { Category } from './wire';
import type { Entry } from './wire';

/** Numbers under which office.js registers its handlers. */
export const EventType = {
  /** Office's own event, which has neither target nor value. */
  workbookSelectionChanged: 2,
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  renamed: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  /** Ours: the bridge turns it into the selection event of the document. */
  documentSelectionChanged: -1,
} as const;

export const eventEntry = (type: number, target: string, value: object): Entry => ({
  messageCategory: Category.event,
  messageType: type,
  targetId: target,
  message: JSON.stringify(value),
});
