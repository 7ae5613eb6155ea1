/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/list.h"

int list_clamp(int len, int height, int top)
{
    int last = len > height ? len - height : 0;

    return top < 0 ? 0 : top > last ? last : top;
}

int list_show(int len, int height, int top, int from, int to)
{
    if (to - top > height)
        top = to - height;
    if (from < top)
        top = from;
    return list_clamp(len, height, top);
}
