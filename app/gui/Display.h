// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace boxyard::app {

// Whether a window can open here: asks the X server or the Wayland compositor of the environment, for Qt would end the
// process where it finds none. Chooses Wayland for Qt where only that answers. Before QApplication.
[[nodiscard]] bool canShowWindows();

} // namespace boxyard::app
