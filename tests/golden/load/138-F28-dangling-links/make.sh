# SPDX-License-Identifier: EUPL-1.2
sed -i 's#^kurz: .*#kurz: "[[probe/redn]], [[prob/reden]], [[nirgends/reden]], [[probe]], [[probe/reden]], [[notruf-110]]"#' lebenslagen/probe.yaml
