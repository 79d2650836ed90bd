// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/HttpParser.h"

#include "backend/core/Tr.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <limits>

namespace boxyard::containers {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

constexpr qsizetype kMostWaiting = 128 * 1024;
constexpr std::uint32_t kHeadLimit = 64 * 1024;
constexpr int kMostHeaders = 200;

QByteArray bytesOf(string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace

struct HttpParser::Reader final : http::basic_parser<false> {
    explicit Reader(HttpParser& owner) : m_owner(owner) {
        eager(true);
        body_limit(std::numeric_limits<std::uint64_t>::max()); // who takes the body counts; "none" fails in Boost 1.74
        header_limit(kHeadLimit);
    }

    void on_request_impl(http::verb, string_view, string_view, int, error_code&) override {}
    void on_response_impl(int code, string_view, int, error_code&) override { head.status = code; }
    void on_field_impl(http::field, string_view name, string_view value, error_code& ec) override {
        // A trailer after the chunks comes here too: it is of no use and must not pile up.
        if (told)
            return;
        if (head.headers.size() >= kMostHeaders) {
            ec = http::error::header_limit;
            return;
        }
        head.headers.insert(bytesOf(name).toLower(), bytesOf(value));
    }
    void on_header_impl(error_code&) override {
        if (isInterim())
            return;
        told = true;
        head.upgraded = head.status == 101;
        if (m_owner.onHead)
            m_owner.onHead(head);
    }
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
    std::size_t on_body_impl(string_view body, error_code&) override { return give(body); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code&) override { return give(body); }
    void on_finish_impl(error_code&) override {}

    std::size_t give(string_view body) {
        if (m_owner.onBody)
            m_owner.onBody(QByteArrayView(body.data(), qsizetype(body.size())));
        return body.size();
    }
    [[nodiscard]] bool isInterim() const { return head.status >= 100 && head.status < 200 && head.status != 101; }

    HttpParser& m_owner;
    HttpHead head;
    bool told = false;
};

HttpParser::HttpParser(bool answerHasNoBody) : m_noBody(answerHasNoBody) { restart(); }

HttpParser::~HttpParser() = default;

void HttpParser::restart() {
    m_reader = std::make_unique<Reader>(*this);
    if (m_noBody)
        m_reader->skip(true);
}

Result<> HttpParser::put() {
    while (!m_waiting.isEmpty() && !m_reader->is_done()) {
        error_code ec;
        const auto used =
            m_reader->put(boost::asio::const_buffer(m_waiting.constData(), std::size_t(m_waiting.size())), ec);
        m_waiting.remove(0, qsizetype(used));
        if (ec && ec != http::error::need_more)
            return failure(ErrorKind::InvalidInput, Tr::tr("The answer is not HTTP."), {},
                           QString::fromStdString(ec.message()));
        if (m_reader->is_done() && m_reader->isInterim()) {
            restart();
            continue;
        }
        if (used == 0)
            break;
    }
    if (!m_reader->is_done() && m_waiting.size() > kMostWaiting)
        return failure(ErrorKind::InvalidInput, Tr::tr("The head of the answer has no end."));
    return {};
}

Result<qsizetype> HttpParser::feed(QByteArrayView bytes) {
    qsizetype taken = 0;
    // In slices, so that what waits never grows with what a hostile peer sends at once.
    while (taken < bytes.size() && !m_reader->is_done()) {
        const QByteArrayView slice = bytes.sliced(taken, qMin<qsizetype>(bytes.size() - taken, 64 * 1024));
        m_waiting.append(slice.data(), slice.size());
        taken += slice.size();
        BOXYARD_TRY(put());
    }
    if (m_reader->is_done()) {
        taken -= qMin(taken, m_waiting.size());
        m_waiting.clear();
    }
    return taken;
}

Result<> HttpParser::finish() {
    if (m_reader->is_done())
        return {};
    error_code ec;
    if (m_reader->got_some() && m_waiting.isEmpty())
        m_reader->put_eof(ec);
    if (!m_reader->is_done() || ec)
        return failure(ErrorKind::Unreachable, Tr::tr("The connection closed in the middle of an answer."), {},
                       QString::fromStdString(ec.message()));
    return {};
}

bool HttpParser::isDone() const { return m_reader->is_done() && !m_reader->isInterim(); }

bool HttpParser::hasHead() const { return m_reader->told; }

} // namespace boxyard::containers
