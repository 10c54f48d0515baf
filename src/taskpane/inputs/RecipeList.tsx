import { Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type RefObject, useId, useState } from 'react';
import { useFormat } from '../tabs/context';
import { inputTexts as say } from '../texts/inputs';
import { RecipeEntry } from './RecipeEntry';
import { findRecipes, type FoundGroup } from './findRecipes';

/** The ways to exports by the kind of system; a search narrows them. */
export function RecipeList({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
  const format = useFormat();
  const title = useId();
  const [query, setQuery] = useState('');
  const groups = findRecipes(query);
  const count = groups.reduce((sum, { recipes }) => sum + recipes.length, 0);
  return (
    <section className="section inputs" aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {say.exports.title}
      </h3>
      <p className="hint">{say.exports.help}</p>
      <div className="function-search">
        <Input
          type="search"
          aria-label={say.exports.search}
          placeholder={say.exports.searchExample}
          contentBefore={<Search20Regular />}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={({ key }) => key === 'Escape' && setQuery('')}
          spellCheck={false}
          autoComplete="off"
        />
        <span role="status" className="hint">
          {count > 0 ? say.exports.count(format.count(count)) : say.exports.none}
        </span>
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { id, recipes } }: { group: FoundGroup }) {
  const title = useId();
  return (
    <div role="group" aria-labelledby={title}>
      <h4 id={title}>{say.exports.groups[id]}</h4>
      {recipes.map(({ id: name, recipe, words }) => (
        <RecipeEntry key={name} recipe={recipe} words={words} />
      ))}
    </div>
  );
}
