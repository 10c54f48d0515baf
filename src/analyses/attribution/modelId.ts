/** How models are told apart in a figure. */
export const modelId = (model: string): string => model.toLowerCase();
