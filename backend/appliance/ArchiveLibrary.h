// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <archive.h>
#include <archive_entry.h>

// libarchive's functions that packages are read and a CD is written with, by the part of their name behind "archive_".
// clang-format off
#define BOXYARD_ARCHIVE_FUNCTIONS(each) \
    each(read_new) each(read_free) each(read_support_format_tar) each(read_open_fd) each(read_next_header) \
    each(error_string) each(filter_bytes) each(entry_pathname_utf8) each(entry_pathname) each(entry_hardlink) \
    each(entry_symlink) each(entry_filetype) each(entry_sparse_count) each(entry_size) \
    each(write_new) each(write_free) each(write_set_format_iso9660) each(write_set_options) each(write_open_fd) \
    each(write_header) each(write_data) each(write_close) each(entry_new) each(entry_free) each(entry_set_pathname) \
    each(entry_set_size) each(entry_set_filetype) each(entry_set_perm) each(entry_set_mtime)
// clang-format on

namespace boxyard::appliance {

struct ArchiveFunctions {
#define BOXYARD_ARCHIVE_MEMBER(name) decltype(&::archive_##name) name = nullptr;
    BOXYARD_ARCHIVE_FUNCTIONS(BOXYARD_ARCHIVE_MEMBER)
#undef BOXYARD_ARCHIVE_MEMBER
};

// libarchive and the packers it brings (seven libraries) are loaded with the first appliance, as the SPICE library is
// with the first console: most windows never see one. Blocks for some milliseconds; any thread. It stays loaded.
// Unsupported, with what the loader says, when the file or one of the functions is missing; tried anew the next time.
[[nodiscard]] Result<ArchiveFunctions> archiveLibrary(const QString& file = QStringLiteral("libarchive.so.13"));

} // namespace boxyard::appliance
