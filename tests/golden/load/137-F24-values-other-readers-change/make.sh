# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^stichworte: .*/stichworte: [no, ja, 0203 4711, 02034711, 1.10, 12:30, 2026-01-02, ~, null, 0x1F, 1e3]/' lebenslagen/probe.yaml
