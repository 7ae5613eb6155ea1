/* SPDX-License-Identifier: EUPL-1.2 */
/* A document on paper: one function a format, all found in one table. Same document and options, same bytes. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "doc/doc.h"

#include <stdbool.h>

/* the columns of the text form unless others are asked for */
#define RENDER_WIDTH 72

struct render_options {
    int width;         /* of the text form in columns; 0: RENDER_WIDTH */
    struct str fonts;  /* the folder with the faces of a PDF */
    struct date today; /* handed in, so that output is the same every time */
};

/* Writes the document to out; scratch for what is needed on the way. NULL, or a German sentence on why it could not. */
typedef const char *render_function(const struct doc *doc, const struct render_options *options, struct arena *scratch,
                                    struct buf *out);

struct render_format {
    const char *name;   /* of --als */
    const char *suffix; /* of the file, with its dot */
    render_function *write;
};

/* the n-th format, NULL behind the last */
const struct render_format *render_format_at(size_t n);
/* the format of that name; NULL where there is none */
const struct render_format *render_find(struct str name);

/* UTF-8 in columns, titles underlined, form feeds for new pages, no blanks at line ends, one newline at the end. */
render_function render_text;
/* One file with its style, nothing loaded, no script; links within, to telephones, mail and the web. */
render_function render_html;
/* A4, faces embedded, tagged, with outline and links; a build without cairo only says so. */
render_function render_pdf;

#endif
