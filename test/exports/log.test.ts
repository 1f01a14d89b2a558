import { describe, expect, it } from 'vitest';
import { cell, logAsCsv } from '../../electron/exports/csv.ts';
import { escaped } from '../../electron/exports/markdown.ts';
import { decisionLog, logColumns } from '../../shared/decisions/log.ts';
import { translator } from '../../shared/i18n/index.ts';
import { stateOf } from '../helpers/example.ts';

/** Reads CSV back strictly, as RFC 4180 says, with semicolons. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const log = () => decisionLog(stateOf(), { t: translator('da'), language: 'da', today: '2018-05-30' });

describe('the log as CSV', () => {
  it('has every decision and every column, and reads back whole', () => {
    const rows = parsed(logAsCsv(log()));
    expect(rows).toHaveLength(27);
    expect(rows.every((row) => row.length === logColumns.length)).toBe(true);
    expect(rows[1]?.[0]).toBe('B-01');
    expect(rows[8]?.join(' ')).toContain('Erstattet af B-21');
  });

  it.each(['=1+1', '+45', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0=1', '＝1', '\u200b=1', '=HYPERLINK("http://x")'])(
    'never lets %j become a formula',
    (text) => {
      expect(cell(text)).toMatch(/^"'/);
    },
  );

  it.each(['Team Syd; Nord', 'Han sagde "ja"', 'linje 1\nlinje 2', 'B-01', '– tankestreg'])(
    'leaves %j as it is, in quotes',
    (text) => {
      expect(parsed(`${cell(text)}\r\n`)).toEqual([[text]]);
      expect(cell(text).startsWith('"\'')).toBe(false);
    },
  );
});

describe('the log in words', () => {
  it('says how late a decision is, and only while something is expected', () => {
    const status = (number: string) => log().rows.find((row) => row.number === number)?.status;
    expect(status('B-13')).toBe('Igangsat – overskredet 142 dage');
    expect(status('B-01')).toBe('Gennemført');
  });

  it('keeps people’s words from becoming markup', () => {
    expect(escaped('<script>*fed* [link](http://x) | `kode`')).toBe(
      '&lt;script&gt;\\*fed\\* \\[link\\](http:\u200b//x) \\| \\`kode\\`',
    );
  });
});
