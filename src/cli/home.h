/* SPDX-License-Identifier: EUPL-1.2 */
/* The reader's own folders, and paths as people type them. */
#ifndef CLI_HOME_H
#define CLI_HOME_H

#include "base/arena.h"
#include "base/str.h"

/* The folder for documents as a reader would type it ("~/Dokumente"), "~" where there is none of its own, empty without HOME. */
struct str home_documents(struct arena *arena);
/* A path with its leading ~ replaced by the home folder. */
struct str home_expand(struct str path, struct arena *arena);

#endif
