import { parseAddress } from '../model/address';
import { elements, parseXml, relationships } from './archive';
import type { Archive } from './archive';
import { child, inside, isOn, numberOf, valueOf } from './chartElements';
import { dashes, emuPerPixel, emuPerPoint, typeOfKind } from './chartKinds';
import type { ChartKind } from './chartKinds';
import { readSettings } from './chartSettingsRead';
import { pointPrefix } from '../model/pointLabels';
import type { Corner, FileChart, FileRange, FileSeries } from './fileCharts';

type Settings = FileChart['settings'];

/** The charts of a sheet; what is special about them beyond what the grid draws is left out. */
export function readCharts(archive: Archive, sheetPath: string): FileChart[] {
  return [...relationships(archive, sheetPath).values()].flatMap((path) => {
    const xml = /\/drawings\/[^/]+\.xml$/.test(path) ? archive(path) : null;
    if (!xml) return [];
    const targets = relationships(archive, path);
    return elements(parseXml(xml), 'graphicFrame').flatMap((frame) => {
      const [called] = elements(frame, 'chart');
      const chart = called && archive(targets.get(called.getAttribute('r:id') ?? '') ?? '');
      const place = chart && placeOf(frame);
      const [described] = elements(frame, 'cNvPr');
      const name = described?.getAttribute('name') ?? 'Chart';
      const read = chart ? readChart(parseXml(chart)) : null;
      return place && read ? [{ name, ...place, ...read }] : [];
    });
  });
}

function placeOf(frame: Element): { from: Corner; to: Corner } | null {
  const anchor = frame.closest('twoCellAnchor') ?? frame.parentElement ?? undefined;
  const [from, to] = ['from', 'to'].map((name) => child(anchor, name));
  if (!from || !to) return null;
  const corner = (of: Element): Corner => {
    const count = (name: string) => Number(child(of, name)?.textContent ?? 0);
    return {
      column: count('col'),
      x: count('colOff') / emuPerPixel,
      row: count('row'),
      y: count('rowOff') / emuPerPixel,
    };
  };
  return { from: corner(from), to: corner(to) };
}

const isGroup = ({ localName }: Element): boolean =>
  /^(bar|line|area|scatter|pie|doughnut)(3D)?Chart$/.test(localName);

function readChart(document: Document): Omit<FileChart, 'name' | 'from' | 'to'> | null {
  const chart = child(document.documentElement, 'chart');
  const plot = child(chart, 'plotArea');
  const placed = Array.from(plot?.children ?? [])
    .filter(isGroup)
    .flatMap((group) =>
      Array.from(group.children)
        .filter(({ localName }) => localName === 'ser')
        .map((ser) => ({ group, ser })),
    )
    .sort((a, b) => (numberOf(a.ser, 'order') ?? 0) - (numberOf(b.ser, 'order') ?? 0));
  const types = placed.map(({ group, ser }) => typeOfKind(kindOf(group, ser)));
  if (placed.length === 0) return null;
  const [type] = types;
  const series = placed.map(({ group, ser }, index): FileSeries => {
    const read = readSeries(ser, group);
    if (types[index] !== type) read.settings.chartType = types[index];
    return read;
  });
  return { type, series, settings: readSettings(chart, plot) };
}

function kindOf(group: Element, ser: Element): ChartKind {
  const element = group.localName.replace('3D', '') as ChartKind['element'];
  const isMarked = valueOf(ser, 'marker', 'symbol') !== 'none';
  return {
    element,
    barDir: valueOf(group, 'barDir') as ChartKind['barDir'],
    grouping: valueOf(group, 'grouping') as ChartKind['grouping'],
    lines: !inside(ser, 'spPr', 'ln', 'noFill') || element !== 'scatterChart',
    markers: isMarked && (element === 'scatterChart' || isOn(group, 'marker')),
    smooth: isOn(ser, 'smooth'),
  };
}

function readSeries(ser: Element, group: Element): FileSeries {
  const name = inside(ser, 'tx', 'v') ?? inside(ser, 'tx', 'strRef', 'strCache', 'pt', 'v');
  const range = (...names: string[]): FileRange | null => {
    const data = names.map((each) => child(ser, each)).find(Boolean);
    const [formula] = data ? elements(data, 'f') : [];
    const parsed = parseAddress(formula?.textContent ?? '');
    return parsed?.sheet ? { sheet: parsed.sheet, area: parsed.area } : null;
  };
  const settings: Settings = {};
  const put = (key: string, value: unknown) => {
    if (value !== undefined) settings[key] = value;
  };
  const color = (...path: string[]) => {
    const hex = valueOf(ser, ...path, 'solidFill', 'srgbClr');
    return hex && `#${hex}`;
  };
  const line = inside(ser, 'spPr', 'ln');
  const width = line?.getAttribute('w');
  const dash = valueOf(line, 'prstDash');
  const symbol = valueOf(ser, 'marker', 'symbol');
  const gap = numberOf(group, 'gapWidth');
  put('format.fill.color', color('spPr'));
  put('format.line.color', color('spPr', 'ln'));
  put('format.line.weight', width ? Number(width) / emuPerPoint : undefined);
  put('format.line.lineStyle', child(line, 'noFill') ? 'None' : dashes.find(([file]) => file === dash)?.[1]);
  put('markerStyle', symbol && markerOf(symbol));
  put('markerSize', numberOf(child(ser, 'marker'), 'size'));
  put('markerBackgroundColor', color('marker', 'spPr'));
  put('markerForegroundColor', color('marker', 'spPr', 'ln'));
  put('gapWidth', gap);
  const labels = child(ser, 'dLbls');
  if (isOn(labels, 'showVal')) settings.hasDataLabels = true;
  for (const label of Array.from(labels?.children ?? []).filter(({ localName }) => localName === 'dLbl')) {
    const prefix = pointPrefix(numberOf(label, 'idx') ?? 0);
    const formula = inside(label, 'tx', 'strRef', 'f')?.textContent;
    settings[`${prefix}hasDataLabel`] = true;
    put(`${prefix}dataLabel.position`, valueOf(label, 'dLblPos') === 'l' ? 'Left' : undefined);
    if (formula) settings[`${prefix}dataLabel.formula`] = `=${formula}`;
    else put(`${prefix}dataLabel.text`, elements(label, 't')[0]?.textContent ?? undefined);
  }
  return {
    name: name?.textContent ?? '',
    settings,
    values: range('val', 'yVal'),
    categories: range('cat', 'xVal'),
  };
}

const markerOf = (symbol: string): string =>
  symbol === 'auto' ? 'Automatic' : symbol[0].toUpperCase() + symbol.slice(1);
