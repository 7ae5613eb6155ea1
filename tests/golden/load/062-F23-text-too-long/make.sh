# SPDX-License-Identifier: EUPL-1.2
{ printf 'a: '; head -c 10000000 /dev/zero | tr '\0' x; } >x.yaml
