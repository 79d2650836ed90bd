# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS boxyard RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/desktop/org.boxyard.Boxyard.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/org.boxyard.Boxyard.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/desktop/org.boxyard.Boxyard.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES resources/desktop/org.boxyard.Boxyard.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# Manual and completions are made by the program itself, from the table its parser uses.
set(generated "${CMAKE_BINARY_DIR}/generated")
add_custom_command(OUTPUT "${generated}/boxyard.1" "${generated}/boxyard" "${generated}/_boxyard"
  COMMAND ${CMAKE_COMMAND} -E make_directory "${generated}"
  COMMAND boxyard completion man > "${generated}/boxyard.1"
  COMMAND boxyard completion bash > "${generated}/boxyard"
  COMMAND boxyard completion zsh > "${generated}/_boxyard"
  DEPENDS boxyard VERBATIM)
add_custom_target(boxyard_generated ALL DEPENDS "${generated}/boxyard.1")
install(FILES "${generated}/boxyard.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${generated}/boxyard" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES "${generated}/_boxyard" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME boxyard)
set(CPACK_PACKAGE_CONTACT "The Boxyard authors <boxyard@boxyard.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "virtual machines and containers in one panel")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libvirt-daemon-system, libvirt-clients, libvirt-daemon-driver-qemu, qemu-system-x86, qemu-utils, ovmf, swtpm, swtpm-tools, openssh-client, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "podman | docker.io, putty")
set(CPACK_STRIP_FILES ON)
include(CPack)
