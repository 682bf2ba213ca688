#!/usr/bin/env node
import { Command } from 'commander';
import { readConfig } from './config';
import { repairs } from './doctor/difference';
import type { EscalateOptions } from './stack/escalation/escalate';
import type { DoctorOptions } from './stack/doctor/command';
import { MONTH } from './stack/demo/month/title';
import { stories } from './stack/demo/stories';
import type { LinksOptions } from './stack/links';
import { parts } from './stack/parts';
import type { RehearseOptions } from './stack/rehearse/rehearse';
import type { StartOptions } from './stack/start';

const program = new Command('liubu').description(
  'Liubu 六步: appeals through the six-step method, on a durable engine',
);
program.option('--trace', 'print where in the code a failure comes from');

// Each command loads what it needs once it is called: a start that takes seconds need not read the doctor.
const [first] = process.argv.slice(2).filter((word) => word !== '--trace');

program
  // Were it the default of whatever is no command, a misspelt one would be taken for a word too many.
  .command('start', { isDefault: first === undefined || first.startsWith('-') })
  .description('bring up PostgreSQL, Temporal with its UI, the worker and the API, and keep them up')
  .option('--parts <list>', `run only some of ${parts.join(',')}`)
  .option('--logs', 'print every line of worker and API, not only warnings and errors')
  .option('--dev', 'compile on every change, and start the worker and the API anew')
  .action(async (options: StartOptions) => {
    const { start } = await import('./stack/start.js');
    await start(readConfig(), options);
  });

program
  .command('demo')
  .description('play stories of the sample appeals on the running Liubu, each on its own clock, and print them')
  .argument('[story...]', `some of ${[...stories, MONTH].map(({ name }) => name).join(', ')}; all without`)
  .action(async (names: string[]) => {
    const { installRuntime } = await import('../worker/runtime.js');
    const { demo } = await import('./stack/demo/demo.js');
    installRuntime('ERROR', ({ message }) => console.error(message));
    await demo(readConfig(), names);
  });

program
  .command('load')
  .description('file the sample appeals through the API of the running Liubu; safe to repeat')
  .action(async () => {
    const { load } = await import('./stack/samples/load.js');
    await load(readConfig());
  });

program
  .command('escalate')
  .description('raise many cases 提级督办: a preview with counts, then go; safe to repeat')
  .option('--query <query>', 'a list query, as in the Temporal UI: AppealOverdue = true AND AppealUnit = ...')
  .option('--ids <id...>', 'the cases by their ids')
  .option('--level <level>', '1 一次督办, 2 二次督办, 3 问责')
  .option('--reason <words>', 'why, as each case will say')
  .option('--yes', 'go without asking')
  .option('--resume <run>', 'go on with one that was interrupted')
  .option('--json', 'the result per case as JSON')
  .action(async (options: EscalateOptions) => {
    const { escalate } = await import('./stack/escalation/escalate.js');
    await escalate(readConfig(), options);
  });

program
  .command('sign-in')
  .description('print a link that signs in once, to read sealed content in the Temporal UI')
  .action(async () => {
    const { signIn } = await import('./stack/sign-in.js');
    signIn(readConfig());
  });

program
  .command('rehearse')
  .description('演练: play a script on the running Liubu, beside the city, and tell the story with every date')
  .option('--script <file>', 'JSON or YAML: which case, who does what when, until when; see docs/rehearsals')
  .option('--policy <policy>', 'a file with a policy or with changes to the one in force, or a version')
  .option('--compare <policy>', 'the same again under this policy, and exactly the dates that differ')
  .option('--json', 'the stories as JSON')
  .action(async (options: RehearseOptions) => {
    const { rehearse } = await import('./stack/rehearse/rehearse.js');
    await rehearse(readConfig(), options);
  });

program
  .command('links')
  .description('the ready lists 常用清单 that open in the Temporal UI, with how many cases each holds')
  .option('--json', 'as JSON')
  .action(async (options: LinksOptions) => {
    const { links } = await import('./stack/links.js');
    await links(readConfig(), options);
  });

program
  .command('doctor')
  .description(
    'compare PostgreSQL with Temporal, name every difference, and repair it; exit code 1 where something differs',
  )
  .option('--json', 'the findings as JSON')
  .option('--repair <repair>', `one of ${repairs.join(', ')}, or all`)
  .option('--case <id...>', 'repair only these cases')
  .option('--yes', 'repair without asking')
  .action(async (options: DoctorOptions) => {
    const { doctor } = await import('./stack/doctor/command.js');
    process.exitCode = await doctor(readConfig(), options);
  });

program
  .command('generate')
  .description(
    'write docs/openapi.json, the tables of docs/rules.md and docs/running.md and the default calendar from what they are made of',
  )
  .option('--check', 'write nothing, and fail if one of them is stale')
  .action(async ({ check }: { check?: boolean }) => {
    // Needs Prettier, which is there only where Liubu is developed.
    const { generate } = await import('./stack/generate/generate.js');
    await generate(check ?? false);
  });

program.showHelpAfterError(
  `Commands: ${program.commands.map((command) => command.name()).join(', ')}. More with --help.`,
);

program.parseAsync().then(
  // Nothing is left to do: a connection that some library keeps open must not hold the terminal.
  // Into a pipe, what was printed last is still on its way.
  () => process.stdout.write('', () => process.exit(process.exitCode ?? 0)),
  (error: unknown) => {
    // What stands in the way is one line; the stack is for those who ask for it.
    const { message, stack } = error as Error;
    console.error(program.opts()['trace'] === true ? stack : message);
    process.exit(1);
  },
);
