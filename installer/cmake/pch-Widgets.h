// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pch-Core.h"

#include <QtWidgets/QtWidgets>
