# SPDX-License-Identifier: EUPL-1.2
cp lebenslagen/probe.yaml lebenslagen/probe-2.yaml
