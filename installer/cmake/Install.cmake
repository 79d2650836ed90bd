# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What goes where on a system, and the .deb: `cmake --build build/release --target package`.
include(GNUInstallDirs)
if(BOXYARD_TESTS)
  set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # a package does not wait for the tests to be built
endif()
install(TARGETS boxyard RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/desktop/org.boxyard.Boxyard.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/org.boxyard.Boxyard.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/desktop/org.boxyard.Boxyard.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES resources/desktop/org.boxyard.Boxyard.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES resources/desktop/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/boxyard)

# Manual and completions are made by the program itself, from the table its parser uses.
set(generated "${CMAKE_BINARY_DIR}/generated")
set(changelog "${CMAKE_SOURCE_DIR}/resources/desktop/changelog")
add_custom_command(OUTPUT "${generated}/boxyard.1.gz" "${generated}/boxyard" "${generated}/_boxyard" "${generated}/changelog.gz"
  COMMAND ${CMAKE_COMMAND} -E make_directory "${generated}"
  COMMAND boxyard --lang en completion man > "${generated}/boxyard.1"
  COMMAND gzip -9nf "${generated}/boxyard.1"
  COMMAND boxyard --lang en completion bash > "${generated}/boxyard"
  COMMAND boxyard --lang en completion zsh > "${generated}/_boxyard"
  COMMAND gzip -9nc "${changelog}" > "${generated}/changelog.gz"
  DEPENDS boxyard "${changelog}" VERBATIM)
add_custom_target(boxyard_generated ALL DEPENDS "${generated}/boxyard.1.gz")
install(FILES "${generated}/boxyard.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${generated}/changelog.gz" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/boxyard)
install(FILES "${generated}/boxyard" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES "${generated}/_boxyard" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME boxyard)
set(CPACK_PACKAGE_VENDOR "The Boxyard authors")
set(CPACK_PACKAGE_CONTACT "The Boxyard authors <boxyard@boxyard.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://boxyard.org")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "virtual machines and containers in one panel")
set(CPACK_PACKAGE_DESCRIPTION "Boxyard puts the virtual machines and the containers of a computer into one
panel, and into one command line: imports of .ova appliances, consoles, port
forwards and SSH over libvirt and QEMU, and the containers of Docker and
Podman. Machines and containers made by other programs are listed and
manageable too.")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded rather than linked: the window system's plug-in, the SPICE library when a console opens, libarchive.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libspice-client-glib-2.0-8 (>= 0.35), libarchive13 | libarchive13t64")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libvirt-daemon-system, libvirt-daemon-driver-qemu, libvirt-clients, qemu-system-x86, qemu-utils, ovmf, swtpm, swtpm-tools, openssh-client, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "podman | docker.io, putty")
set(CPACK_STRIP_FILES ON)
include(CPack)
