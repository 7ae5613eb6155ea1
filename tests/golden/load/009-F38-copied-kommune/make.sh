# SPDX-License-Identifier: EUPL-1.2
cp -R kommunen/musterstadt kommunen/neustadt
