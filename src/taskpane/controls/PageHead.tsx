import { Link } from '@fluentui/react-components';
import type { Ref } from 'react';

interface Props {
  /** Of the heading, where the focus goes to it. */
  ref?: Ref<HTMLHeadingElement>;
  title: string;
  /** On the way back. */
  back: string;
  onBack(): void;
}

/** The heading of a page that stands in the place of the tabs, and the way back. */
export function PageHead({ ref, title, back, onBack }: Props) {
  return (
    <div className="list-head">
      <h2 ref={ref} tabIndex={ref ? -1 : undefined}>
        {title}
      </h2>
      <Link as="button" type="button" onClick={onBack}>
        {back}
      </Link>
    </div>
  );
}
