/** For a button that says something until it loses the focus: on a Mac a pressed one does not take it, and would never lose it. */
export const takeFocus = ({ currentTarget }: { currentTarget: HTMLElement }): void => currentTarget.focus();
