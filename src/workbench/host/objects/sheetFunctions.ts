import { dateToSerial } from '../../model/dates';
import type { Context } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

export const sheetFunctions = (context: Context) => hostObject(sheetFunctionsType, context);

/** Excel's own functions, as an add-in may call them. */
const sheetFunctionsType: ObjectType<Context> = {
  name: 'Functions',
  methods: {
    Date: ({ switches }, year: number, month: number, day: number) =>
      hostObject(resultType, dateToSerial(year, month, day, switches.date1904)),
  },
};

const resultType: ObjectType<unknown> = {
  name: 'FunctionResult',
  properties: { Value: { get: (value) => value }, Error: { get: () => null } },
};
