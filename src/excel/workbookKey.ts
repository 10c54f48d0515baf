/** Where the workbook lies; empty until it was saved for the first time. */
export const workbookUrl = (): string => Office.context?.document?.url ?? '';
