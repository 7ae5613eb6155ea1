/* SPDX-License-Identifier: EUPL-1.2 */
/* What libyaml stumbled over, said in German and at the place where a person would look. */
#ifndef LOAD_SYNTAX_H
#define LOAD_SYNTAX_H

#include "base/diag.h"
#include "load/bytes.h"

struct yaml_parser_s;

/* Reports the error a parser stopped at. */
void syntax_report(const struct yaml_parser_s *parser, struct source *source, struct diags *diags);

#endif
