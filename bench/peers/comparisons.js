// What is compared with whom, and what is claimed of it: how many times as long the peer takes, at least.
const channelAttribution = ['r/channelAttribution.R', 'python/run_channel_attribution.py'];
const lifetimes = ['python/run_lifetimes.py'];
const duckdb = ['duckdb'];

/**
 * `data`: what both sides read, each set a file. `scripts`: of those that can run the first is taken. `within`: how far the largest
 * relative difference of two figures may go; `inShares`: differences count as shares of the sum of all figures, as what is simulated has
 * small figures that are mostly chance.
 */
const comparisons = [
  {
    what: '1,000,000 touches in cells to 11 heuristics',
    data: ['touches'],
    ours: 'heuristics',
    peers: [
      {
        name: 'Marketing-Attribution-Models, 5 heuristics',
        scripts: ['python/run_mam.py'],
        work: 'heuristics',
        atLeast: 30,
      },
      { name: 'DuckDB, the file read and asked', scripts: duckdb, work: 'heuristicsOfFile', atLeast: 1 },
      { name: 'DuckDB, its table asked', scripts: duckdb, work: 'heuristics' },
    ],
  },
  {
    what: '11 heuristics of the journeys',
    data: ['touches'],
    ours: 'heuristicsOfJourneys',
    peers: [{ name: 'DuckDB, its table asked', scripts: duckdb, work: 'heuristics' }],
  },
  {
    what: '65,567 paths: first touch, last touch, linear',
    data: ['paths'],
    ours: 'pathHeuristics',
    peers: [
      { name: 'ChannelAttribution', scripts: channelAttribution, work: 'heuristics', atLeast: 1 / 1.1 },
    ],
  },
  {
    what: 'Markov of the paths, order 1, exact',
    data: ['paths'],
    ours: 'markov',
    peers: [
      {
        name: 'ChannelAttribution, simulated to 5 %',
        scripts: channelAttribution,
        work: 'markov',
        within: 0.02,
        inShares: true,
      },
      {
        name: 'ChannelAttribution, simulated to 1 %',
        scripts: channelAttribution,
        work: 'markovTo1Percent',
        within: 0.02,
        inShares: true,
        atLeast: 50,
      },
    ],
  },
  {
    what: 'the same of order 4',
    data: ['paths'],
    ours: 'markovOrder4',
    peers: [
      {
        name: 'ChannelAttribution, simulated to 5 %',
        scripts: channelAttribution,
        work: 'markovOrder4',
        within: 0.02,
        inShares: true,
        atLeast: 10,
      },
    ],
  },
  {
    what: 'Markov of paths with 300 touchpoints, exact',
    data: ['pathsOf300'],
    ours: 'markovOf300',
    peers: [
      {
        name: 'ChannelAttribution, simulated to 5 %',
        scripts: channelAttribution,
        work: 'markovOf300',
        within: 0.02,
        inShares: true,
        atLeast: 25,
      },
    ],
  },
  {
    what: '200 bootstrap replicates of 11 heuristics',
    data: ['touches', 'shares'],
    ours: 'bootstrap',
    peers: [
      {
        name: 'numpy by hand, the shares being ready',
        scripts: ['python/run_numpy.py'],
        work: 'bootstrap',
        within: 0.1,
        atLeast: 5,
      },
    ],
  },
  {
    what: '1,000,000 users: curves, medians with limits, log-rank test',
    data: ['users'],
    ours: 'curves',
    peers: [
      { name: 'survival of R', scripts: ['r/survival.R'], work: 'curves', atLeast: 20 },
      { name: 'lifelines', scripts: ['python/run_lifelines.py'], work: 'curves', atLeast: 10 },
    ],
  },
  {
    what: '1,050,000 orders in cells to histories',
    data: ['orders'],
    ours: 'histories',
    peers: [
      {
        name: 'pandas, two group-bys',
        scripts: ['python/run_pandas.py'],
        work: 'histories',
        atLeast: 1 / 1.2,
      },
      { name: 'DuckDB, its table asked', scripts: duckdb, work: 'histories' },
    ],
  },
  {
    what: 'the orders to the table of customers',
    data: ['orders'],
    ours: 'customers',
    peers: [{ name: 'lifetimes', scripts: lifetimes, work: 'customers', within: 0.01, atLeast: 5 }],
  },
  {
    what: 'BG/NBD fit, 1,000,000 customers',
    data: ['histories'],
    ours: 'bgNbd',
    peers: [{ name: 'lifetimes', scripts: lifetimes, work: 'bgNbd', within: 0.001, atLeast: 40 }],
  },
  {
    what: 'BG/NBD fit, 100,000 customers',
    data: ['histories100k'],
    ours: 'bgNbdOf100k',
    peers: [
      { name: 'lifetimes', scripts: lifetimes, work: 'bgNbdOf100k', within: 0.001, atLeast: 20 },
      { name: 'BTYD', scripts: ['r/btyd.R'], work: 'bgNbd', within: 0.001 },
    ],
  },
  {
    what: '290,000 orders in cells to the BG/NBD fit',
    data: ['orders100k'],
    ours: 'bgNbdOfOrders',
    peers: [{ name: 'CLVTools', scripts: ['r/clvTools.R'], work: 'bgNbd', within: 0.01 }],
  },
  {
    what: 'MBG/NBD fit, 1,000,000 customers',
    data: ['histories'],
    ours: 'mbgNbd',
    peers: [{ name: 'lifetimes', scripts: lifetimes, work: 'mbgNbd', within: 0.001 }],
  },
  {
    what: 'Pareto/NBD fit, 100,000 customers',
    data: ['histories100k'],
    ours: 'paretoNbd',
    peers: [{ name: 'lifetimes', scripts: lifetimes, work: 'paretoNbd', within: 0.001 }],
  },
  {
    what: 'gamma-gamma fit, 1,000,000 customers',
    data: ['histories'],
    ours: 'gammaGamma',
    peers: [{ name: 'lifetimes', scripts: lifetimes, work: 'gammaGamma', within: 0.01 }],
  },
  {
    what: '3,000,000 events in cells to a funnel of five steps',
    data: ['events'],
    ours: 'funnel',
    peers: [{ name: 'DuckDB, its table asked', scripts: duckdb, work: 'funnel', atLeast: 2 }],
  },
  {
    what: 'the funnel of the columns',
    data: ['events'],
    ours: 'funnelOfColumns',
    peers: [{ name: 'DuckDB, its table asked', scripts: duckdb, work: 'funnel', atLeast: 5 }],
  },
];

module.exports = { comparisons };
