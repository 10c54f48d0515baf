// 65,567 counted paths in cells, credited, against cutting their texts into names.
const { customFunctions } = require('../src/functions');
const { mulberry32 } = require('../test/support/random');
const { claim, inTurn } = require('./measure');
const { sized } = require('./quick');

const names = [
  'Email',
  'Paid Search',
  'Display',
  'Direct',
  'Affiliates',
  'Social',
  'Organic',
  'Referral',
  'Video',
  'SMS',
];

/** Distinct paths of three to ten touches, as they come out of Excel's answer. */
function buildPaths(count) {
  const random = mulberry32(20260304);
  const paths = new Set();
  while (paths.size < count) {
    const length = 3 + Math.floor(random() * 8);
    paths.add(Array.from({ length }, () => names[Math.floor(random() * names.length)]).join(' > '));
  }
  return JSON.parse(JSON.stringify([...paths]));
}

function pathClaims() {
  const paths = buildPaths(Math.round(sized(65_570)));
  const { compute } = customFunctions.find(({ id }) => id === 'ATTRIBUTION.PATHS');
  const range = paths.map((path) => [path]);
  const ones = paths.map(() => [1]);
  const credit = (models) => () => compute(range, ones, ones, ones, [models]);
  const [heuristics, chain, cutting] = inTurn(5, [
    credit(['first touch', 'last touch', 'linear']),
    credit(['markov']),
    () => paths.map((path) => path.split('>').map((name) => name.trim())),
  ]);
  const peer = 'cutting the texts into names';
  return [
    claim('first touch, last touch and linear', heuristics, peer, cutting, 3),
    claim('Markov, order 1', chain, peer, cutting, 4),
  ];
}

module.exports = { pathClaims };
