// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace boxyard {

// What kind of failure it is. Behaviour depends on this and never on text. The names are the command line's contract.
enum class ErrorKind {
    NotFound,
    AlreadyExists,
    Busy,
    PermissionDenied,
    Unreachable,
    Unsupported,
    InvalidInput,
    NoSpace,
    Cancelled,
    Internal
};

// A failure of the world, to be shown as it is. Plain text throughout: parts of it come from outside.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString summary; // one translated sentence: what failed, on what
    QString hint;    // what the user can do; may be empty
    QString detail;  // the raw text of the engine, untranslated

    [[nodiscard]] bool isCancelled() const { return kind == ErrorKind::Cancelled; }
    friend bool operator==(const Error&, const Error&) = default;
};

// A value or an Error: tl::expected, which may not be ignored.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;
    Result() = default;
    Result(const Base& base) : Base(base) {}
    Result(Base&& base) : Base(std::move(base)) {}

    friend bool operator==(const Result& a, const Result& b) {
        if (a.has_value() != b.has_value())
            return false;
        if (!a.has_value())
            return a.error() == b.error();
        if constexpr (std::is_void_v<T>)
            return true;
        else
            return *a == *b;
    }
};

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, const QString& summary, const QString& hint = {},
                                                   const QString& detail = {}) {
    return tl::unexpected<Error>(Error{kind, summary, hint, detail});
}
[[nodiscard]] inline tl::unexpected<Error> failure(const Error& error) { return tl::unexpected<Error>(error); }
[[nodiscard]] Error cancelledError();
// "NotFound" … "Internal", as the command line prints it.
[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace boxyard

Q_DECLARE_METATYPE(boxyard::Error)

// Returns the error of a Result-valued expression from the calling function.
#define BOXYARD_TRY(expression)                                                                                        \
    do {                                                                                                               \
        if (auto boxyardTry = (expression); !boxyardTry)                                                               \
            return tl::unexpected<boxyard::Error>(std::move(boxyardTry).error());                                      \
    } while (false)
// The same, and names the value: BOXYARD_TRY_AS(xml, readXml());
#define BOXYARD_TRY_AS(name, expression)                                                                               \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return tl::unexpected<boxyard::Error>(std::move(name##Result).error());                                        \
    auto name = std::move(*name##Result)
