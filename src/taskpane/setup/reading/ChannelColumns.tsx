import { Checkbox } from '@fluentui/react-components';
import { namesIn } from '../../../blueprint/readingLines';
import { guessChannel } from '../../../reading/guessChannel';
import type { ChannelReading } from '../../../reading/tableReading';
import { useActions } from '../../tabs/context';
import { setUpTexts } from '../../texts/setUp';
import { Chip } from './Chip';
import { ColumnChoice } from './ColumnChoice';
import type { ColumnOf } from './columnOf';
import { chosenIn } from './decision';

const say = setUpTexts.channel;

const parts = ['medium', 'campaign', 'referrer'] as const;

/** Whether the touchpoint is the channel of the visit, and which columns tell it besides the source. */
export function ChannelColumns({ tableId, table, column }: Omit<ColumnOf, 'role'>) {
  const { changeTable } = useActions();
  const { source, hasHeadings, reading = {} } = table;
  if (!source) return null;
  const { channel } = reading;
  const names = namesIn(source, hasHeadings);
  const set = (next: ChannelReading | undefined) =>
    changeTable(tableId, {
      type: 'read as',
      reading: { ...reading, channel: next && chosenIn(next) },
    });
  const chosen = channel ? [channel.of, ...parts.map((part) => channel[part])] : [];
  return (
    <div className="made">
      {channel && (
        <Chip
          words={say.made(say.visit(chosen.flatMap((each) => (each === undefined ? [] : [names[each]]))))}
          onRemove={() => set(undefined)}
        />
      )}
      <details>
        <summary>{say.plain}</summary>
        <div className="condition-editor">
          <Checkbox
            className="flush"
            label={say.use}
            checked={channel !== undefined}
            onChange={(_, { checked }) =>
              set(checked !== true ? undefined : hasHeadings ? guessChannel(source, column) : { of: column })
            }
          />
          <span className="hint">{say.help}</span>
          {channel &&
            parts.map((part) => (
              <ColumnChoice
                key={part}
                label={say[part]}
                {...{ none: say.none, names, without: chosen, column: channel[part] }}
                onChoose={(next) => set({ ...channel, [part]: next })}
              />
            ))}
        </div>
      </details>
    </div>
  );
}
