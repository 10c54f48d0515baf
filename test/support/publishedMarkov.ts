/**
 * Markov order 1 on the 1,000,000-touch log, exact (reference/attribution.md): removal effect, conversions and value with
 * lost journeys, conversions without.
 */
export const publishedMarkov = `
  Affiliates | 0.0720323 | 544.287 | 60246.3 | 573.511
  Direct | 0.357393 | 2700.52 | 298568 | 2502.07
  Display | 0.14643 | 1106.45 | 121928 | 1079.88
  Email | 0.192008 | 1450.85 | 158481 | 1543.29
  Organic Search | 0.346621 | 2619.13 | 288293 | 2509.17
  Organic Social | 0.127555 | 963.827 | 105710 | 957.408
  Paid Search Brand | 0.240325 | 1815.94 | 199939 | 1943.17
  Paid Search Generic | 0.212269 | 1603.94 | 176673 | 1667.91
  Paid Social | 0.224793 | 1698.57 | 188772 | 1671.92
  Referral | 0.0668943 | 505.464 | 55260.9 | 527.263
  SMS | 0.0279574 | 211.251 | 23185.1 | 256.672
  Video | 0.0886409 | 669.785 | 74495.6 | 657.74`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
