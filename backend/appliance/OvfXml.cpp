// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/OvfXml.h"

#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <cstring>

namespace boxyard::appliance {

namespace {

constexpr qsizetype kMaxDepth = 64;
constexpr qsizetype kMaxElements = 200000;
constexpr qsizetype kMaxTag = 64 * 1024;
constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;

auto refused(const QString& summary, const QString& detail = {}) {
    return failure(ErrorKind::InvalidInput, summary, Tr::tr("The appliance cannot be imported as it is."), detail);
}

QString declaredEncoding(const QByteArray& bytes) {
    static const QRegularExpression form(QStringLiteral("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']"));
    return form.match(QString::fromLatin1(bytes.left(1024))).captured(1).toLower();
}

QString decoded(const QByteArray& bytes) {
    const auto as = [&](QStringConverter::Encoding encoding) {
        return QString(QStringDecoder(encoding).decode(bytes));
    };
    if (bytes.startsWith("\xff\xfe"))
        return as(QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return as(QStringConverter::Utf16BE);
    if (bytes.startsWith(QByteArray("<\0", 2)))
        return as(QStringConverter::Utf16LE);
    if (bytes.startsWith(QByteArray("\0<", 2)))
        return as(QStringConverter::Utf16BE);
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8.decode(bytes);
    const QString declared = declaredEncoding(bytes);
    const bool latin =
        declared.startsWith(QLatin1String("iso-8859")) || declared.startsWith(QLatin1String("windows-125"));
    return utf8.hasError() && latin ? QString::fromLatin1(bytes) : text;
}

// Looks at markup only, to refuse before a parser builds anything.
class MarkupGuard {
public:
    explicit MarkupGuard(const QByteArray& text) : m_text(text) {}

    Result<> check() {
        while (m_at < m_text.size()) {
            const qsizetype open = m_text.indexOf('<', m_at);
            if (open < 0)
                break;
            m_at = open;
            if (const auto skipped = skipSpecial(); skipped) {
                BOXYARD_TRY(*skipped);
                continue;
            }
            BOXYARD_TRY(tag());
        }
        return {};
    }

private:
    // Comments, CDATA, processing instructions; a DOCTYPE ends it. nullopt = an ordinary tag.
    std::optional<Result<>> skipSpecial() {
        const auto past = [&](const char* opening, const char* closing) -> std::optional<Result<>> {
            if (m_text.mid(m_at, qsizetype(std::strlen(opening))) != opening)
                return std::nullopt;
            const qsizetype end = m_text.indexOf(closing, m_at + qsizetype(std::strlen(opening)));
            if (end < 0)
                return Result<>(refused(Tr::tr("The descriptor is cut off in the middle.")));
            m_at = end + qsizetype(std::strlen(closing));
            return Result<>();
        };
        if (auto comment = past("<!--", "-->"))
            return comment;
        if (auto data = past("<![CDATA[", "]]>"))
            return data;
        if (auto instruction = past("<?", "?>"))
            return instruction;
        if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '!')
            return Result<>(failure(ErrorKind::InvalidInput,
                                    Tr::tr("The descriptor contains a document type definition (DOCTYPE)."),
                                    Tr::tr("No honest appliance needs one. Do not trust where it comes from.")));
        return std::nullopt;
    }

    Result<> tag() {
        const qsizetype start = m_at;
        char quote = 0;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (m_at - start > kMaxTag)
                return refused(Tr::tr("The descriptor contains an attribute of more than 64 KiB."));
            if (quote) {
                if (c == quote)
                    quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
        }
        if (m_at >= m_text.size())
            return refused(Tr::tr("The descriptor is cut off in the middle."));
        if (m_text.at(start + 1) == '/')
            --m_depth;
        else if (m_text.at(m_at - 1) != '/')
            ++m_depth;
        ++m_at;
        if (m_depth > kMaxDepth)
            return refused(Tr::tr("The descriptor is nested more than %1 levels deep.").arg(kMaxDepth));
        if (++m_elements > kMaxElements)
            return refused(Tr::tr("The descriptor has more than %1 elements.").arg(kMaxElements));
        return {};
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
    qsizetype m_elements = 0;
};

const char* localPart(const char* name) {
    const char* colon = std::strrchr(name, ':');
    return colon ? colon + 1 : name;
}

} // namespace

Result<QByteArray> normalisedXml(const QByteArray& bytes) {
    if (bytes.size() > kMaxBytes)
        return refused(Tr::tr("The descriptor is too large."));
    QString text = decoded(bytes);
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    // Some writers put a comment before the declaration, and some declare an encoding that is not used.
    static const QRegularExpression declaration(QStringLiteral("<\\?xml\\b[^>]*\\?>"));
    if (const auto match = declaration.match(text.left(8192)); match.hasMatch())
        text.remove(match.capturedStart(), match.capturedLength());
    if (text.contains(QChar(0)))
        return refused(Tr::tr("The descriptor contains zero bytes."));
    const QByteArray utf8 = text.toUtf8();
    BOXYARD_TRY(MarkupGuard(utf8).check());
    return utf8;
}

Result<std::shared_ptr<pugi::xml_document>> parseXml(const QByteArray& bytes) {
    BOXYARD_TRY_AS(text, normalisedXml(bytes));
    auto document = std::make_shared<pugi::xml_document>();
    const auto result = document->load_buffer(text.constData(), std::size_t(text.size()),
                                              pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result)
        return refused(Tr::tr("The descriptor is not well-formed XML."),
                       QStringLiteral("%1 at byte %2").arg(QLatin1String(result.description())).arg(result.offset));
    return document;
}

namespace xml {

bool is(const pugi::xml_node& node, const char* localName) {
    return node.type() == pugi::node_element && std::strcmp(localPart(node.name()), localName) == 0;
}

pugi::xml_node child(const pugi::xml_node& node, const char* localName) {
    for (const pugi::xml_node& candidate : node.children())
        if (is(candidate, localName))
            return candidate;
    return {};
}

bool hasAttribute(const pugi::xml_node& node, const char* localName) {
    for (const pugi::xml_attribute& candidate : node.attributes())
        if (std::strcmp(localPart(candidate.name()), localName) == 0)
            return true;
    return false;
}

QString attribute(const pugi::xml_node& node, const char* localName) {
    for (const pugi::xml_attribute& candidate : node.attributes())
        if (std::strcmp(localPart(candidate.name()), localName) == 0)
            return QString::fromUtf8(candidate.value()).trimmed();
    return {};
}

QString text(const pugi::xml_node& node) {
    QString all;
    for (const pugi::xml_node& part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            all += QString::fromUtf8(part.value());
    return all.trimmed();
}

QString childText(const pugi::xml_node& node, const char* localName) { return text(child(node, localName)); }

QStringList childTexts(const pugi::xml_node& node, const char* localName) {
    QStringList all;
    for (const pugi::xml_node& candidate : node.children())
        if (is(candidate, localName))
            all.append(text(candidate));
    return all;
}

} // namespace xml

} // namespace boxyard::appliance
