/** An invented newspaper of any size: full ALTO pages of eight columns, for measuring time and memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'the harbour master said that new warehouses would follow before winter and the council agreed on Monday to pay for a pier of stone because herring boats could not land their catch when storms came from the north'.split(
    ' ',
  );

const page = { width: 6400, height: 11_500, columns: 8, lines: 245, wordsInLine: 7 };
const items = [22, 35, 48];

/** One page of about 2.3 MB, always the same for the same number. */
export function largePage(number) {
  let state = number * 7919 + 1;
  const next = (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const columnWidth = (page.width - 400) / page.columns;
  const blocks = [];
  const numbers = { line: counter(), block: counter() };
  for (let column = 0; column < page.columns; column += 1) {
    const left = 200 + column * columnWidth;
    let y = 300;
    for (let open = page.lines; open > 0; ) {
      const length = Math.min(open, items[next(items.length)]);
      open -= length;
      const head = [
        textLine(numbers.line(), { left, y, width: columnWidth - 40, height: 60, style: 'T2' }, next, 3, true),
      ];
      blocks.push(textBlock(numbers.block(), head));
      y += 80;
      const body = [];
      for (let at = 0; at < length - 1; at += 1, y += 42)
        body.push(
          textLine(
            numbers.line(),
            { left, y, width: columnWidth - 40, height: 36, style: 'T1' },
            next,
            page.wordsInLine,
          ),
        );
      blocks.push(textBlock(numbers.block(), body));
      y += 20;
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Styles><TextStyle ID="T1" FONTFAMILY="Times" FONTSIZE="9"/><TextStyle ID="T2" FONTFAMILY="Times" FONTSIZE="18" FONTSTYLE="bold"/></Styles>
<Layout><Page ID="Page${number}" PHYSICAL_IMG_NR="${number}" WIDTH="${page.width}" HEIGHT="${page.height}"><PrintSpace>
${blocks.join('\n')}
</PrintSpace></Page></Layout>
</alto>
`;
}

function counter() {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

function textBlock(number, lines) {
  return `<TextBlock ID="block_${number}">\n${lines.join('\n')}\n</TextBlock>`;
}

function textLine(number, { left, y, width, height, style }, next, count, capitals = false) {
  const step = Math.floor(width / count);
  const strings = Array.from({ length: count }, (_, at) => {
    const word = words[next(words.length)];
    const content = capitals ? word.toUpperCase() : word;
    const x = left + at * step;
    const confidence = (0.5 + next(50) / 100).toFixed(2);
    const characters = Array.from({ length: content.length }, () => next(10)).join('');
    return `<String ID="string_${number}_${at + 1}" STYLEREFS="${style}" HPOS="${x}" VPOS="${y}" WIDTH="${step - 12}" HEIGHT="${height}" WC="${confidence}" CC="${characters}" CONTENT="${content}"/>`;
  });
  const space = `<SP WIDTH="12" HPOS="${left}" VPOS="${y}"/>`;
  return `<TextLine ID="line_${number}" HPOS="${left}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}">${strings.join(space)}</TextLine>`;
}

/** Writes an issue as a METS with its pages: about 2.3 MB a page. */
export function writeLargeIssue(folder, pages) {
  mkdirSync(join(folder, 'alto'), { recursive: true });
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  for (const number of numbers) writeFileSync(join(folder, `alto/${number}.xml`), largePage(number));
  const files = numbers.map(
    (number) =>
      `<file ID="F${number}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="file://./alto/${number}.xml"/></file>`,
  );
  const divisions = numbers.map((number) => `<div TYPE="page" ORDER="${number}"><fptr FILEID="F${number}"/></div>`);
  writeFileSync(
    join(folder, 'mets.xml'),
    `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
<fileSec><fileGrp>${files.join('\n')}</fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="physSequence">${divisions.join('\n')}</div></structMap>
</mets>
`,
  );
}
