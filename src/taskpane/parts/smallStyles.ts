import { makeStyles, tokens } from '@fluentui/react-components';

/** The few looks that several parts share. */
export const useSmallStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  /** A place the focus is moved to when a view changes; not a control, so without a ring. */
  landing: { outlineStyle: 'none' },
});
