/** Who is responsible for what: a `respStmt` for each editor, source structure and pass that `resp` names. */
import type { HeaderContext } from './header-context.ts';

/** Writes the responsibility statements of a page. Editors stand always, passes only where they guessed something. */
export function writeVoices({ writer, metadata, edition, record, version }: HeaderContext): void {
  const statement = (id: string, resp: string, name: () => void): void =>
    writer.block('respStmt', { 'xml:id': `${record.page}.${id}` }, () => {
      writer.line('resp', {}, () => writer.text(resp));
      name();
    });
  for (const { id, name, role, uri } of metadata.agents ?? []) {
    statement(`ed.${id}`, role, () => writer.line('persName', { ref: uri }, () => writer.text(name)));
  }
  const known = new Set((metadata.agents ?? []).map(({ id }) => `ed.${id}`));
  for (const voice of [...record.voices].sort()) {
    const pass = edition.passes.find(({ id }) => voice === `pass.${id}`);
    if (pass !== undefined) {
      const text = `broadsheet ${version}, pass ${pass.id} ${pass.version}`;
      statement(voice, pass.does, () => writer.line('name', { type: 'software' }, () => writer.text(text)));
    } else if (voice.startsWith('src.')) {
      statement(voice, 'structure stated by the source', () =>
        writer.line('name', { type: 'source' }, () => writer.text(edition.issue.format)),
      );
    } else if (!known.has(voice)) {
      statement(voice, 'editorial ruling', () =>
        writer.line('name', {}, () => writer.text(voice.replace(/^ed\./u, ''))),
      );
    }
  }
}
