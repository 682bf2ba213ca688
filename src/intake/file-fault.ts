/** Why a file is not read at all, in words for whoever sent it; faults of single cells are no errors but answers. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}
