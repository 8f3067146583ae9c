// Preloaded into the program: counts its calls on files below FAULT_ROOT and lets the call with the
// number FAULT_AT go wrong. FAULT_DO is the number of an error, `short` for a write that takes only
// half, `kill`, or `save FILE TEXT` for somebody who saves a file just before. What was hit is noted
// in FAULT_NOTE; for the number 0, how many calls there were.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_int calls;

enum outcome { go_on, fail, halve };

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static void put(const char *path, int flags, const char *text) {
  int file = REAL(open)(path, O_WRONLY | O_CREAT | flags, 0644);
  if (file >= 0) {
    if (REAL(write)(file, text, strlen(text)) < 0) abort();
    close(file);
  }
}

static enum outcome meet(const char *kind, const char *path) {
  char absolute[PATH_MAX * 2];
  if (path[0] != '/') {
    if (!getcwd(absolute, PATH_MAX)) return go_on;
    strcat(strcat(absolute, "/"), path);
    path = absolute;
  }
  const char *root = setting("FAULT_ROOT");
  size_t length = strlen(root);
  if (!length || strncmp(path, root, length) || (path[length] && path[length] != '/')) {
    return go_on;
  }
  if (atomic_fetch_add(&calls, 1) + 1 != atoi(setting("FAULT_AT"))) return go_on;
  char line[PATH_MAX * 3];
  snprintf(line, sizeof line, "%s %s", kind, path);
  put(setting("FAULT_NOTE"), O_TRUNC, line);
  const char *what = setting("FAULT_DO");
  if (!strcmp(what, "short") || !strcmp(what, "kill")) {
    if (!strcmp(kind, "write")) return halve;
    if (!strcmp(what, "kill")) kill(getpid(), SIGKILL);
    return go_on;
  }
  if (!strncmp(what, "save ", 5)) {
    char file[PATH_MAX];
    const char *text = strchr(what + 5, ' ');
    snprintf(file, sizeof file, "%.*s", (int)(text - what - 5), what + 5);
    put(file, O_TRUNC, text + 1);
    return go_on;
  }
  errno = atoi(what);
  return fail;
}

__attribute__((destructor)) static void tell(void) {
  char text[16];
  snprintf(text, sizeof text, "%d", calls);
  if (!strcmp(setting("FAULT_AT"), "0")) put(setting("FAULT_NOTE"), O_TRUNC, text);
}

static enum outcome meet_file(const char *kind, int file) {
  char link[64], path[PATH_MAX];
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = before;
  if (length < 1 || path[0] != '/') return go_on;
  path[length] = 0;
  return meet(kind, path);
}

static mode_t mode_of(int flags, va_list list) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                                                                 \
  int name(const char *path, int flags, ...) {                                                     \
    va_list list;                                                                                  \
    va_start(list, flags);                                                                         \
    mode_t mode = mode_of(flags, list);                                                            \
    va_end(list);                                                                                  \
    const char *kind = flags & O_CREAT ? "create" : "open";                                        \
    return meet(kind, path) == fail ? -1 : REAL(name)(path, flags, mode);                          \
  }

OPEN(open)
OPEN(open64)

ssize_t write(int file, const void *bytes, size_t count) {
  enum outcome outcome = meet_file("write", file);
  if (outcome == go_on) return REAL(write)(file, bytes, count);
  int error = errno;
  ssize_t half = REAL(write)(file, bytes, count / 2);
  if (!strcmp(setting("FAULT_DO"), "kill")) kill(getpid(), SIGKILL);
  if (outcome == halve && half > 0) return half;
  errno = error;
  return -1;
}

int fsync(int file) { return meet_file("fsync", file) == fail ? -1 : REAL(fsync)(file); }

int fchmod(int file, mode_t mode) {
  return meet_file("chmod", file) == fail ? -1 : REAL(fchmod)(file, mode);
}

int rename(const char *from, const char *to) {
  return meet("rename", from) == fail ? -1 : REAL(rename)(from, to);
}

int link(const char *from, const char *to) {
  return meet("link", from) == fail ? -1 : REAL(link)(from, to);
}

int mkdir(const char *path, mode_t mode) {
  return meet("mkdir", path) == fail ? -1 : REAL(mkdir)(path, mode);
}

int unlink(const char *path) { return meet("unlink", path) == fail ? -1 : REAL(unlink)(path); }

int rmdir(const char *path) { return meet("rmdir", path) == fail ? -1 : REAL(rmdir)(path); }
