// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "widgets/container/LogBuffer.h"

#include <QPointer>

#include <functional>

namespace boxyard::widgets {

// Keeps a buffer filled with a container's log while somebody looks: opens the stream, begins again when the container
// starts again, says why it ended. GUI thread; owned by its page.
class LogReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogReader)
public:
    using Service = std::function<containers::ContainerService*(const QString& provider)>;
    // tail: so many of the last lines to begin with; −1 = all.
    LogReader(Service service, int tail, qint64 capacity, QObject* parent);

    [[nodiscard]] LogBuffer& buffer() { return m_buffer; }
    void setResource(const Resource& resource, bool reachable);
    void setActive(bool active); // reads only while active
    void setTail(int tail);      // begins again
    [[nodiscard]] int tail() const { return m_tail; }
    // Why nothing more comes; null while it goes on.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isReading() const { return !m_stream.isNull(); }

Q_SIGNALS:
    void stateChanged();

private:
    void begin();
    void stop();
    void ended(const Result<>& result);
    Service m_service;
    LogBuffer m_buffer;
    QPointer<containers::LogStream> m_stream;
    ResourceId m_id;
    ResourceState m_state = ResourceState::Unknown;
    std::optional<Error> m_error;
    int m_tail;
    bool m_active = false;
    bool m_reachable = true;
};

} // namespace boxyard::widgets
