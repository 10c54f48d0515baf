import { closingBracket } from './structuredReference';

const reference = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\?]*!)?[$\p{L}_\\][$\p{L}\p{N}_.\\?]*`;

const tokens = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<operand>"(?:[^"]|"")*"|\{[^{}]*\}|#(?:[A-Z]+\/?[A-Z\d]*[!?]?)|(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)`,
    String.raw`(?<name>${reference})`,
    String.raw`(?<binary><>|<=|>=|[-+*/^&=<>:])`,
    String.raw`(?<postfix>[%#])`,
    String.raw`(?<other>[()[,@])`,
  ].join('|'),
  'iuy',
);

/** Whether Excel would take a formula, whatever its names mean: `=SUM(1,`, `=SUM(1;2)` and `=1+` it would not. */
export function isFormula(formula: string): boolean {
  const open: ('function' | 'group')[] = [];
  let [wantsOperand, afterName, afterSpace] = [true, false, false];
  let before = '';
  for (let at = 1; at < formula.length;) {
    tokens.lastIndex = at;
    const found = tokens.exec(formula);
    if (!found) return false;
    const { space, operand, name, binary, postfix } = found.groups ?? {};
    const text = found[0];
    at += text.length;
    if (space) {
      afterSpace = true;
      continue;
    }
    const canFollow = wantsOperand || afterSpace || before === ']';
    let isName = false;
    if (operand ?? name) {
      if (!canFollow) return false;
      wantsOperand = false;
      isName = name !== undefined;
    } else if (text === '[') {
      const close = closingBracket(formula, at - 1);
      if (close < 0 || !(canFollow || afterName)) return false;
      at = close + 1;
      wantsOperand = false;
    } else if (text === '(') {
      const isCall = afterName || before === ')';
      if (!isCall && !canFollow) return false;
      open.push(isCall ? 'function' : 'group');
      wantsOperand = true;
    } else if (text === ')') {
      const closed = open.pop();
      if (!closed || (wantsOperand && (closed === 'group' || !['(', ','].includes(before)))) return false;
      wantsOperand = false;
    } else if (text === ',') {
      if (open.length === 0 || (wantsOperand && open.at(-1) === 'group')) return false;
      wantsOperand = true;
    } else if (binary) {
      if (wantsOperand && !'+-'.includes(binary)) return false;
      wantsOperand = true;
    } else if (postfix ? wantsOperand : !wantsOperand) return false;
    [afterName, afterSpace, before] = [isName, false, text === '[' ? ']' : text];
  }
  return open.length === 0 && !wantsOperand;
}
