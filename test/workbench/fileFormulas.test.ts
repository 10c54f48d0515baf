import { FunctionNames } from '../../src/workbench/files/functionNames';

const names = new FunctionNames('TOUCH');
names.know(['TOUCH.CLV.FIT', 'TOUCH.TTV']);

/** What is typed, and what Excel keeps of it in a file. */
test.each([
  // Functions of the add-in.
  ['TOUCH.CLV.FIT(A1,"TOUCH.CLV(x")', '_xldudf_TOUCH_CLV_FIT(A1,"TOUCH.CLV(x")'],
  ['TOUCH.TTV(Journeys!$A$2:$A$9)+1', '_xldudf_TOUCH_TTV(Journeys!$A$2:$A$9)+1'],
  // Functions that came later; others keep their names.
  ['SUM(XLOOKUP(A1,B1:B3,C1:C3))', 'SUM(_xlfn.XLOOKUP(A1,B1:B3,C1:C3))'],
  ['SORT(FILTER(A1:A3,B1:B3>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>1))'],
  ['NETWORKDAYS.INTL(1,30)+ISO.CEILING(4.3)', 'NETWORKDAYS.INTL(1,30)+ISO.CEILING(4.3)'],
  ['CEILING.MATH(4.3)&"LET(x,1,x)"', '_xlfn.CEILING.MATH(4.3)&"LET(x,1,x)"'],
  ['LOG10(A1)+Sheet2!B2', 'LOG10(A1)+Sheet2!B2'],
  // Cells that a formula fills, one of several, and those that are not empty.
  ['SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ["SUM('My ''sheet'''!$A$1#)", "SUM(_xlfn.ANCHORARRAY('My ''sheet'''!$A$1))"],
  ['@A1:A9*2', '_xlfn.SINGLE(A1:A9)*2'],
  ['1+@INDEX(A1:B3,0,1)', '1+_xlfn.SINGLE(INDEX(A1:B3,0,1))'],
  ['SUM(A:.A)', 'SUM(_xlfn._TRO_TRAILING(A:A))'],
  ['Sheet1!$A$1.:.$B$9', '_xlfn._TRO_ALL(Sheet1!$A$1:$B$9)'],
  // What formulas name.
  ['LET(x,1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['MAP(A1:A3,LAMBDA(v,v^2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v^2))'],
  [
    'LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(1)',
    '_xlfn.LAMBDA(_xlpm.x,_xlop.y,IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.x+_xlpm.y))(1)',
  ],
  ['LET(f,LAMBDA(a,a+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))'],
  // Columns of tables.
  ['SUM(Journeys[revenue])', 'SUM(Journeys[revenue])'],
  ['Costs[@cost]/2', 'Costs[[#This Row],[cost]]/2'],
  ['SUM(Costs[@[unit cost]:[price]])', 'SUM(Costs[[#This Row],[unit cost]:[price]])'],
])('%s stands in a file as %s', (typed, stored) => {
  expect(names.toFile(typed)).toBe(stored);
  expect(names.fromFile(stored)).toBe(typed);
});

test('what LET names is spelled as where it was named', () => {
  expect(names.toFile('LET(x,1,X+1)')).toBe('_xlfn.LET(_xlpm.x,1,_xlpm.x+1)');
});

test('a function given to another is read as it is typed', () => {
  expect(names.fromFile('_xlfn.BYROW(A1:B3,_xleta.SUM)')).toBe('BYROW(A1:B3,SUM)');
});

test.each(['1+', 'SUM(1,', '{1,2;"a)",3}', '#REF!+Sheet1!#REF!', '"say ""A1#"""', "'"])(
  '%s goes through a file as it is',
  (formula) => {
    expect(names.fromFile(names.toFile(formula)).replace(/\)$/, '')).toBe(formula.replace(/\)$/, ''));
  },
);

test.each([
  ['TOUCH.TTV(A1)', true],
  ['SEQUENCE(3)', true],
  ['A1:A3*2', true],
  ['SUM(B2#)', true],
  ['INDIRECT("A1:A3")', true],
  ['Rates*2', true],
  ['A1*Sheet1!B2+SUM(1,2)', false],
  ['IF(TRUE,"a:b",A1)', false],
])('whether %s is marked as one that may give a table: %s', (formula, marked) => {
  expect(names.isDynamic(formula)).toBe(marked);
});
