import { hostObject } from '../../src/workbench/host/members';
import type { ObjectType } from '../../src/workbench/host/members';
import { Processor } from '../../src/workbench/host/processor';

interface Box {
  size: number;
}

const boxType: ObjectType<Box> = {
  name: 'Box',
  byReference: true,
  methods: {
    GrowSlowly: async (box) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      box.size = 1000;
    },
  },
  properties: {
    Size: {
      get: (box) => box.size,
      set: (box, value) => {
        box.size = Number(value);
      },
    },
  },
};
const root = hostObject<Box[]>(
  {
    name: 'Shelf',
    items: (boxes) => boxes.map((box) => hostObject(boxType, box)),
    methods: {
      GetBox: (boxes, index: number) => hostObject(boxType, boxes[index]),
      FindBox: () => null,
    },
  },
  [{ size: 1 }, { size: 2 }],
);
const paths = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 3, Name: 'GetBox', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [1] } },
  3: { Id: 3, ObjectPathType: 3, Name: 'FindBox', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
};
const run = (...Actions: object[]) =>
  new Processor(root, {}, () => Promise.resolve()).run({ Actions: Actions as never, ObjectPaths: paths });

test('answers queries, sets properties and follows references', async () => {
  const { Results, Error } = await run(
    { Id: 10, ActionType: 1, Name: '', ObjectPathId: 2 },
    { Id: 11, ActionType: 4, Name: 'Size', ObjectPathId: 2, ArgumentInfo: { Arguments: [7] } },
    { Id: 12, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['size'] } },
    { Id: 13, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['items/size'] } },
  );
  expect(Error).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([
    { _ReferenceId: '{1}' },
    null,
    { Size: 7 },
    { _Items: [{ Size: 1 }, { Size: 7 }] },
  ]);
});

test('makes null objects of what is not there, and keeps no reference to them', async () => {
  const { Results, Error } = await run(
    { Id: 10, ActionType: 1, Name: '', ObjectPathId: 3 },
    { Id: 11, ActionType: 3, Name: '_KeepReference', ObjectPathId: 3 },
  );
  expect(Error).toBeUndefined();
  expect(Results).toEqual([
    { ActionId: 10, Value: null },
    { ActionId: 11, Value: null },
  ]);
});

test('reports the traces it passed', async () => {
  const { Results, TraceIds } = await run(
    { Id: 10, ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
    { Id: 11, ActionType: 1, Name: '', ObjectPathId: 3 },
  );
  expect(TraceIds).toEqual([10]);
  expect(Results.map(({ ActionId }) => ActionId)).toEqual([10, 11]);
});

test('waits for a method that takes its time before it takes the next action', async () => {
  const { Results } = await run(
    { Id: 10, ActionType: 3, Name: 'GrowSlowly', ObjectPathId: 2 },
    { Id: 11, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['size'] } },
  );
  expect(Results[1].Value).toEqual({ Size: 1000 });
});

test('stops at a member it does not know, and names it', async () => {
  const { Results, Error } = await run(
    { Id: 10, ActionType: 3, Name: 'Open', ObjectPathId: 2 },
    { Id: 11, ActionType: 2, Name: '', ObjectPathId: 2 },
  );
  expect(Results).toEqual([]);
  expect(Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 0, Location: 'Box.Open' });
  expect(Error?.Message).toContain('Box.Open()');
});
