/* SPDX-License-Identifier: EUPL-1.2 */
/* Which files a guide folder holds, and their bytes. */
#ifndef LOAD_FOLDER_H
#define LOAD_FOLDER_H

#include "load/findings.h"
#include "load/state.h"

enum file_role {
    FILE_GUIDE,
    FILE_STELLEN,
    FILE_RECHT,
    FILE_QUELLEN,
    FILE_GLOSSAR,
    FILE_REGELN,
    FILE_LEBENSLAGE,
    FILE_KONTAKTE,         /* kontakte/<land>.yaml */
    FILE_KOMMUNE,          /* kommunen/<id>/kommune.yaml */
    FILE_KOMMUNE_KONTAKTE, /* kommunen/<id>/kontakte.yaml */
    FILE_UEBUNG,
    FILE_SCHULE,
    FILE_KOMMUNEN,         /* no file, only the folder of the Kommunen */
    FILE_UNKNOWN,
};

struct folder_file {
    enum file_role role;
    struct str name;   /* below the guide's folder, bytes as the system has them */
    struct str path;
    struct str id;     /* the name without ending; of the files of a Kommune, its folder's */
    uint32_t file;     /* as in struct span */
    const char *hint;  /* of problem */
    enum finding_id problem; /* what is wrong with it as a file: told, not read; FINDING_LEN: nothing */
    uint64_t hash;     /* of name and bytes; 0 until read */
};

struct folder {
    struct folder_file *files; /* sorted by name */
    size_t len;
};

enum folder_result { FOLDER_OK, FOLDER_MISSING, FOLDER_EMPTY, FOLDER_UNREADABLE };

/* a hint: which files and folders a guide has */
extern const char *const folder_expected;

/* Lists the guide's files and numbers them; tells of what does not belong there. */
enum folder_result folder_list(struct load *l, struct folder *folder);
/* The bytes of a file, on scratch; false where it cannot be read, which is then reported. */
bool folder_read_file(struct load *l, struct folder_file *file, struct str *bytes);
/* of the guide's files read, in the order of their names; training cases are left out, they change no way */
uint64_t folder_checksum(const struct folder *folder);

#endif
