/** A row in a sentence: those that add up all, or the others, bear words of ours. */
export const rowName = (row: string): string => (row === 'All' ? '全部' : row === 'other' ? '其他' : row);
