import fc from 'fast-check';
import { fitSbg } from '../../../src/analytics/lifetime/sbg';
import { retentionRate, survival } from '../../../src/analytics/lifetime/sbgProjection';
import { renewalsOf, type Renewals } from '../../../src/analytics/lifetime/survivors';
import { expectedPayments } from '../../../src/analytics/subscriptions/expectedPayments';
import { residualLifetimes } from '../../../src/analytics/subscriptions/residualLifetime';
import { sbgCovariance, slopesOf } from '../../../src/analytics/subscriptions/sbgCovariance';
import { expectClose, expectWithin } from '../../support/close';
import { multiCohorts } from '../../support/contractCohorts';

const infinity = (text: string): number => (text === '+inf' ? Infinity : Number(text));

/** alpha, beta, d; DEL; DERL(1), (2), (3), (5), (10), (50); the first 5 and 12 payments: 40-digit arithmetic. */
const grid = `
0.704,1.182,0.005,12.1759446381751,11.231824361366,17.0061140856717,21.6004278082057,28.9440444919749,42.1495182640379,88.3788766257255,2.80051754678265,4.33044967770679
0.704,1.182,0.01,9.41875957624878,8.50294717201127,12.6929813452431,15.9461244747917,21.0078985921902,29.714523614329,56.6356962872566,2.78074967338211,4.25371168090166
0.704,1.182,0.25,2.50437465009636,1.88046831262045,2.50059564044222,2.88423408473662,3.35463989884734,3.91507650940095,4.69219712915441,2.13931990702499,2.45441790640078
0.668,3.806,0,+inf,+inf,+inf,+inf,+inf,+inf,+inf,3.87734246672932,7.156016451499
0.668,3.806,0.01,19.8214118623949,19.0096259810188,21.5595105899813,23.7916913398363,27.588141084237,34.73482915874,59.040181568207,3.81070395069295,6.84618359440385
0.668,3.806,0.1,5.92259640761276,5.41485604837404,5.90175316775302,6.29426061679319,6.89705739774609,7.84340475321264,9.81144605808011,3.31046284290414,4.90286583859258
3.80,15.20,0,6.42857142857143,5.42857142857143,5.78571428571429,6.14285714285714,6.85714285714286,8.64285714285714,22.9285714285714,3.41781194805195,5.0797662565507
3.80,15.20,0.005,6.17923141283667,5.20512756990085,5.53394150968794,5.86118668794615,6.51104002375312,8.10939025321328,19.7285766709127,3.39084523395654,4.99277375210274
3.80,15.20,0.1,4.00892583729579,3.30981842102537,3.45100032890988,3.58654365654429,3.84213402402692,4.404252855825,6.89021396864773,2.96145497832541,3.79749848549855
3.80,15.20,0.25,2.88525813785459,2.35657267231824,2.43214480049725,2.50330987731056,2.63393437798225,2.90579348120318,3.89762766174064,2.50630304249351,2.85556790958109
0.5,0.5,0.005,14.1774468787578,13.2433341131516,25.6141015674347,33.3178961003626,43.9918738405971,60.6724726372016,108.882392012441,2.44468579547535,3.79880179509706
0.5,0.5,0.01,10.0498756211209,9.1403743773321,17.4535562422108,22.4941224061773,29.2933201369711,39.4758646447163,65.7333364617291,2.42873800765,3.73197606586498
0.5,0.5,0.25,2.23606797749979,1.54508497187474,2.61271242968684,3.10452071614474,3.61683010602444,4.14374919154352,4.77488951364154,1.912,2.18691250176
1,1,0,+inf,+inf,+inf,+inf,+inf,+inf,+inf,2.28333333333333,3.10321067821068
1,1,0.01,4.66127172200967,3.69788443922977,6.45972656724413,8.77648574937486,12.6363635215622,19.8923088473371,46.2400472570544,2.25665846063128,3.01743940937735
1,1,0.1,2.63768480007821,1.80145328008603,2.86319721618926,3.62427540671228,4.69645540353644,6.24342757754973,9.23170048112448,2.05445893950777,2.46123085442677
1,4,0,+inf,+inf,+inf,+inf,+inf,+inf,+inf,3.53809523809524,5.93958263958264
1,4,0.005,14.2203261276939,13.2864277583324,15.6860748714051,17.9124062949145,21.9633232716471,30.4856855328713,68.9609039455303,3.50913547826277,5.82072610147998
1,4,0.1,4.83236720894971,4.21560392984468,4.69645540353644,5.0993211326681,5.74404761784739,6.81916940410096,9.30817163159867,3.04906638565542,4.22703824259831
1,4,0.25,3.11300044694759,2.64125055868449,2.87695399794452,3.06543099691678,3.35060029119568,3.78311378698189,4.59299299120855,2.5640380952381,3.0415979693897
2,3,0.005,3.78775632645233,2.80169510808459,3.68783930604169,4.55441775385785,6.23510814476851,10.1799590726644,34.1593681334947,2.48456884106876,3.15959921928995
2,3,0.01,3.65241640596535,2.67894057002501,3.49954995954209,4.29181818870627,5.80228963735863,9.23039422346643,27.6067409587607,2.46941365607186,3.12054296331708
2,3,0.25,2.13219973183144,1.4152496647893,1.69843680164438,1.93456900308322,2.30915959232605,2.92052691124346,4.23287289143109,1.97005714285714,2.12006563697738
0.05,0.2,0,+inf,+inf,+inf,+inf,+inf,+inf,+inf,4.05831384615385,9.05851734200942
0.05,0.2,0.01,65.6242191941002,65.2704613860412,81.393957499877,84.6232261196623,87.6194962434845,90.8544277065181,96.3825158790542,3.98432520886324,8.60408496553455
0.05,0.2,0.1,8.19686535892697,7.91655189481966,9.78525885537704,10.1122757717862,10.3805653498914,10.6211431630367,10.8960975690603,3.43117763778921,5.81253869127174
20,80,0,5.21052631578947,4.21052631578947,4.26315789473684,4.31578947368421,4.42105263157895,4.68421052631579,6.78947368421053,3.37299873905152,4.7431444524013
20,80,0.005,5.09797626793248,4.11846614927215,4.16882310002313,4.21915294775121,4.31973142643061,4.57070493243279,6.55450301587865,3.34678082840532,4.66864509146316
20,80,0.1,3.73201726127633,3.00521898740396,3.03217610768045,3.05894772300368,3.11194222468862,3.24131552158746,4.13886431113439,2.92890495637106,3.62966135290895
20,80,0.25,2.79943834337574,2.24929792921967,2.26452801440574,2.27958841751511,2.30921152163849,2.38049184394209,2.83772912487346,2.48493748794183,2.78329064043782
200,4800,0.005,22.4182888164934,21.5253802605758,21.5293824602903,21.5333844808022,21.5413879842666,21.5613936077278,21.7212775267382,4.57191397062025,9.44567332657449
200,4800,0.01,20.2621567744745,19.4547783422192,19.4580480475432,19.461317489819,19.4678555853538,19.4841962230777,19.6146851441621,4.52892706345997,9.21745572332744
200,4800,0.25,4.31073797805397,4.13842247256747,4.13857092782222,4.13871933192015,4.1390159867513,4.13975673043341,4.14563710294728,3.15873480487307,4.12907432574168`
  .trim()
  .split('\n')
  .map((line) => line.split(',').map(infinity));

test.each(grid)('alpha %d, beta %d, %d a period', (alpha, beta, d, del, ...rest) => {
  const model = { alpha, beta };
  const derl = residualLifetimes(model, d, 50);
  [1, 2, 3, 5, 10, 50].forEach((n, i) => expectClose(derl[n - 1], rest[i], 1e-10));
  const all = expectedPayments(
    { seen: new Float64Array(0), model },
    { discountRate: d, number: Infinity },
    0,
  );
  expectClose(all[0], del, 1e-10);
  [5, 12].forEach((number, i) => {
    const [first] = expectedPayments({ seen: new Float64Array(0), model }, { discountRate: d, number }, 0);
    expectClose(first, rest[6 + i], 1e-10);
  });
});

const parameter = fc.double({ min: 0.05, max: 50, noNaN: true });
const rate = fc.double({ min: 0.002, max: 0.5, noNaN: true });

test('DEL = 1 + z·DERL(1), DERL(n) = r·(1 + z·DERL(n + 1)), and first payments add up to all', () => {
  fc.assert(
    fc.property(parameter, parameter, rate, fc.integer({ min: 1, max: 60 }), (alpha, beta, d, n) => {
      const model = { alpha, beta };
      const z = 1 / (1 + d);
      const derl = residualLifetimes(model, d, n + 1);
      expectClose(derl[n - 1], retentionRate(model, n) * (1 + z * derl[n]), 1e-12);
      const curve = { seen: new Float64Array(0), model };
      const [del] = expectedPayments(curve, { discountRate: d, number: Infinity }, 0);
      expectClose(del, 1 + z * derl[0], 1e-12);
      const [first] = expectedPayments(curve, { discountRate: d, number: n }, 0);
      // Those to come after the first n: who is left then has n payments behind them.
      expectClose(first + survival(model, n - 1)[n - 1] * z ** n * derl[n - 1], del, 1e-9);
      // A curve that is seen to be the model's own changes nothing.
      const seen = Float64Array.from({ length: n }, (_, t) => retentionRate(model, t + 1));
      const [same] = expectedPayments({ seen, model }, { discountRate: d, number: Infinity }, 0);
      expectClose(same, del, 1e-10);
    }),
  );
});

/** Fader & Hardie 2007: customers left of 1,000 after 0 to 7 years. */
const regular = [1000, 631, 468, 382, 326, 289, 262, 241];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
const five = [
  [10_000, 8000, 6480, 5307, 4391],
  [10_000, 8000, 6480, 5307],
  [10_000, 8000, 6480],
  [10_000, 8000],
];

/** Cohorts that come under observation at an age: what became of them before is not known. */
function lateRenewals(cohorts: readonly (readonly [entry: number, ...survivors: number[]])[]): Renewals {
  const parts = cohorts.map(([entry, ...survivors]) => [entry, renewalsOf([survivors])] as const);
  const ages = Math.max(...parts.map(([entry, { lost }]) => entry + lost.length));
  const total = (of: keyof Renewals) =>
    new Float64Array(ages).map((_, age) =>
      parts.reduce((all, [entry, part]) => all + (part[of][age - entry] ?? 0), 0),
    );
  return { lost: total('lost'), kept: total('kept') };
}

const leftTruncated = lateRenewals([
  [0, 1000, 631, 468, 382, 326],
  [1, 520, 380, 310],
  [2, 740, 560, 450],
  [0, 500, 330],
]);

test.each([
  [
    'regular',
    renewalsOf([regular]),
    0.7040772849,
    1.182042992,
    -1680.26518846,
    0.0931701,
    0.1289933,
    0.88892,
  ],
  [
    'high end',
    renewalsOf([highEnd]),
    0.668088337,
    3.80609488,
    -1611.15814739,
    0.1552713,
    0.2063878,
    0.953024,
  ],
  [
    'five cohorts',
    renewalsOf(five),
    3.798125812,
    15.19190768,
    -40255.83728074,
    0.1623863,
    0.169811,
    0.998514,
  ],
  [
    'four cohorts',
    renewalsOf(multiCohorts),
    0.7856878867,
    1.358678318,
    -3936.46100216,
    0.0923644,
    0.1095577,
    0.955489,
  ],
  ['seen late', leftTruncated, 1.026865977, 1.836867466, -2901.14362617, 0.0958697, 0.1310533, 0.942259],
] as const)(
  '%s: parameters with their standard errors',
  (_, renewals, alpha, beta, likelihood, ofAlpha, ofBeta, both) => {
    const fit = fitSbg(renewals);
    if ('reason' in fit) throw new Error(fit.reason.code);
    expectClose(fit.alpha, alpha, 1e-7);
    expectClose(fit.beta, beta, 1e-7);
    expectWithin(fit.logLikelihood, likelihood, 1e-8);
    const covariance = sbgCovariance(renewals, fit);
    if (covariance === null) throw new Error('There is no covariance.');
    expectWithin(Math.sqrt(covariance.alpha), ofAlpha, 1e-6);
    expectWithin(Math.sqrt(covariance.beta), ofBeta, 1e-6);
    expectWithin(covariance.both / Math.sqrt(covariance.alpha * covariance.beta), both, 1e-5);
  },
);

test.each([
  ['regular', regular, 3.694908434, 0.117019, 6.842314995, 0.232536],
  ['high end', highEnd, 5.922253516, 0.145987, 7.529628095, 0.269561],
] as const)('%s: lifetimes at 10 %% with their standard errors', (_, survivors, del, ofDel, derl, ofDerl) => {
  const renewals = renewalsOf([survivors]);
  const fit = fitSbg(renewals);
  if ('reason' in fit) throw new Error(fit.reason.code);
  const covariance = sbgCovariance(renewals, fit);
  if (covariance === null) throw new Error('There is no covariance.');
  const figures = [
    [(model: typeof fit) => 1 + residualLifetimes(model, 0.1, 1)[0] / 1.1, del, ofDel],
    [(model: typeof fit) => residualLifetimes(model, 0.1, 8)[7], derl, ofDerl],
  ] as const;
  for (const [figure, expected, error] of figures) {
    expectClose(figure(fit), expected, 1e-8);
    const [slopes] = slopesOf((parameters) => [figure({ ...fit, ...parameters })], fit);
    const variance =
      slopes.alpha ** 2 * covariance.alpha +
      2 * slopes.alpha * slopes.beta * covariance.both +
      slopes.beta ** 2 * covariance.beta;
    expectWithin(Math.sqrt(variance), error, 1e-6);
  }
});

test('a base of five cohorts is worth more than one retention rate says', () => {
  const derl = residualLifetimes({ alpha: 3.798125812, beta: 15.19190768 }, 0.1, 5);
  const active = [10_000, 8000, 6480, 5307, 4391];
  expectClose(
    active.reduce((all, customers, n) => all + customers * derl[n], 0),
    120_549.842977,
    1e-7,
  );
});

test.each([
  ['four cohorts', multiCohorts, 3.6298155916],
  ['regular', [regular], 3.6903570935],
  ['high end', [highEnd], 5.9103063232],
] as const)('%s: as seen, then by the model', (_, cohorts, expected) => {
  const renewals = renewalsOf(cohorts);
  const model = fitSbg(renewals);
  if ('reason' in model) throw new Error(model.reason.code);
  const seen = renewals.kept.map((kept, t) => kept / (kept + renewals.lost[t]));
  const [value] = expectedPayments({ seen, model }, { discountRate: 0.1, number: Infinity }, 0);
  // The figures rest on parameters known to eight digits.
  expectClose(value, expected, 1e-8);
});
