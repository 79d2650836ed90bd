// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <pugixml.hpp>

namespace boxyard::appliance {

// The descriptor as UTF-8 without its declaration, whatever encoding it is in: byte order marks, UTF-16, a declaration
// that lies. Refuses a DOCTYPE, control characters, and what is too deep, too large or too much. Never loads anything.
Result<QByteArray> normalisedXml(const QByteArray& bytes);
Result<std::shared_ptr<pugi::xml_document>> parseXml(const QByteArray& bytes);

// Namespaces of descriptors differ by version and writer, so elements and attributes are found by local name.
namespace xml {
[[nodiscard]] bool is(const pugi::xml_node& node, const char* localName);
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, const char* localName);
[[nodiscard]] QString attribute(const pugi::xml_node& node, const char* localName);
[[nodiscard]] bool hasAttribute(const pugi::xml_node& node, const char* localName);
[[nodiscard]] QString text(const pugi::xml_node& node); // trimmed
[[nodiscard]] QString childText(const pugi::xml_node& node, const char* localName);
[[nodiscard]] QStringList childTexts(const pugi::xml_node& node, const char* localName);
} // namespace xml

} // namespace boxyard::appliance
