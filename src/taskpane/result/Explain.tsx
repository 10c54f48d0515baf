import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useRef } from 'react';
import type { AttributionResult } from '../../analyses/attribution/messages';
import { useAttribution, useFormat } from '../tabs/context';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import { Section } from '../controls/Section';
import { useLanding } from '../controls/useLanding';
import { resultTexts } from '../texts/result';
import type { Explaining } from '../../blueprint/behind';
import { texts } from '../texts';
import { Transactions } from './Transactions';

const say = resultTexts.explanation;

/** The transactions behind the figure of one touchpoint, under the model one chooses. */
export function Explain({ explaining, result }: { explaining: Explaining; result: AttributionResult }) {
  const { actions } = useAttribution();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useLanding(heading);
  const { touchpoint, model, answer } = explaining;
  const name = result.models[model];
  const found = answer && 'transactions' in answer ? answer : null;
  return (
    <Page>
      <Button
        className="back"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={actions.stopExplaining}
      >
        {say.back}
      </Button>
      <div className="answer">
        <h2 ref={heading} tabIndex={-1}>
          {say.title(touchpoint)}
        </h2>
        {answer === null && <p>{texts.explain.looking}</p>}
        {found && (
          <p>
            {found.count > 0
              ? say.sum(format.money(found.credit), format.count(found.count), name)
              : say.none(touchpoint, name)}
          </p>
        )}
      </div>
      {result.models.length > 1 && (
        <div className="section">
          <Field label={say.model}>
            <Select
              value={String(model)}
              onChange={(_, { value }) => void actions.explain(touchpoint, Number(value))}
            >
              {result.models.map((one, index) => (
                <option key={one} value={index}>
                  {texts.modelName(one)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {answer && 'reason' in answer && (
        <Notice intent="info" title={answer.reason}>
          {result.models.length > 1 && say.otherModel}
        </Notice>
      )}
      {found && found.count > 0 && (
        <Section title={say.list}>
          <Transactions explanation={found} />
        </Section>
      )}
    </Page>
  );
}
