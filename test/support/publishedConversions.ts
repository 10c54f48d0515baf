/** Conversions credited on the 1,000,000-touch log, as other software computes them (reference/attribution.md). */
export const published = `
  Affiliates | 490 | 500 | 493.961 | 494.159 | 495.959 | 494.821 | 497.03 | 560 | 1470
  Direct | 2699 | 2710 | 2692.15 | 2702.51 | 2705.81 | 2688.44 | 2687.15 | 761 | 6438
  Display | 917 | 935 | 940.41 | 928.471 | 930.471 | 942.718 | 940.865 | 1063 | 2771
  Email | 1575 | 1560 | 1564.86 | 1565.48 | 1562.23 | 1568.68 | 1577.12 | 1813 | 4091
  Organic Search | 2854 | 2787 | 2774.03 | 2803.08 | 2788.33 | 2771.4 | 2782.15 | 3186 | 6555
  Organic Social | 836 | 816 | 825.972 | 826.363 | 822.113 | 824.636 | 814.01 | 938 | 2452
  Paid Search Brand | 2075 | 2058 | 2078.46 | 2072.08 | 2068.03 | 2077.3 | 2072.07 | 2365 | 5224
  Paid Search Generic | 1669 | 1717 | 1688.46 | 1692.78 | 1704.48 | 1693.92 | 1709.48 | 1955 | 4389
  Paid Social | 1595 | 1604 | 1623 | 1605.91 | 1608.26 | 1620 | 1599.87 | 1858 | 4350
  Referral | 442 | 417 | 443.51 | 435.005 | 430.055 | 441.52 | 431.455 | 494 | 1351
  SMS | 215 | 223 | 229.088 | 223.818 | 225.768 | 228.547 | 227.161 | 256 | 660
  Video | 523 | 563 | 536.096 | 540.343 | 548.493 | 538.02 | 551.64 | 641 | 1677`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Which column of it is which model, with the half-life in days where it is not the usual one. */
export const publishedColumns: [column: number, model: string, halfLife: number | null][] = [
  [1, 'First touch', null],
  [2, 'Last touch', null],
  [3, 'Linear', null],
  [4, 'Position based', null],
  [5, 'J shaped', null],
  [6, 'Time decay', null],
  [7, 'Time decay', 1],
  [8, 'Last non-direct', null],
  [9, 'Participation', null],
];
