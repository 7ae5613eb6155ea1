# SPDX-License-Identifier: EUPL-1.2
printf 'a: 1\rb: 2\r' >x1.yaml
printf 'a: 1\302\205b: 2\n' >x2.yaml
printf 'a: 1\nb: 1\342\200\250b\n' >x3.yaml
printf 'a: 1\342\200\251b\n' >x4.yaml
