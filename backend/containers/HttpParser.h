// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <functional>
#include <memory>

namespace boxyard::containers {

// The first part of an answer: status and headers, names in lower case.
struct HttpHead {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    bool upgraded = false; // 101: what follows is no HTTP any more
};

// Reads one HTTP/1.1 answer (RFC 9112) in pieces of any size, by Boost.Beast's parser. Memory stays bounded: the head
// and each chunk line may have 64 KiB, bodies are handed on as they come. Interim answers (1xx) are skipped.
class HttpParser final {
    Q_DISABLE_COPY_MOVE(HttpParser)
public:
    explicit HttpParser(bool answerHasNoBody = false); // true for HEAD
    ~HttpParser();

    std::function<void(const HttpHead&)> onHead;
    std::function<void(QByteArrayView)> onBody;

    // Takes all of the bytes, or up to the end of the answer; what is left belongs to the upgraded stream. The error is
    // InvalidInput: this is not HTTP, or its head has no end.
    Result<qsizetype> feed(QByteArrayView bytes);
    // The other side has closed: fails when the answer was not whole.
    Result<> finish();
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool hasHead() const;

private:
    struct Reader;
    void restart();
    Result<> put();

    std::unique_ptr<Reader> m_reader;
    QByteArray m_waiting; // what the parser could not use yet
    bool m_noBody = false;
};

} // namespace boxyard::containers
