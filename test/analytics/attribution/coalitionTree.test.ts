import fc from 'fast-check';
import { CoalitionTree } from '../../../src/analytics/attribution/coalitionTree';

const nodeOf = (tree: CoalitionTree, touches: readonly number[]) =>
  tree.nodeOf(Int32Array.from(touches), 0, touches.length);

test('a set is found again in whatever order and however often its members come', () => {
  const tree = new CoalitionTree();
  const node = nodeOf(tree, [3, 1, 2]);
  expect(nodeOf(tree, [1, 2, 3])).toBe(node);
  expect(nodeOf(tree, [2, 2, 3, 1, 3])).toBe(node);
  expect(tree.membersOf(node)).toEqual([1, 2, 3]);
  expect(nodeOf(tree, [1, 2])).toBe(node.parent);
  expect(nodeOf(tree, [2, 3])).not.toBe(node);
});

test('no touches are the root', () => {
  const tree = new CoalitionTree();
  expect(nodeOf(tree, [])).toBe(tree.root);
  expect(tree.membersOf(tree.root)).toEqual([]);
  expect(tree.nodes).toEqual([]);
});

test('only the touches between start and end count', () => {
  const tree = new CoalitionTree();
  expect(tree.membersOf(tree.nodeOf(Int32Array.from([9, 4, 0, 4, 9]), 1, 4))).toEqual([0, 4]);
});

test('any sets are told apart, and their members come in ascending order', () => {
  const touches = fc.array(fc.nat(12), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(touches, { maxLength: 30 }), (sets) => {
      const tree = new CoalitionTree();
      const nodes = sets.map((set) => nodeOf(tree, set));
      const distinct = (set: readonly number[]) => [...new Set(set)].sort((a, b) => a - b);
      sets.forEach((set, i) => {
        expect(tree.membersOf(nodes[i])).toEqual(distinct(set));
        sets.forEach((other, j) =>
          expect(nodes[i] === nodes[j]).toBe(distinct(set).join() === distinct(other).join()),
        );
      });
      for (const { firstChild } of [tree.root, ...tree.nodes])
        for (let child = firstChild; child?.nextSibling; child = child.nextSibling)
          expect(child.nextSibling.touchpoint).toBeGreaterThan(child.touchpoint);
    }),
    { numRuns: 50 },
  );
});
