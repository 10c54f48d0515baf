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

/** As the manifest has it, each language has a file of its own. */
export async function fetchMetadata(language: string): Promise<FunctionsMetadata> {
  try {
    const response = await fetch(`../functions${language === 'en-US' ? '' : `.${language}`}.json`);
    return response.ok ? ((await response.json()) as FunctionsMetadata) : none;
  } catch {
    return none;
  }
}
