import type { OtherRooms } from '../../../blueprint/translated';
import { viewInChinese } from './view';

/** What the worker names in English. */
export const otherRooms: OtherRooms = { view: viewInChinese };
