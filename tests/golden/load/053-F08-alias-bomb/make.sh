# SPDX-License-Identifier: EUPL-1.2
{
    echo 'a: &a [x, x, x, x, x, x, x, x, x]'
    last=a
    for i in b c d e f g h i; do
        echo "$i: &$i [*$last, *$last, *$last, *$last, *$last, *$last, *$last, *$last, *$last]"
        last=$i
    done
} >x.yaml
