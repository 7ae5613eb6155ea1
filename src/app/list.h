/* SPDX-License-Identifier: EUPL-1.2 */
/* Scrolling as arithmetic: rows of which a window shows height, from top on. */
#ifndef APP_LIST_H
#define APP_LIST_H

/* top, so that the window is full where there are rows enough */
int list_clamp(int len, int height, int top);
/* top, changed as little as may be, so that rows from..to (exclusive) are in sight; where they are too many, their first ones */
int list_show(int len, int height, int top, int from, int to);

#endif
