const sentences: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the system does not permit it',
  EISDIR: 'it is a directory',
  ENOTDIR: 'part of the path is not a directory',
  ENOENT: 'there is no such directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  EEXIST: 'something of that name exists',
}

/** Why the system refused, in words. */
export function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException
  return sentences[code ?? ''] ?? message
}
