/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/render.h"

static const struct render_format formats[] = {
    { "text", ".txt", render_text },
    { "html", ".html", render_html },
    { "pdf", ".pdf", render_pdf },
};

const struct render_format *render_format_at(size_t n)
{
    return n < sizeof formats / sizeof formats[0] ? &formats[n] : NULL;
}

const struct render_format *render_find(struct str name)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
        if (str_is(name, formats[i].name))
            return &formats[i];
    return NULL;
}
