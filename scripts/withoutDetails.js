/**
 * A loader that leaves out of the declarations of worksheet functions what only the help page and the reference tell, which are
 * made while building: the paragraphs and the source. What computes does without.
 */
const ts = require('typescript');

const toldElsewhere = { details: '[]', source: "''" };

module.exports = (source) => {
  if (!source.includes('declareFunction(')) return source;
  const file = ts.createSourceFile('declaration.ts', source, ts.ScriptTarget.Latest);
  const cuts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'declareFunction')
      for (const { name, initializer } of node.arguments[0]?.properties ?? []) {
        const instead = toldElsewhere[name?.text];
        if (instead && initializer) cuts.push([initializer.getStart(file), initializer.end, instead]);
      }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight(
    (text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end),
    source,
  );
};
