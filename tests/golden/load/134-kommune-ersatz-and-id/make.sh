# SPDX-License-Identifier: EUPL-1.2
echo 'ersatz: {buerozeiten: beratung-stadt, gefahr: notruf-112}' >>kommunen/musterstadt/kommune.yaml
cp -R kommunen/musterstadt kommunen/neustadt
sed -i 's/^id:.*/id: neu/' kommunen/neustadt/kommune.yaml
