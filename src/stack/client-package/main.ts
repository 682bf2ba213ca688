import { projectFolder } from '../home';
import { buildClient } from './build';

/** Run by `npm run build:client`, and by `npm start`: what is up to date costs a twentieth of a second. */
buildClient(projectFolder()).catch((error: unknown) => {
  // The compiler tells what is wrong on standard output.
  const { message, stdout = '' } = error as Error & { stdout?: string };
  process.stderr.write(`the client cannot be built: ${message}\n${stdout}`);
  process.exitCode = 1;
});
