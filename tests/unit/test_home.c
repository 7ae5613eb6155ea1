/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/home.h"

#include "base/file.h"
#include "test.h"

#include <stdlib.h>

/* a home with these folders, and what the desktop has noted; an empty text: nothing */
static struct str home(struct arena *a, const char *const folders[], const char *noted)
{
    struct str path = arena_str(a, str_from(test_dir()));

    setenv("HOME", path.ptr, 1);
    unsetenv("XDG_CONFIG_HOME");
    for (size_t i = 0; folders[i]; i++)
        EXPECT_EQ(folder_make(path_join(a, path, str_from(folders[i])).ptr), 0);
    if (*noted) {
        EXPECT_EQ(folder_make(path_join(a, path, STR(".config")).ptr), 0);
        EXPECT_EQ(file_write(path_join(a, path, STR(".config/user-dirs.dirs")).ptr, str_from(noted), 0600), 0);
    }
    return path;
}

TEST(home_documents_as_a_reader_would_type_them)
{
    static const struct {
        const char *folders[3], *noted, *want;
    } cases[] = {
        { { NULL }, "", "~" },
        { { "Documents", NULL }, "", "~/Documents" },
        { { "Documents", "Dokumente", NULL }, "", "~/Dokumente" },
        { { "Dokumente", "Papiere", NULL }, "# x\nXDG_DESKTOP_DIR=\"$HOME/y\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papiere\"\n", "~/Papiere" },
        { { "Dokumente", NULL }, "XDG_DOCUMENTS_DIR=\"$HOME/fehlt\"\n", "~/Dokumente" },
        { { "Dokumente", NULL }, "XDG_DOCUMENTS_DIR=\"$HOME/\"\n", "~/Dokumente" },
        { { "Dokumente", NULL }, "XDG_DOCUMENTS_DIR=\"/etc\"\n", "~/Dokumente" },
        { { "Dokumente", "\xff", NULL }, "XDG_DOCUMENTS_DIR=\"$HOME/\xff\"\n", "~/Dokumente" },
        { { "Dokumente", NULL }, "XDG_DOCUMENTS_DIR=\n\"\n", "~/Dokumente" },
    };
    struct arena *a = arena_create();

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        home(a, cases[i].folders, cases[i].noted);
        IEXPECT_STR(i, home_documents(a), cases[i].want);
    }
    arena_free(a);
}

/* F51 */
TEST(home_that_is_none_gives_no_folder)
{
    static const char *const homes[] = { "", "relativ", "/gibt/es/nicht" };
    struct arena *a = arena_create();

    for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++) {
        setenv("HOME", homes[i], 1);
        IEXPECT_STR(i, home_documents(a), "");
    }
    unsetenv("HOME");
    EXPECT_STR(home_documents(a), "");
    EXPECT_STR(home_expand(STR("~/blatt.pdf"), a), "~/blatt.pdf");
    arena_free(a);
}

TEST(home_expands_a_leading_tilde_alone)
{
    static const char *const none[] = { NULL };
    struct arena *a = arena_create();
    struct str path = home(a, none, "");

    EXPECT_STR(home_expand(STR("~"), a), path);
    EXPECT_STR(home_expand(STR("~/a b.pdf"), a), path_join(a, path, STR("a b.pdf")));
    EXPECT_STR(home_expand(STR("~//x"), a), arena_printf(a, "%.*s//x", STR_ARG(path)));
    EXPECT_STR(home_expand(STR("~anna/x"), a), "~anna/x");
    EXPECT_STR(home_expand(STR("/a/~/b"), a), "/a/~/b");
    EXPECT_STR(home_expand(STR("a~"), a), "a~");
    arena_free(a);
}
