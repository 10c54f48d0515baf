import { dateToSerial } from '../../model/dates';
import type { Target } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

/** Excel's own functions, as an add-in may call them. */
export const sheetFunctionsType: ObjectType<Target<'Functions'>> = {
  name: 'Functions',
  methods: {
    Date: ({ context }, year: number, month: number, day: number) =>
      hostObject(resultType, dateToSerial(year, month, day, context.switches.date1904)),
  },
};

const resultType: ObjectType<unknown> = {
  name: 'FunctionResult',
  properties: { Value: { get: (value) => value }, Error: { get: () => null } },
};
