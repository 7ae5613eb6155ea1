# SPDX-License-Identifier: EUPL-1.2
sed -i 's#weiter: ueben#weiter: probe/uebn#' lebenslagen/probe.yaml
