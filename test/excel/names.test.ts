import fc from 'fast-check';
import { sheetName, tableName } from '../../src/excel/names';
import { anyText } from '../support/anyText';

describe('sheet names', () => {
  it('are legal and unique for any wish', () => {
    const text = anyText({ maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(text), (wanted, taken) => {
        const name = sheetName(wanted, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('stay close to the wish', () => {
    expect(sheetName('Attribution: 2026/Q1', [])).toBe('Attribution 2026 Q1');
    expect(sheetName('Attribution', ['ATTRIBUTION', 'attribution (2)'])).toBe('Attribution (3)');
    expect(sheetName('a'.repeat(40), ['A'.repeat(31)])).toBe(`${'a'.repeat(27)} (2)`);
    expect(sheetName('History', [])).toBe('Touchstone');
  });
});

describe('table names', () => {
  it('are words that are not cells', () => {
    expect(tableName('Attribution by campaign', [])).toBe('Attribution_by_campaign');
    expect(tableName('A1', [])).toBe('T_A1');
    expect(tableName('R1C1', [])).toBe('T_R1C1');
    expect(tableName('Log', [])).toBe('Log');
    expect(tableName('2026', ['t_2026'])).toBe('T_2026_2');
    expect(tableName('触点', [])).toBe('触点');
  });
});
