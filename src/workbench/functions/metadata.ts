/** The add-in's functions.json, as the build derives it from the declarations. */
export interface FunctionsMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: unknown;
  options?: { allowErrorForDataTypeAny?: boolean; cancelable?: boolean; stream?: boolean };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export const namespace = 'TOUCH';

const none: FunctionsMetadata = { functions: [] };

export async function fetchMetadata(): Promise<FunctionsMetadata> {
  try {
    const response = await fetch('../functions.json');
    return response.ok ? ((await response.json()) as FunctionsMetadata) : none;
  } catch {
    return none;
  }
}
