# SPDX-License-Identifier: EUPL-1.2
{ printf '\357\273\277'; cat lebenslagen/probe.yaml; } >x && mv x lebenslagen/probe.yaml
