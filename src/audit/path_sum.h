/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef AUDIT_PATH_SUM_H
#define AUDIT_PATH_SUM_H

#include <stdint.h>

/* what is known of all paths from one Lebenslage's start; lengths in answers */
struct path_sum {
    uint64_t ways;
    uint32_t shortest, longest;
    uint32_t limit; /* 0: all paths were counted; else only those that meet at most so many recommendations */
};

#endif
