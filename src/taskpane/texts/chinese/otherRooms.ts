import type { OtherRooms } from '../../../blueprint/translated';
import { sentence } from './sentences';
import { viewInChinese } from './view';

/** What the worker says in English. */
export const otherRooms: OtherRooms = { sentence, view: viewInChinese };
