import fc from 'fast-check';
import { CoalitionTree, tooLarge } from '../../../src/analytics/attribution/coalitionTree';

const newTree = () => new CoalitionTree(13, 20);
const nodeOf = (tree: CoalitionTree, touches: readonly number[]) =>
  tree.nodeOf(Int32Array.from(touches), 0, touches.length);

test('a set is found again in whatever order and however often its members come', () => {
  const tree = newTree();
  const node = nodeOf(tree, [3, 1, 2]);
  expect(nodeOf(tree, [1, 2, 3])).toBe(node);
  expect(nodeOf(tree, [2, 2, 3, 1, 3])).toBe(node);
  expect(tree.membersOf(node)).toEqual([1, 2, 3]);
  expect(tree.childOf(nodeOf(tree, [1, 2]), 3)).toBe(node);
  expect(nodeOf(tree, [2, 3])).not.toBe(node);
});

test('no touches are the root', () => {
  const tree = newTree();
  expect(nodeOf(tree, [])).toBe(CoalitionTree.root);
  expect(tree.membersOf(CoalitionTree.root)).toEqual([]);
  expect(tree.size).toBe(1);
});

test('a set that was never met has no node', () => {
  const tree = newTree();
  nodeOf(tree, [1, 2]);
  expect(tree.childOf(CoalitionTree.root, 2)).toBe(0);
  expect(tree.childOf(tree.childOf(CoalitionTree.root, 1), 3)).toBe(0);
});

test('only the touches between start and end count', () => {
  const tree = newTree();
  expect(tree.membersOf(tree.nodeOf(Int32Array.from([9, 4, 0, 4, 9]), 1, 4))).toEqual([0, 4]);
});

test('sets beyond the largest size are not told apart', () => {
  const tree = new CoalitionTree(10, 3);
  expect(nodeOf(tree, [1, 2, 3, 1, 2, 3])).not.toBe(tooLarge);
  expect(nodeOf(tree, [1, 2, 3, 4])).toBe(tooLarge);
  expect(tree.size).toBe(4);
});

test('any sets are told apart, and their members come in ascending order', () => {
  const touches = fc.array(fc.nat(12), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(touches, { maxLength: 30 }), (sets) => {
      const tree = newTree();
      const nodes = sets.map((set) => nodeOf(tree, set));
      const distinct = (set: readonly number[]) => [...new Set(set)].sort((a, b) => a - b);
      sets.forEach((set, i) => {
        expect(tree.membersOf(nodes[i])).toEqual(distinct(set));
        sets.forEach((other, j) =>
          expect(nodes[i] === nodes[j]).toBe(distinct(set).join() === distinct(other).join()),
        );
      });
    }),
    { numRuns: 50 },
  );
});
