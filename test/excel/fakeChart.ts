interface At {
  at: number[];
}

export class FakeSeries {
  values: number[] | null = null;
  categories: number[] | null = null;
  chartType = '';
  markerStyle = '';
  gapWidth = 150;
  hasDataLabels = false;
  /** What stands beside each point. */
  readonly labels = new Map<number, Record<string, unknown>>();
  readonly points = {
    getItemAt: (index: number) => {
      const own = this.labels.get(index) ?? {};
      this.labels.set(index, own);
      return {
        set hasDataLabel(_: boolean) {},
        dataLabel: new Proxy(own, {
          set: (target, key, value) => {
            this.hasDataLabels = true;
            this.onLabel(String(key));
            target[String(key)] = value;
            return true;
          },
        }),
      };
    },
  };
  readonly format = {
    fill: { color: '', setSolidColor: (color: string) => void (this.format.fill.color = color) },
    line: { color: '', lineStyle: '', weight: 0 },
  };
  constructor(
    public name: string,
    private readonly list: FakeSeries[],
    /** Told of each property of a label that is set. */
    private readonly onLabel: (property: string) => void,
  ) {}

  setValues({ at }: At): void {
    this.values = at;
  }
  setXAxisValues({ at }: At): void {
    this.categories = at;
  }
  delete(): void {
    this.list.splice(this.list.indexOf(this), 1);
  }
}

/** A native chart of the fake workbook. */
export class FakeChart {
  readonly id = crypto.randomUUID();
  name = '';
  isNullObject = false;
  place: number[][] = [];
  title = { text: '', load() {} };
  legend = { visible: false, position: '' };
  axes = {
    categoryAxis: { title: { text: '' } } as Record<string, unknown>,
    valueAxis: { title: { text: '' } } as Record<string, unknown>,
  };
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  readonly series: {
    items: FakeSeries[];
    load(): void;
    getItemAt(index: number): FakeSeries;
    add(name: string, index?: number): FakeSeries;
  };

  constructor(
    public chartType: string,
    source: At,
    private readonly list: FakeChart[],
    onLabel: (property: string) => void = () => undefined,
  ) {
    const items: FakeSeries[] = [];
    const add = (name: string, index = items.length) => {
      const series = new FakeSeries(name, items, onLabel);
      items.splice(index, 0, series);
      return series;
    };
    add('Series1').setValues(source);
    this.series = { items, load() {}, getItemAt: (index) => items[index], add };
  }

  load(): void {}

  setPosition(...ends: At[]): void {
    this.place = ends.map(({ at }) => at);
  }

  delete(): void {
    this.list.splice(this.list.indexOf(this), 1);
  }
}
