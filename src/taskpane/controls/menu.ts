/** What can be chosen in a menu. */
export interface MenuEntry {
  key: string;
  label: string;
  /** Said of it at the end of its line. */
  detail?: string;
  onSelect(): void;
  /** One of a group of which exactly one holds. */
  checked?: boolean;
  disabled?: boolean;
}

export interface MenuGroup {
  key: string;
  heading?: string;
  entries: MenuEntry[];
  /** A line below the entries that cannot be chosen. */
  remark?: string;
}
