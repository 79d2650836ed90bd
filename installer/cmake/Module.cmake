# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One call per room: boxyard_module(name SOURCES … LINKS … PRIVATE_LINKS …). A room is a static library with the shared options.

include(CheckLinkerFlag)
find_program(BOXYARD_CCACHE ccache)
# Precompiled headers hold absolute paths: one clone's must not be given to another, whatever base directory the user's
# ccache has. GCC then ends without saying why.
if(BOXYARD_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR= --unset=CCACHE_NOHASHDIR
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${BOXYARD_CCACHE})
endif()
find_program(BOXYARD_MOLD mold)
find_program(BOXYARD_LLD ld.lld)

add_library(boxyard_options INTERFACE)
target_include_directories(boxyard_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(boxyard_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
  BOXYARD_VERSION="${PROJECT_VERSION}")
target_compile_options(boxyard_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual)
if(BOXYARD_WERROR)
  target_compile_options(boxyard_options INTERFACE -Werror)
endif()
if(BOXYARD_SANITIZE)
  target_compile_options(boxyard_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(boxyard_options INTERFACE -fsanitize=address,undefined)
endif()
if(BOXYARD_COVERAGE)
  target_compile_options(boxyard_options INTERFACE --coverage)
  target_link_options(boxyard_options INTERFACE --coverage)
endif()
# mold is quicker, but the one of Debian 12 cannot link what GCC's sanitizers ask for in every case: lld serves there. A
# release is linked by GNU ld, which keeps code of a kind together and packs relocations (docs/DESIGN.md §9).
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  check_linker_flag(CXX "-Wl,-z,pack-relative-relocs" BOXYARD_PACKS_RELOCATIONS)
  if(BOXYARD_PACKS_RELOCATIONS)
    target_link_options(boxyard_options INTERFACE -Wl,-z,pack-relative-relocs)
  endif()
elseif(BOXYARD_MOLD AND NOT BOXYARD_SANITIZE)
  target_link_options(boxyard_options INTERFACE -fuse-ld=mold)
elseif(BOXYARD_LLD)
  target_link_options(boxyard_options INTERFACE -fuse-ld=lld)
endif()

# A release is made small: its code halves, which is 3 MiB less in memory once the window stands (docs/DESIGN.md §9). What
# is heavy to compute is done by libraries.
target_compile_options(boxyard_options INTERFACE $<$<CONFIG:Release>:-Os> $<$<CONFIG:Release>:-ffunction-sections>
  $<$<CONFIG:Release>:-fdata-sections>)
target_link_options(boxyard_options INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)

# The headers every room uses are compiled twice, alone and with Qt's widgets, and used by all. That asks for one kind of
# code everywhere: -fPIC, also in programs (their rooms are such code anyway), -pthread, and no definition taken away.
target_compile_options(boxyard_options INTERFACE -fPIC -pthread)
file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/pch.cpp" CONTENT "")
foreach(kind Core Widgets)
  add_library(boxyard_pch_${kind} OBJECT "${CMAKE_BINARY_DIR}/pch.cpp")
  set_target_properties(boxyard_pch_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(boxyard_pch_${kind} PRIVATE boxyard_options Qt6::${kind} tl::expected)
  target_precompile_headers(boxyard_pch_${kind} PRIVATE "${CMAKE_SOURCE_DIR}/installer/cmake/pch-${kind}.h")
endforeach()
function(boxyard_precompile target)
  get_target_property(links ${target} LINK_LIBRARIES)
  if("${target};${links}" MATCHES "Qt6::Widgets|boxyard_common|boxyard_widgets_")
    target_precompile_headers(${target} REUSE_FROM boxyard_pch_Widgets)
  else()
    target_precompile_headers(${target} REUSE_FROM boxyard_pch_Core)
  endif()
endfunction()

function(boxyard_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(boxyard_${name} STATIC ${arg_SOURCES})
  add_library(Boxyard::${name} ALIAS boxyard_${name})
  target_link_libraries(boxyard_${name} PUBLIC boxyard_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  boxyard_precompile(boxyard_${name})
endfunction()
