import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../context';
import { useSmallStyles } from '../parts/smallStyles';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0 },
  figure: {
    flexGrow: 1,
    flexBasis: 'auto',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** The totals everything below adds up to. */
export function KeyFigures({ result }: { result: AttributionResult }) {
  const styles = useStyles();
  const small = useSmallStyles();
  const format = useFormat();
  const figures = [
    { name: texts.result.value, title: texts.result.valueLong, number: format.money(result.total.value) },
    { name: texts.result.transactions, number: format.count(result.total.transactions) },
    { name: texts.unattributed, number: format.money(result.unattributed.value) },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, title, number }) => (
        <div key={name} className={styles.figure}>
          <dt className={small.hint} title={title}>
            {name}
          </dt>
          <dd className={styles.number}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
