import { basename, join, relative } from 'node:path';
import { complaintsAbout } from './check-tarball';
import { packAll } from './pack';
import { ROOT } from './root';

const DIRECTORY = join(ROOT, 'dist-packages');

const main = async (): Promise<void> => {
  const tarballs = await packAll(DIRECTORY);
  for (const tarball of tarballs) {
    const complaints = await complaintsAbout(tarball);
    process.stdout.write(`${complaints.length === 0 ? 'packed' : 'REFUSED'} ${basename(tarball)}\n`);
    complaints.forEach((complaint) => process.stderr.write(`${complaint}\n`));
    if (complaints.length > 0) process.exitCode = 1;
  }
  process.stdout.write(`${tarballs.length} packages in ${relative(process.cwd(), DIRECTORY)}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
