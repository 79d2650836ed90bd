#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh SOURCE: every C++ file reads as .clang-format has it. Its versions disagree with each other: 14 decides.
cd "$1" || exit 1
tool=$(command -v clang-format-14 || command -v clang-format) || { echo "clang-format is missing"; exit 1; }
find app backend widgets tests installer \( -name "*.cpp" -o -name "*.h" \) -print0 | xargs -0 "$tool" --dry-run --Werror 2>&1 | grep -E 'error:' | head -20 | grep . && exit 1
echo "formatted by $("$tool" --version)"
