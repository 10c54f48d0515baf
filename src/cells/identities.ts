import { joined } from './columns';
import type { NameColumn } from './foldNames';
import { noName } from './nameIds';
import { firstGiven, NamePairs } from './namePairs';
import { customerRule, keyOf } from './names';
import { customerIds } from './readingOptions';
import type { ReadingSaying } from './said';

/**
 * Which customer an id belongs to, as an identity table says row by row. An id may belong to another one, and so on: who somebody is
 * stands at the end. Of several customers of an id the one written first counts, and of ids that go round in a circle the first.
 */
export class Identities {
  private readonly names = customerIds();
  private readonly pairs = new NamePairs(['id', 'customer'], this.names, this.names);
  private found: Found | null = null;

  /** Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(id: unknown, customer: unknown, sheetRow: number): ReturnType<NamePairs['add']> {
    return this.pairs.add(id, customer, sheetRow);
  }

  /** What has to be said of the table itself. All its rows have to be there. */
  get said(): ReadingSaying[] {
    return this.settled().said;
  }

  /** Puts the ids of a column together that belong to one customer: once an id, not once a row. */
  readonly ownersOf = (column: NameColumn): NameColumn => {
    const { names, cells, end, placeOf } = this.settled();
    const numberOf = new Int32Array(names.length).fill(noName);
    const whole: { names: string[]; cells: (string | number)[] } = { names: [], cells: [] };
    const isOwned = new Uint8Array(column.names.length);
    const number = column.names.map((name, each) => {
      const place = placeOf.get(keyOf(name, customerRule));
      if (place === undefined) {
        whole.cells.push(column.cells[each]);
        return whole.names.push(name) - 1;
      }
      const owner = end[place];
      if (owner !== place) isOwned[each] = 1;
      if (numberOf[owner] === noName) {
        numberOf[owner] = whole.names.push(names[owner]) - 1;
        whole.cells.push(cells[owner]);
      }
      return numberOf[owner];
    });
    const owners = new Set(number.filter((_, each) => isOwned[each] === 1));
    let rows = 0;
    const ids = column.ids.map((id) => {
      if (id < 0) return id;
      rows += isOwned[id];
      return number[id];
    });
    const owned = { ids: isOwned.reduce((sum, each) => sum + each, 0), customers: owners.size, rows };
    return { ...column, ...whole, ids, owned };
  };

  private settled(): Found {
    return (this.found ??= this.settle());
  }

  private settle(): Found {
    const { length, row } = this.pairs;
    const part = (column: Int32Array) => column.subarray(0, length);
    const column = this.names.finish(joined(part(this.pairs.first), part(this.pairs.second)));
    const [id, customer] = [column.ids.subarray(0, length), column.ids.subarray(length)];
    const { names, cells } = column;
    const { given, others } = firstGiven(names.length, id, customer);
    const { end, circles } = endsOf(given);
    const conflicts = others.filter((place) => end[customer[place]] !== end[id[place]]);
    const said: ReadingSaying[] = [];
    if (conflicts.length > 0) {
      const ids = new Set(conflicts.map((place) => id[place])).size;
      said.push({ code: 'idsOfSeveral', values: { ids, row: row[conflicts[0]] } });
    }
    if (circles.length > 0) {
      const firsts = new Set(circles);
      const inCircle = id.findIndex((each) => firsts.has(each));
      said.push({ code: 'idsInCircles', values: { circles: circles.length, row: row[inCircle] } });
    }
    const placeOf = new Map(names.map((name, place) => [keyOf(name, customerRule), place]));
    return { names, cells, end, placeOf, said };
  }
}

interface Found {
  names: readonly string[];
  cells: NameColumn['cells'];
  /** Who each name of the table is. */
  end: Int32Array;
  placeOf: ReadonlyMap<string, number>;
  said: ReadingSaying[];
}

const open = -1;
const underWay = -2;

/** Where each way from owner to owner ends; `circles`: the first of the ids of each circle, which is its end. */
function endsOf(owner: Int32Array): { end: Int32Array; circles: number[] } {
  const end = new Int32Array(owner.length).fill(open);
  const circles: number[] = [];
  for (let start = 0; start < owner.length; start++) {
    const way: number[] = [];
    let at = start;
    while (end[at] === open && owner[at] !== noName && owner[at] !== at) {
      end[at] = underWay;
      way.push(at);
      at = owner[at];
    }
    if (end[at] === underWay) {
      const first = way.slice(way.indexOf(at)).reduce((least, each) => Math.min(least, each));
      circles.push(first);
      at = first;
    } else if (end[at] === open) end[at] = at;
    else at = end[at];
    for (const each of way) end[each] = at;
  }
  return { end, circles };
}
