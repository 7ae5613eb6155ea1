# SPDX-License-Identifier: EUPL-1.2
iconv -f UTF-8 -t UTF-16 guide.yaml >x.yaml
iconv -f UTF-8 -t UTF-16BE guide.yaml >y.yaml
iconv -f UTF-8 -t UTF-16LE guide.yaml | head -c 101 >z.yaml
