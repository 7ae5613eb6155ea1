/* SPDX-License-Identifier: EUPL-1.2 */
/* Things of the guide as JSON, keys as spec/cli.md has them; inline marks are stripped. */
#ifndef CLI_THING_JSON_H
#define CLI_THING_JSON_H

#include "cli/cmd.h"
#include "cli/json.h"

/* the object of `gehen`: a node, and the code of the walk that led there (empty where there is none) */
void json_add_knoten(struct json *j, struct cli *cli, struct knoten_id id, struct str fallcode);
/* the object of `kontakte` */
void json_add_kontakt(struct json *j, struct cli *cli, struct kontakt_id id);
/* the object of `zeigen` for any thing: a node or contact as above, else {"art","id","titel","text"} */
void json_add_thing(struct json *j, struct cli *cli, struct thing thing);
/* "lebenslage/knoten" */
struct str knoten_ref(struct cli *cli, struct knoten_id id);
/* a guide text without its marks, in the command arena; [[id]] becomes the thing's title */
struct str plain_text(struct cli *cli, struct text text);

#endif
