// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"
#include "backend/containers/Scout.h"

#include <QThread>

namespace boxyard::containers {

struct Discovery::Parts {
    Parts() : scout(new Scout(QProcessEnvironment::systemEnvironment())) {
        scout->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, scout, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("discovery"));
        thread.start();
    }
    ~Parts() {
        thread.quit();
        thread.wait();
    }

    QThread thread;
    Scout* scout;
};

Discovery::Discovery(QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>()) {
    connect(m_parts->scout, &Scout::found, this, &Discovery::found);
    connect(m_parts->scout, &Scout::settled, this, &Discovery::settled);
}

Discovery::~Discovery() = default;

void Discovery::start() { QMetaObject::invokeMethod(m_parts->scout, &Scout::look); }

} // namespace boxyard::containers
