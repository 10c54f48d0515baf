const form = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

const isHigher = (version: number[], than: number[]): boolean => {
  const differing = version.findIndex((part, i) => part !== than[i]);
  return differing >= 0 && version[differing] > than[differing];
};

/** Refuses a version that Excel would not take for a newer one. */
export function checkVersion(version: string, present: string): void {
  const [parts, before] = [version, present].map((text) => form.exec(text)?.slice(1).map(Number));
  // The manifest's schema allows five digits a part.
  if (!parts)
    throw new Error(`"${version}" is no version. Say three numbers of up to five digits, such as 0.2.0.`);
  if (!before || !isHigher(parts, before)) {
    throw new Error(
      `${version} is not higher than ${present}. Excel takes up new functions only with a higher version.`,
    );
  }
}
