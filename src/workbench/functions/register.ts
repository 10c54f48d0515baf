import type { Injector } from '@univerjs/core';
import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { namespace } from './metadata';
import type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './metadata';
import { WorksheetFunction } from './worksheetFunction';
import type { FunctionHost } from './worksheetFunction';

/** Makes the add-in's functions known to the grid: to its formula engine and to its autocomplete. */
export function registerFunctions(
  injector: Injector,
  { functions }: FunctionsMetadata,
  host: FunctionHost,
): void {
  const engine = injector.get(IFunctionService);
  const named = functions.map((metadata) => ({
    metadata,
    name: `${namespace}.${metadata.name}`.toUpperCase(),
  }));
  engine.registerExecutors(...named.map(({ metadata, name }) => new WorksheetFunction(metadata, name, host)));
  injector
    .get(IDescriptionService)
    .registerDescriptions(named.map(({ metadata, name }) => help(metadata, name)));
}

function help({ description = '', parameters }: FunctionMetadata, functionName: string) {
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(parameterHelp),
  };
}

function parameterHelp({ name, description = '', optional, repeating }: ParameterMetadata) {
  return { name, detail: description, example: '', require: optional ? 0 : 1, repeat: repeating ? 1 : 0 };
}
