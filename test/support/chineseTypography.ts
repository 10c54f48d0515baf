/** What is not in Chinese typography in a text: half-width marks beside Chinese, and Latin letters or digits that no space parts from it. */
export const badTypography = (text: string): string[] =>
  text.match(
    /.{0,9}(?:\p{Script=Han} ?[,;:.?!()]|[,;:?!()] ?\p{Script=Han}|\p{Script=Han}[A-Za-z0-9"]|[A-Za-z0-9%"]\p{Script=Han}).{0,9}/gu,
  ) ?? [];
