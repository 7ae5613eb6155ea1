/* SPDX-License-Identifier: EUPL-1.2 */
/* The limits of the format, each with a message of its own. */
#ifndef LOAD_LIMITS_H
#define LOAD_LIMITS_H

#define FILE_BYTES_MAX (64u << 20)
#define FILES_MAX 10000
#define NESTING_MAX 64
#define TEXT_MAX (256u << 10) /* bytes of a scalar */
#define KEY_MAX 1024          /* characters */
#define ID_MAX 64
#define ANTWORTEN_MAX 200     /* of a node */
#define VALUES_MAX 2000000    /* texts, lists and mappings of a file: a bound for memory */
#define KNOTEN_MAX 1000000    /* of a guide */

#endif
