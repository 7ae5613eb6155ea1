# SPDX-License-Identifier: EUPL-1.2
echo "a: 1" >stelen.yaml
mkdir bilder
echo "a: 1" >kommunen/x.yaml
cp recht.yaml recht.yml
echo hallo >LIESMICH.md
echo x >.versteckt.yaml
