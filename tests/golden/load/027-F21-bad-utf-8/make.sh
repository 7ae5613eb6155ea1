# SPDX-License-Identifier: EUPL-1.2
i=0
for bytes in '\300\200' '\355\240\200' '\364\220\200\200' '\200' '\343\201' '\360\200\200\200'; do
    i=$((i + 1))
    printf "t: \"$bytes\"\n" >"x$i.yaml"
done
printf 'a: x\303' >x7.yaml
