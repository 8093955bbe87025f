/** `broadsheet serve-oai EDITION…`: a small OAI-PMH provider over encoded issues. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { readExport } from '../../jobs/export-issues.ts';
import { exitCodeOf } from '../../jobs/report.ts';
import { gatherRepository, oaiPageSize } from '../../pipeline/export.ts';
import { serveOai } from '../../server/oai-server.ts';
import type { Command } from '../command.ts';
import { exit } from '../exit-codes.ts';
import { noInput } from '../run-report.ts';
import { sourceTime } from '../source-date.ts';
import { printDiagnostic } from '../talk.ts';

export const serveOaiCommand: Command = {
  name: 'serve-oai',
  inputs: 'EDITION…',
  summary: 'answer OAI-PMH harvesters over HTTP',
  options: {
    port: { help: 'port to listen at (else 8080; 0 lets the system choose)', value: 'N' },
    host: { help: 'address to listen at (else 127.0.0.1: this machine only)', value: 'ADDRESS' },
    'base-url': { help: 'address that harvesters use (else where it listens)', value: 'URL' },
    'admin-email': { help: 'who answers for the repository (else the sidecar’s repository.email)', value: 'ADDRESS' },
    metadata: {
      help: 'sidecar with what is known of the issue (else the one beside the TEI)',
      value: 'FILE',
      short: 'm',
    },
  },
  help: `
The editions are read once; a changed one is seen after a new start. It stops at Ctrl-C.

example:
  broadsheet serve-oai edition --port 8080 --admin-email archive@example.org
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(serveOaiCommand, 'edition', 'edition', terminal);
    const port = Number(given.value('port') ?? '8080');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      const problem = `--port is “${given.value('port')}”, which is no port`;
      printDiagnostic(
        terminal,
        diagnose('CLI-002', { file: 'broadsheet serve-oai' }, { problem, command: 'serve-oai' }),
      );
      return exit.usage;
    }
    const host = given.value('host') ?? '127.0.0.1';
    const metadata = given.value('metadata');
    const read = readExport({ inputs: given.inputs, sources: [], ...(metadata === undefined ? {} : { metadata }) });
    for (const one of read.diagnostics) printDiagnostic(terminal, one);
    const code = exitCodeOf(read.diagnostics);
    if (code !== 0) return code;
    const adminEmail = given.value('admin-email');
    const baseUrl = given.value('base-url') ?? `http://${host}:${port}/`;
    const identity = { baseUrl, pageSize: oaiPageSize, ...(adminEmail === undefined ? {} : { adminEmail }) };
    const fixed = sourceTime();
    const repository = gatherRepository(read.value, identity, fixed);
    if (repository.adminEmail === '') {
      printDiagnostic(terminal, diagnose('PKG-307', { file: 'broadsheet serve-oai' }));
      return exit.usage;
    }
    const now = (): string => fixed.now ?? new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
    try {
      const server = await serveOai(repository, { host, port, now });
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      terminal.err(`broadsheet: ${repository.records.length} records at http://${host}:${at}/, until Ctrl-C\n`);
      await new Promise<void>((resolve) =>
        terminal.interrupted.addEventListener('abort', () => resolve(), { once: true }),
      );
      server.closeAllConnections();
      server.close();
      return exit.fine;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      printDiagnostic(terminal, diagnose('PKG-308', { file: 'broadsheet serve-oai' }, { host, port, why }));
      return exit.notWritable;
    }
  },
};
