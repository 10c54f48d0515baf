import {
  kinds,
  readingInputs,
  settingInput,
  type TypedCells,
  typedOption,
} from '../../blueprint/formula/inputs';
import type { LiveInputs } from '../../blueprint/formula/live';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { SettingPair } from '../../functions/settings/text';
import type { ScorecardOptions } from './messages';
import { models, options as usual } from './options';

/** The settings of a live formula in cells. */
export const scorecardInputs = (
  { model, horizon, margin }: ScorecardOptions,
  reading: readonly SettingPair[],
): Pick<LiveInputs, 'rows' | 'room'> => ({
  rows: [
    settingInput('model', [model], kinds.entry(models)),
    settingInput('horizon', [horizon], kinds.positive()),
    settingInput('margin', [margin], kinds.share()),
    ...readingInputs(reading),
  ],
  room: 0,
});

/** The options that stand in the cells, as the pane has them typed: a margin in percent. */
export function typedScorecard(cells: TypedCells): Record<string, string> {
  const { settings } = say;
  const margin = cells(settings.margin);
  return {
    ...typedOption(cells(settings.model), 'model', usual.model),
    ...typedOption(cells(settings.horizon), 'horizon', usual.horizon),
    ...typedOption(margin && margin.map(inPercent), 'margin', usual.margin),
  };
}

/** Without the tail of a binary fraction: 0.07 is 7 %. */
const inPercent = (text: string): string => String(Number((Number(text) * 100).toPrecision(12)));
