import 'reflect-metadata';
import { ownerUrl } from './owner-url.js';
import { reportProblem, runReport } from './report/run-report.js';

/** `npm run -s report -- --form II.06a --from … --to …`: the figures of the screen on the command line, as JSON or as a table. */
runReport(process.argv.slice(2), ownerUrl, process.env['TIME_ZONE'] ?? 'Asia/Ho_Chi_Minh').then(
  (text) => process.stdout.write(text),
  (error: unknown) => {
    process.stderr.write(`report: ${reportProblem(error)}\n`);
    process.exitCode = 1;
  },
);
