/* SPDX-License-Identifier: EUPL-1.2 */
#include "term/capability.h"

#include <curses.h>
#include <stdbool.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#define NAME_MAX_LEN 100

static bool has(const char *name)
{
    const char *text = tigetstr(name);

    return text && text != (char *)-1;
}

enum capability capability_of(const char *name)
{
    int found = 0;

    if (!name || !*name || strlen(name) > NAME_MAX_LEN || strchr(name, '/'))
        return CAPABILITY_UNKNOWN;
    if (setupterm(name, STDOUT_FILENO, &found) != OK)
        return found == 1 ? CAPABILITY_POOR : CAPABILITY_UNKNOWN;
    bool is_screen = has("cup") && has("clear");
    del_curterm(cur_term);
    return is_screen ? CAPABILITY_SCREEN : CAPABILITY_POOR;
}
