import { releaseKeeper } from './keeper-process';

export default async function globalTeardown(): Promise<void> {
  await releaseKeeper();
}
