/** A regular expression as a tree. `code`: of a character in lower case, or one of the ends of the text. */
export type Pattern =
  | { kind: 'symbol'; accepts: (code: number) => boolean }
  | { kind: 'sequence' | 'either'; parts: readonly Pattern[] }
  | { kind: 'repeat'; part: Pattern; least: number; most: number };

/** Why a text is no regular expression, or one that is not understood here. `mark`: the part of it that is meant. */
export type PatternProblem =
  | {
      code: 'notClosed' | 'notOpened' | 'nothingBefore' | 'wrongOrder' | 'notUnderstood';
      values: { mark: string };
    }
  | { code: 'tooLong' };

/** What stands for the beginning and the end of the text: symbols like its characters. */
export const textStart = -1;
export const textEnd = -2;

/** Characters of a regular expression, a number in its braces, and symbols it has once its repetitions are written out. */
const mostCharacters = 1000;
const mostRepeats = 1000;
const mostSymbols = 1000;

const classes: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/, s: /\s/, D: /\D/, W: /\W/, S: /\S/ };
const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/**
 * Reads the regular expressions that people write for names and addresses: characters, `.`, classes, groups, `|`, `* + ? {2,3}`,
 * `^` and `$`. Look-around, references and boundaries of words are not understood: what is left can be matched in one pass,
 * whatever the text. Upper and lower case are one; a leading `(?i)`, as other programs want it for that, is passed over.
 */
export function readPattern(text: string): { pattern: Pattern } | { problem: PatternProblem } {
  if (text.length > mostCharacters) return { problem: { code: 'tooLong' } };
  try {
    const pattern = new Reader(text.replace(/^\(\?i\)/, '')).whole();
    return symbolsOf(pattern) > mostSymbols ? { problem: { code: 'tooLong' } } : { pattern };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

/** How many symbols a pattern has with its repetitions written out. */
function symbolsOf(pattern: Pattern): number {
  if (pattern.kind === 'symbol') return 1;
  if (pattern.kind === 'repeat') {
    const { part, least, most } = pattern;
    return symbolsOf(part) * Math.max(1, most === Infinity ? least + 1 : most);
  }
  return pattern.parts.reduce((sum, part) => sum + symbolsOf(part), 1);
}

class Refused extends Error {
  constructor(readonly problem: PatternProblem) {
    super(problem.code);
  }
}

type ProblemCode = Exclude<PatternProblem['code'], 'tooLong'>;

const refused = (code: ProblemCode, mark: string): Refused => new Refused({ code, values: { mark } });

const symbol = (accepts: (code: number) => boolean): Pattern => ({ kind: 'symbol', accepts });
const isCharacter = (code: number): boolean => code >= 0;
/** A character is met in lower case; a class may name it in upper case. */
const inEitherCase = (test: (character: string) => boolean) => (code: number) => {
  const character = String.fromCodePoint(code);
  return test(character) || test(character.toUpperCase());
};

class Reader {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.characters = [...text];
  }

  whole(): Pattern {
    const pattern = this.either();
    if (this.at < this.characters.length) throw refused('notOpened', ')');
    return pattern;
  }

  private either(): Pattern {
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    return { kind: 'either', parts };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.characters.length && !this.isNext('|') && !this.isNext(')')) {
      parts.push(this.repeated());
    }
    return { kind: 'sequence', parts };
  }

  private repeated(): Pattern {
    const first = this.characters[this.at];
    const part = this.one();
    const mark = this.characters[this.at];
    const limits = this.limits();
    if (limits === null) return part;
    if (first === '^' || first === '$') throw refused('nothingBefore', mark);
    // The shortest match or the longest: that there is one is the same.
    this.takes('?');
    return { kind: 'repeat', part, ...limits };
  }

  private limits(): { least: number; most: number } | null {
    if (this.takes('*')) return { least: 0, most: Infinity };
    if (this.takes('+')) return { least: 1, most: Infinity };
    if (this.takes('?')) return { least: 0, most: 1 };
    if (!this.isNext('{')) return null;
    const [written, least, comma, most] = /^\{(\d{1,9})(,?)(\d{0,9})\}/.exec(this.rest()) ?? [];
    if (written === undefined) throw refused('notUnderstood', '{');
    this.at += written.length;
    const limits = {
      least: Number(least),
      most: most !== '' ? Number(most) : comma === '' ? Number(least) : Infinity,
    };
    if (limits.least > limits.most) throw refused('wrongOrder', written);
    if (limits.least > mostRepeats || (limits.most > mostRepeats && limits.most !== Infinity)) {
      throw new Refused({ code: 'tooLong' });
    }
    return limits;
  }

  private one(): Pattern {
    const character = this.next();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return symbol(this.characterClass());
      case '.':
        return symbol(isCharacter);
      case '^':
        return symbol((code) => code === textStart);
      case '$':
        return symbol((code) => code === textEnd);
      case '*':
      case '+':
      case '?':
      case '{':
        throw refused('nothingBefore', character);
      case '\\':
        return symbol(accepting(this.escaped()));
      default:
        return symbol(accepting(character));
    }
  }

  private group(): Pattern {
    if (this.isNext('?')) {
      const opening = this.rest().slice(0, 2);
      if (opening !== '?:') throw refused('notUnderstood', `(${opening}`);
      this.at += 2;
    }
    const inside = this.either();
    if (!this.takes(')')) throw refused('notClosed', '(');
    return inside;
  }

  /** What stands in square brackets. */
  private characterClass(): (code: number) => boolean {
    const isNegated = this.takes('^');
    const tests: ((character: string) => boolean)[] = [];
    while (!this.takes(']')) {
      const from = this.member();
      if (this.isNext('-') && this.characters[this.at + 1] !== ']' && typeof from === 'string') {
        this.at++;
        const to = this.member();
        if (typeof to !== 'string' || to < from) throw refused('wrongOrder', `${from}-`);
        tests.push((character) => character >= from && character <= to);
      } else
        tests.push(typeof from === 'string' ? (character) => character === from : (each) => from.test(each));
    }
    const holds = inEitherCase((character) => tests.some((test) => test(character)));
    return (code) => isCharacter(code) && holds(code) !== isNegated;
  }

  private member(): string | RegExp {
    if (this.at >= this.characters.length) throw refused('notClosed', '[');
    const character = this.next();
    return character === '\\' ? this.escaped() : character;
  }

  /** What stands behind a backslash: a kind of character, or a mark that is meant as it is. */
  private escaped(): string | RegExp {
    if (this.at >= this.characters.length) throw refused('notUnderstood', '\\');
    const character = this.next();
    const meant = classes[character] ?? controls[character];
    if (meant !== undefined) return meant;
    if (/[a-z0-9]/i.test(character)) throw refused('notUnderstood', `\\${character}`);
    return character;
  }

  private next(): string {
    return this.characters[this.at++];
  }

  private isNext(character: string): boolean {
    return this.characters[this.at] === character;
  }

  private takes(character: string): boolean {
    if (!this.isNext(character)) return false;
    this.at++;
    return true;
  }

  private rest(): string {
    return this.characters.slice(this.at, this.at + 24).join('');
  }
}

function accepting(meant: string | RegExp): (code: number) => boolean {
  if (typeof meant !== 'string') return (code) => isCharacter(code) && meant.test(String.fromCodePoint(code));
  const lower = meant.toLowerCase().codePointAt(0);
  return (code) => code === lower;
}
