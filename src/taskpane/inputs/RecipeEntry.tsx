import { Link } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { exportName } from '../../blueprint/exportTexts';
import { copyText } from '../controls/clipboard';
import { Notice } from '../controls/Notice';
import { takeFocus } from '../controls/takeFocus';
import { inputTexts as say } from '../texts/inputs';
import type { RecipeTexts } from '../texts/recipes';
import type { Recipe } from './recipes';

interface Props {
  recipe: Recipe;
  words: RecipeTexts;
}

/** The way to one export, which opens in place. */
export function RecipeEntry({ recipe: { exports, needs, query, sql, isUnsure }, words }: Props) {
  const { parts } = say.exports;
  return (
    <details className="recipe">
      <summary>{exportName(exports[0])}</summary>
      <dl>
        <Part title={parts.where}>{words.where}</Part>
        <Part title={parts.needs}>
          <span className="needs">
            {needs.map((heading) => (
              <code key={heading}>{heading}</code>
            ))}
          </span>
        </Part>
        <Part title={parts.choose}>{words.choose}</Part>
        {sql && (
          <Part title={parts.sql}>
            <code className="formula sql">{sql}</code>
            <CopyQuery sql={sql} />
          </Part>
        )}
        <Part title={parts.mind}>{words.mind}</Part>
        <Part title={parts.gives}>{words.gives}</Part>
      </dl>
      {isUnsure && <Notice intent="info">{say.exports.unsure}</Notice>}
      <details className="folded">
        <summary>{parts.query}</summary>
        <ol>
          {say.steps[query].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CopyQuery({ sql }: { sql: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <Link
        as="button"
        onClick={(event: MouseEvent<HTMLElement>) => {
          takeFocus(event);
          setCopied(copyText({ text: sql }));
        }}
        onBlur={() => setCopied(false)}
      >
        {say.exports.parts.copy}
      </Link>{' '}
      <span role="status" className="hint">
        {isCopied && say.exports.parts.copied}
      </span>
    </>
  );
}
