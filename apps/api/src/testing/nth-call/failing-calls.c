/*
 * Counts the calls that read or write files below a directory, and makes one of them fail; for LD_PRELOAD. What is counted and which call fails is in
 * the file EVORX_FAULTS, mapped by this process and by whoever tests it: int64 { failing, count, failed }. Call number `failing`, from 1, fails once;
 * 0 fails none.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile int64_t *faults;
static const char *below;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("EVORX_FAULTS");
  below = getenv("EVORX_FAULTS_BELOW");
  if (!file || !below) return;
  int descriptor = open(file, O_RDWR);
  if (descriptor < 0) return;
  void *mapped = mmap(0, 24, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (mapped != MAP_FAILED) faults = mapped;
  close(descriptor);
}

static int counted(const char *path) {
  if (!faults || !path || strncmp(path, below, strlen(below)) != 0) return 0;
  int64_t now = __atomic_add_fetch(&faults[1], 1, __ATOMIC_SEQ_CST);
  if (now != faults[0]) return 0;
  faults[2] = 1;
  return 1;
}

/*
 * libSQL 0.5.29 takes no notice of a read of the write-ahead log that fails while the log is copied into the database: it writes what it has not read.
 * Nothing outside of the driver can mend that, so these reads do not fail here.
 */
static int is_log(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, "-wal") == 0;
}

static int counted_descriptor(int descriptor, int reads) {
  if (!faults) return 0;
  char link[40], path[4096];
  int error = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = error;
  if (length <= 0) return 0;
  path[length] = 0;
  return reads && is_log(path) ? 0 : counted(path);
}

/* Full disks refuse every other write, bad ones the rest. */
static int refusal(int writes) { return writes && faults[0] % 2 == 0 ? ENOSPC : EIO; }

#define FAILING(type, name, parameters, arguments, hit, writes)            \
  type name parameters {                                                   \
    static type(*real) parameters;                                         \
    if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);         \
    if (hit) {                                                             \
      errno = refusal(writes);                                             \
      return -1;                                                           \
    }                                                                      \
    return real arguments;                                                 \
  }

#define FD counted_descriptor(fd, 0)
#define READ_FD counted_descriptor(fd, 1)
FAILING(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n), FD, 1)
FAILING(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o), FD, 1)
FAILING(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o), FD, 1)
FAILING(ssize_t, writev, (int fd, const struct iovec *v, int n), (fd, v, n), FD, 1)
FAILING(ssize_t, pwritev, (int fd, const struct iovec *v, int n, off_t o), (fd, v, n, o), FD, 1)
FAILING(ssize_t, pwritev64, (int fd, const struct iovec *v, int n, off64_t o), (fd, v, n, o), FD, 1)
FAILING(ssize_t, read, (int fd, void *b, size_t n), (fd, b, n), READ_FD, 0)
FAILING(ssize_t, pread, (int fd, void *b, size_t n, off_t o), (fd, b, n, o), READ_FD, 0)
FAILING(ssize_t, pread64, (int fd, void *b, size_t n, off64_t o), (fd, b, n, o), READ_FD, 0)
FAILING(int, fsync, (int fd), (fd), FD, 0)
FAILING(int, fdatasync, (int fd), (fd), FD, 0)
FAILING(int, ftruncate, (int fd, off_t n), (fd, n), FD, 1)
FAILING(int, ftruncate64, (int fd, off64_t n), (fd, n), FD, 1)
FAILING(int, rename, (const char *from, const char *to), (from, to), counted(from), 1)
