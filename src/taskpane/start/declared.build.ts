import { customFunctions } from '../../functions';

/** What the first screen needs of the declarations, without their code. */
export const functionIds = customFunctions.map(({ id }) => id);
