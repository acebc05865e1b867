#!/bin/sh
# Copyright (c) 2026 Gainsay contributors
# SPDX-License-Identifier: EPL-2.0
# Opens the workbench from the Finder.
exec "$(dirname -- "$0")/gainsay" workbench "$@"
