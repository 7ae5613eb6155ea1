/* SPDX-License-Identifier: EUPL-1.2 */
/* How an HTML sheet looks on screen, light and dark, and on paper. */
#ifndef RENDER_HTML_STYLE_H
#define RENDER_HTML_STYLE_H

/* the style but for the page's foot, which is the document's */
const char *html_style(void);

#endif
