/** `broadsheet serve-oai EDITION…`: a small OAI-PMH provider over encoded issues. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { readExport } from '../../jobs/export-issues.ts';
import { exitCodeOf } from '../../jobs/report.ts';
import { gatherRepository, lacksDomain, type OaiRepository, oaiPageSize } from '../../pipeline/export.ts';
import { addressOf, serveOai } from '../../server/oai-server.ts';
import { baseUrlProblem } from '../base-url.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
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
      help: 'sidecar of the issue, or of the newspaper for several issues (else those beside the TEI)',
      value: 'FILE',
      short: 'm',
    },
  },
  help: `
The editions are read once; a changed one is seen after a new start. It stops at Ctrl-C.
Identifiers (oai:DOMAIN:ISSUE) stand under the sidecar’s repository.domain, else under the domain of the base address.

example:
  broadsheet serve-oai edition --port 8080 --admin-email archive@example.org
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(serveOaiCommand, 'edition', 'edition', terminal);
    const baseUrl = given.value('base-url');
    const place = readPlace(given);
    const problem = typeof place === 'string' ? place : baseUrlProblem(baseUrl);
    if (typeof place === 'string' || problem !== undefined) {
      const values = { problem: problem ?? '', command: 'serve-oai' };
      printDiagnostic(terminal, diagnose('CLI-002', { file: 'broadsheet serve-oai' }, values));
      return exit.usage;
    }
    const metadata = given.value('metadata');
    const read = readExport({ inputs: given.inputs, sources: [], ...(metadata === undefined ? {} : { metadata }) });
    for (const one of read.diagnostics) printDiagnostic(terminal, one);
    const code = exitCodeOf(read.diagnostics);
    if (code !== 0) return code;
    const adminEmail = given.value('admin-email');
    const fixed = sourceTime();
    const identity = {
      baseUrl: baseUrl ?? addressOf(place),
      pageSize: oaiPageSize,
      ...(adminEmail === undefined ? {} : { adminEmail }),
    };
    const repository = gatherRepository(read.value, identity, fixed);
    if (repository.adminEmail === '') {
      printDiagnostic(terminal, diagnose('PKG-307', { file: 'broadsheet serve-oai' }));
      return exit.usage;
    }
    if (lacksDomain(repository)) printDiagnostic(terminal, diagnose('PKG-309', { file: 'broadsheet serve-oai' }));
    return listen(repository, { ...place, ...fixed, answersWhereItListens: baseUrl === undefined }, terminal);
  },
};

interface Place {
  readonly host: string;
  readonly port: number;
}

/** Where to listen; in words, why that is no place. */
function readPlace(given: Arguments): Place | string {
  const [host, port] = [given.value('host') ?? '127.0.0.1', given.value('port') ?? '8080'];
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) return `--port is “${port}”, which is no port`;
  const place = { host, port: Number(port) };
  if (!URL.canParse(addressOf(place))) return `--host is “${host}”, which is no address of a machine`;
  const isAny = host === '0.0.0.0' || host === '::';
  return isAny && given.value('base-url') === undefined
    ? `--host ${host} is every address of this machine; --base-url must say which one harvesters use`
    : place;
}

interface Listening extends Place {
  /** ISO 8601 in UTC, where SOURCE_DATE_EPOCH fixes the time. */
  readonly now?: string;
  /** The port may be chosen by the system, so the base address is known when it listens. */
  readonly answersWhereItListens: boolean;
}

async function listen(repository: OaiRepository, place: Listening, terminal: Terminal): Promise<ExitCode> {
  const { host, port, answersWhereItListens } = place;
  const now = (): string => place.now ?? new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
  try {
    const server = await serveOai(
      (address) => (answersWhereItListens ? { ...repository, baseUrl: address } : repository),
      { host, port, now },
    );
    terminal.err(`broadsheet: ${repository.records.length} records at ${server.address}, until Ctrl-C\n`);
    await new Promise<void>((resolve) =>
      terminal.interrupted.addEventListener('abort', () => resolve(), { once: true }),
    );
    server.stop();
    return exit.fine;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    printDiagnostic(terminal, diagnose('PKG-308', { file: 'broadsheet serve-oai' }, { host, port, why }));
    return exit.notWritable;
  }
}
