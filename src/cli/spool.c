/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/spool.h"

#include "base/file.h"
#include "text/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* descriptors looked through when a child starts; we open far fewer */
#define DESCRIPTORS 4096
#define SIGNALS 64

static long long now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

/* A relative part of PATH would run whatever lies in the folder the reader happens to be in. */
static const char *find_program(const char *name, struct arena *arena)
{
    struct str rest = str_from(getenv("PATH")), part;

    while (str_split(&rest, ':', &part)) {
        struct stat st;
        if (part.len == 0 || part.ptr[0] != '/')
            continue;
        struct str path = path_join(arena, part, str_from(name));
        if (stat(path.ptr, &st) == 0 && S_ISREG(st.st_mode) && access(path.ptr, X_OK) == 0)
            return path.ptr;
    }
    return NULL;
}

/* in the child: a helper starts as from a fresh shell */
static void forget_surroundings(void)
{
    struct sigaction normal = { .sa_handler = SIG_DFL };
    sigset_t none;

    for (int n = 1; n <= SIGNALS; n++)
        sigaction(n, &normal, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int fd = 3; fd < DESCRIPTORS; fd++)
        close(fd);
}

/* what a child is to be: another program, or a function of ours */
struct role {
    const char *path, **argv;
    spool_function *function;
    void *context;
};

static _Noreturn void become(const struct role *role, int in, int out)
{
    setpgid(0, 0);
    if (dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(out, STDERR_FILENO) < 0)
        _exit(127);
    forget_surroundings();
    if (role->function)
        _exit(role->function(role->context, STDOUT_FILENO));
    execve(role->path, (char *const *)(uintptr_t)role->argv, environ);
    _exit(127);
}

/* a pipe whose ends are none of 0 to 2, which may be closed */
static bool open_pipe(int ends[2])
{
    int low[2];

    if (pipe(low) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        ends[i] = fcntl(low[i], F_DUPFD_CLOEXEC, 3);
        close(low[i]);
    }
    if (ends[0] >= 0 && ends[1] >= 0)
        return true;
    close(ends[0]);
    close(ends[1]);
    return false;
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* a child in its role; a spool that has failed where there can be none */
static void start(struct spool *spool, const struct role *role, int limit)
{
    int in[2] = { -1, -1 }, out[2] = { -1, -1 };

    if (!open_pipe(in))
        return;
    if (open_pipe(out)) {
        spool->pid = fork();
        if (spool->pid == 0)
            become(role, in[0], out[1]);
    } else {
        spool->pid = -1;
    }
    close_end(&in[0]);
    close_end(&out[1]);
    spool->in = in[1];
    spool->out = out[0];
    if (spool->pid < 0) {
        close_end(&spool->in);
        close_end(&spool->out);
        return;
    }
    setpgid(spool->pid, spool->pid); /* whoever of us two comes first */
    fcntl(spool->in, F_SETFL, O_NONBLOCK);
    fcntl(spool->out, F_SETFL, O_NONBLOCK);
    spool->state = SPOOL_RUNNING;
    spool->deadline = now() + limit * 1000LL;
}

void spool_start(struct spool *spool, const char *argv[], struct str input, struct arena *scratch)
{
    struct role role = { .path = find_program(argv[0], scratch), .argv = argv };

    *spool = (struct spool){ .state = role.path ? SPOOL_FAILED : SPOOL_MISSING, .in = -1, .out = -1, .input = input };
    if (role.path)
        start(spool, &role, SPOOL_LIMIT);
}

void spool_apart(struct spool *spool, spool_function *function, void *context, struct buf *sink)
{
    struct role role = { .function = function, .context = context };

    *spool = (struct spool){ .state = SPOOL_FAILED, .in = -1, .out = -1, .input = STR(""), .sink = sink };
    buf_clear(sink);
    start(spool, &role, 10 * SPOOL_LIMIT);
}

/* a helper that reads no more closes our pipe, and that must not end us */
static ssize_t write_quietly(int fd, struct str text)
{
    struct sigaction ignore = { .sa_handler = SIG_IGN }, before;

    sigaction(SIGPIPE, &ignore, &before);
    ssize_t n = write(fd, text.ptr, text.len);
    int error = errno;
    sigaction(SIGPIPE, &before, NULL);
    errno = error;
    return n;
}

static void feed(struct spool *spool)
{
    if (spool->input.len > 0) {
        ssize_t n = write_quietly(spool->in, spool->input);
        if (n < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        spool->input = n < 0 ? STR("") : str_slice(spool->input, (size_t)n, spool->input.len);
    }
    if (spool->input.len == 0)
        close_end(&spool->in);
}

static void keep(struct spool *spool, struct str bytes)
{
    size_t room = sizeof spool->output - spool->output_len;
    size_t len = bytes.len < room ? bytes.len : room;

    if (spool->sink) {
        buf_add(spool->sink, bytes);
        return;
    }
    memcpy(spool->output + spool->output_len, bytes.ptr, len);
    spool->output_len += len;
}

/* false at the end of what it says */
static bool listen_to(struct spool *spool)
{
    char bytes[4096];
    ssize_t n = read(spool->out, bytes, sizeof bytes);

    if (n < 0)
        return errno == EAGAIN || errno == EINTR;
    keep(spool, (struct str){ bytes, (size_t)n });
    return n > 0;
}

static void finish(struct spool *spool, int status)
{
    /* what it said last may still lie in the pipe; no more than a pipe holds */
    for (int i = 0; i < 16 && spool->out >= 0 && listen_to(spool); i++)
        ;
    close_end(&spool->in);
    close_end(&spool->out);
    spool->state = WIFEXITED(status) && WEXITSTATUS(status) != 127 ? SPOOL_DONE : SPOOL_FAILED;
    spool->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void spool_stop(struct spool *spool)
{
    int status = 0;

    if (spool->state != SPOOL_RUNNING)
        return;
    kill(-spool->pid, SIGTERM);
    for (int i = 0; i < 10 && waitpid(spool->pid, &status, WNOHANG) == 0; i++)
        poll(NULL, 0, 20);
    kill(-spool->pid, SIGKILL); /* its own children too */
    waitpid(spool->pid, &status, 0);
    close_end(&spool->in);
    close_end(&spool->out);
    spool->state = SPOOL_LATE;
}

bool spool_step(struct spool *spool, int milliseconds)
{
    struct pollfd fds[2] = { { .fd = spool->in, .events = POLLOUT }, { .fd = spool->out, .events = POLLIN } };
    int status = 0;

    if (spool->state != SPOOL_RUNNING)
        return false;
    if (poll(fds, 2, milliseconds) > 0) {
        if (fds[0].revents)
            feed(spool);
        if (fds[1].revents && !listen_to(spool))
            close_end(&spool->out);
    }
    if (waitpid(spool->pid, &status, WNOHANG) == spool->pid)
        finish(spool, status);
    else if (now() > spool->deadline)
        spool_stop(spool);
    return spool->state == SPOOL_RUNNING;
}

void spool_run(struct spool *spool)
{
    while (spool_step(spool, 50))
        ;
}

struct str spool_said(const struct spool *spool, struct arena *arena)
{
    struct str said = { spool->output, spool->output_len };

    said = str_trim(said);
    return utf8_clean(str_slice(said, 0, str_find(said, STR("\n"))), arena);
}

void spool_print(struct spool *spool, const char *printer, const char *file, struct str text, struct arena *scratch)
{
    const char *argv[6] = { "lp" };
    size_t len = 1;

    if (printer) {
        argv[len++] = "-d";
        argv[len++] = printer;
    }
    if (file) {
        argv[len++] = "--";
        argv[len++] = file;
        text = STR("");
    }
    spool_start(spool, argv, text, scratch);
}

struct str spool_failure(const struct spool *spool, struct arena *arena)
{
    switch (spool->state) {
    case SPOOL_MISSING:
        return STR("Auf diesem Rechner gibt es kein Druckprogramm (lp)");
    case SPOOL_LATE:
        return arena_printf(arena, "Das Druckprogramm hat %d Sekunden lang nicht geantwortet", SPOOL_LIMIT);
    case SPOOL_FAILED:
        return STR("Das Druckprogramm (lp) ist abgebrochen");
    case SPOOL_DONE:
    case SPOOL_RUNNING:
        break;
    }
    return spool->status == 0 ? STR("") : STR("Der Drucker hat das Blatt nicht angenommen");
}

void spool_ask_printers(struct spool *spool, struct arena *scratch)
{
    const char *argv[] = { "lpstat", "-e", "-d", NULL };

    spool_start(spool, argv, STR(""), scratch);
}

/* names have no blanks; the line on the usual one is in the reader's language: "Systemstandardziel: Lehrerzimmer" */
static struct str usual_printer(struct str lines)
{
    struct str line, usual = STR("");

    while (str_split(&lines, '\n', &line)) {
        size_t at = str_find(line, STR(": "));
        if (at < line.len)
            usual = str_trim(str_slice(line, at + 1, line.len));
    }
    return usual;
}

struct str spool_printer_names(const struct spool *spool, struct arena *arena)
{
    struct str all = { spool->output, spool->output_len }, lines = all, line, names = STR("");

    if (spool->state != SPOOL_DONE || spool->status != 0)
        return names;
    struct str usual = usual_printer(all);
    while (str_split(&lines, '\n', &line)) {
        line = str_trim(line);
        if (line.len == 0 || str_find(line, STR(" ")) < line.len)
            continue;
        bool is_first = str_equal(line, usual);
        struct str before = is_first ? line : names, behind = is_first ? names : line;
        names = arena_printf(arena, "%.*s%s%.*s", STR_ARG(before), names.len > 0 ? "\n" : "", STR_ARG(behind));
    }
    return names;
}

/* a child of a child, which nobody waits for */
static _Noreturn void open_away(const struct role *role)
{
    int null = open("/dev/null", O_RDWR);

    if (null < 0 || setsid() < 0 || fork() != 0)
        _exit(0);
    become(role, null, null);
}

bool spool_open(const char *file, struct arena *scratch)
{
    const char *path = find_program("xdg-open", scratch);
    struct str real = STR("");
    enum entry_kind kind;

    /* an absolute name cannot be taken for an option */
    if (!path || path_real(file, scratch, &real, &kind) != FILE_OK)
        return false;
    const char *argv[] = { "xdg-open", real.ptr, NULL };
    pid_t pid = fork();
    if (pid == 0)
        open_away(&(struct role){ .path = path, .argv = argv });
    return pid > 0 && waitpid(pid, NULL, 0) == pid;
}
