# SPDX-License-Identifier: EUPL-1.2
printf 'titel: "a\0b"\n' >x.yaml
printf 'titel: "a\\0b"\n' >y.yaml
