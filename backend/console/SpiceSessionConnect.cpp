// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SpiceSession that talks to the library: connecting, channels coming and going, the end.
#include "backend/console/SpiceSessionParts.h"

#include "backend/console/Farewell.h"
#include "backend/console/ProcessSetup.h"
#include "backend/console/SpiceLibrary.h"
#include "backend/core/Logging.h"
#include "backend/core/Tr.h"

#include <QCoreApplication>
#include <QPointer>

#include <unistd.h>

namespace boxyard::console {

namespace {
constexpr int kLostChannelMilliseconds = 1000;

// The macros SPICE_IS_… would call the library without asking whether it is there.
bool isA(void* object, GType type) {
    return g_type_check_instance_is_a(static_cast<GTypeInstance*>(object), type) != FALSE;
}

gint channelId(void* channel) {
    gint id = -1;
    g_object_get(channel, "channel-id", &id, nullptr);
    return id;
}

QString rawError(void* channel) {
    const GError* error = spice().channel_get_error(static_cast<SpiceChannel*>(channel));
    return error != nullptr ? QString::fromUtf8(error->message) : QString();
}

QString placeOf(const ServerAddress& address) {
    if (!address.unixPath.isEmpty())
        return address.unixPath;
    return QStringLiteral("%1:%2").arg(address.host).arg(address.port != 0 ? address.port : address.tlsPort);
}

Error tlsError(const QString& place) {
    // The library says only in its log which check has failed.
    const QStringList lines = recentLibraryLines();
    const QString detail = lines.join(QLatin1Char('\n'));
    const auto says = [&](const char* words) { return detail.contains(QLatin1String(words)); };
    if (says("subject"))
        return {ErrorKind::PermissionDenied, Tr::tr("The certificate of %1 belongs to somebody else").arg(place),
                Tr::tr("Its subject is not the one that the connection file names."), detail};
    if (says("hostname"))
        return {ErrorKind::PermissionDenied, Tr::tr("The certificate of %1 is for another host name").arg(place),
                Tr::tr("Connect by the name in the certificate, or give its subject."), detail};
    return {ErrorKind::PermissionDenied, Tr::tr("The certificate of %1 cannot be trusted").arg(place),
            Tr::tr("Its issuer is unknown here. A connection file can bring the certificate of the issuer with it."),
            detail};
}

Error eventError(void* channel, int event, const QString& place) {
    const QString raw = rawError(channel);
    switch (event) {
    case SPICE_CHANNEL_ERROR_CONNECT:
        return {ErrorKind::Unreachable, Tr::tr("The console at %1 cannot be reached").arg(place),
                Tr::tr("Look whether the machine runs and whether its console listens there."), raw};
    case SPICE_CHANNEL_ERROR_TLS:
        return tlsError(place);
    case SPICE_CHANNEL_ERROR_AUTH:
        return {ErrorKind::PermissionDenied, Tr::tr("The password for the console at %1 was not accepted").arg(place),
                Tr::tr("It is wrong, or its time is over."), raw};
    case SPICE_CHANNEL_ERROR_LINK:
        return {ErrorKind::Unreachable, Tr::tr("What answers at %1 is not the console that was expected").arg(place),
                Tr::tr("It may be another program's port, or the port for encrypted connections."), raw};
    default:
        return {ErrorKind::Unreachable, Tr::tr("The connection to the console at %1 broke").arg(place), {}, raw};
    }
}

void setText(gpointer session, const char* name, const QString& value) {
    if (!value.isEmpty())
        g_object_set(session, name, value.toUtf8().constData(), nullptr);
}

void setAddress(::SpiceSession* session, const ServerAddress& address) {
    setText(session, "host", address.host);
    setText(session, "unix-path", address.unixPath);
    if (address.port != 0)
        setText(session, "port", QString::number(address.port));
    if (address.tlsPort != 0)
        setText(session, "tls-port", QString::number(address.tlsPort));
    setText(session, "username", address.userName);
    setText(session, "password", address.password);
    setText(session, "proxy", address.proxy);
    if (!address.hostSubject.isEmpty()) {
        setText(session, "cert-subject", address.hostSubject);
        g_object_set(session, "verify", SPICE_SESSION_VERIFY_SUBJECT, nullptr);
    }
    if (!address.ca.isEmpty()) {
        GByteArray* pem = g_byte_array_new();
        g_byte_array_append(pem, reinterpret_cast<const guint8*>(address.ca.constData()),
                            static_cast<guint>(address.ca.size()));
        g_object_set(session, "ca", pem, nullptr);
        g_byte_array_unref(pem);
    }
    if (!address.secureChannels.isEmpty()) {
        std::vector<QByteArray> names;
        std::vector<const char*> pointers;
        names.reserve(std::size_t(address.secureChannels.size()));
        pointers.reserve(std::size_t(address.secureChannels.size()) + 1);
        for (const QString& name : address.secureChannels)
            names.push_back(name.toUtf8());
        for (const QByteArray& name : names)
            pointers.push_back(name.constData());
        pointers.push_back(nullptr);
        g_object_set(session, "secure-channels", pointers.data(), nullptr);
    }
}
} // namespace

void SpiceSession::begin() {
    Q_ASSERT(m_parts->phase == Phase::Idle);
    m_parts->phase = Phase::Connecting;
    const QPointer self(this); // whoever hears of it may close or delete this session
    Q_EMIT phaseChanged();
    if (!self)
        return;
    SpiceLibrary::load().then(this, [this](const Result<>& loaded) {
        if (m_parts->phase != Phase::Connecting)
            return; // closed meanwhile
        if (loaded)
            connectSession();
        else
            fail(loaded.error());
    });
}

void SpiceSession::connectSession() {
    forgetLibraryLines();
    ::SpiceSession* session = spice().session_new();
    m_parts->session = GRef<GSpiceSession>::adopt(session);
    // What this console does not use must not open devices or helpers of this computer behind the user's back.
    g_object_set(session, "enable-audio", FALSE, "enable-usbredir", FALSE, "enable-smartcard", FALSE, nullptr);
    auto& connections = m_parts->connections;
    connections.push_back(
        onSignal<SpiceChannel*>(session, "channel-new", [this](SpiceChannel* c) { channelAppeared(c); }));
    connections.push_back(
        onSignal<SpiceChannel*>(session, "channel-destroy", [this](SpiceChannel* c) { channelGone(c); }));
    connections.push_back(onSignal<>(session, "disconnected", [this] {
        QMetaObject::invokeMethod(this, &SpiceSession::connectionEnded, Qt::QueuedConnection);
    }));
    if (m_parts->byDescriptors) {
        spice().session_open_fd(session, -1); // −1: every channel asks
        return;
    }
    setAddress(session, m_parts->address);
    spice().session_connect(session);
}

void SpiceSession::open(const FdOpener& opener) {
    m_parts->opener = opener;
    m_parts->byDescriptors = true;
    begin();
}

void SpiceSession::open(const ServerAddress& address) {
    m_parts->address = address;
    begin();
}

void SpiceSession::channelAppeared(void* channel) {
    auto connections = std::make_shared<std::vector<GConnection>>();
    m_parts->channelConnections.insert(channel, connections);
    connections->push_back(
        onSignal<gint>(channel, "channel-event", [this, channel](gint e) { channelEvent(channel, e); }));
    connections->push_back(onSignal<gint>(channel, "open-fd", [this, channel](gint) { askForDescriptor(channel); }));
    const QPointer self(this); // whoever hears of the new channel may delete this session
    if (isA(channel, spice().main_channel_get_type())) {
        m_parts->mainChannel = channel;
        if (!m_parts->byDescriptors) {
            m_parts->linking.insert(channel);
            m_parts->linked.insert(channel);
        }
        return; // connected by the session, ready with its OPENED
    }
    if (isA(channel, spice().display_channel_get_type()))
        takeDisplay(channel, channelId(channel));
    else if (isA(channel, spice().cursor_channel_get_type()))
        takeCursor(channel, channelId(channel));
    else if (isA(channel, spice().inputs_channel_get_type()))
        takeInputs(channel);
    else
        return; // sound, USB and folders are not connected
    if (!self || !m_parts->session)
        return;
    if (!m_parts->byDescriptors) {
        m_parts->linking.insert(channel);
        m_parts->linked.insert(channel);
    }
    spice().channel_connect(static_cast<SpiceChannel*>(channel));
}

void SpiceSession::takeMain(void* channel) {
    m_parts->main = std::make_unique<MainChannel>(static_cast<SpiceMainChannel*>(channel), nullptr);
    connect(m_parts->main.get(), &MainChannel::mouseModeChanged, this, &SpiceSession::mouseModeChanged);
    connect(m_parts->main.get(), &MainChannel::agentChanged, this, &SpiceSession::agentChanged);
    const QPointer self(this);
    updatePhase();
    if (self)
        Q_EMIT mouseModeChanged();
    if (self)
        Q_EMIT agentChanged();
}

void SpiceSession::takeInputs(void* channel) {
    m_parts->inputsChannel = channel;
    m_parts->inputs = std::make_unique<InputsChannel>(static_cast<SpiceInputsChannel*>(channel), nullptr);
    connect(m_parts->inputs.get(), &InputsChannel::locksChanged, this, &SpiceSession::locksChanged);
}

void SpiceSession::takeCursor(void* channel, int id) {
    if (m_parts->cursor && id > m_parts->cursorId)
        return;
    m_parts->cursorId = id;
    m_parts->cursorChannel = channel;
    m_parts->cursor = std::make_unique<CursorChannel>(static_cast<SpiceChannel*>(channel), nullptr);
    connect(m_parts->cursor.get(), &CursorChannel::shapeChanged, this, &SpiceSession::cursorChanged);
}

void SpiceSession::takeDisplay(void* channel, int id) {
    m_parts->displays.insert(channel, id);
    if (m_parts->display && id > m_parts->display->id())
        return;
    rememberPicture();
    m_parts->displayChannel = channel;
    m_parts->display = std::make_unique<DisplayChannel>(static_cast<SpiceChannel*>(channel), id, nullptr);
    const auto* display = m_parts->display.get();
    connect(display, &DisplayChannel::aboutToReplace, this, &SpiceSession::rememberPicture);
    connect(display, &DisplayChannel::pictureReplaced, this, &SpiceSession::tellPicture);
    connect(display, &DisplayChannel::pictureChanged, this, &SpiceSession::pictureChanged);
    connect(
        display, &DisplayChannel::glSeen, this,
        [this] {
            fail({ErrorKind::Unsupported,
                  Tr::tr("This machine draws its screen with the graphics card (GL)"),
                  Tr::tr("Turn off 3D acceleration of its video card to see it here."),
                  {}});
        },
        Qt::QueuedConnection);
    tellPicture();
}

void SpiceSession::channelGone(void* channel) {
    m_parts->channelConnections.remove(channel);
    m_parts->waitingForDescriptor.remove(channel);
    m_parts->linking.remove(channel);
    m_parts->linked.remove(channel);
    m_parts->displays.remove(channel);
    if (channel == m_parts->displayChannel) {
        rememberPicture();
        m_parts->displayChannel = nullptr;
        m_parts->display.reset();
        Q_EMIT pictureReplaced();
    } else if (channel == m_parts->cursorChannel) {
        m_parts->cursorChannel = nullptr;
        m_parts->cursor.reset();
        Q_EMIT cursorChanged();
    } else if (channel == m_parts->inputsChannel) {
        m_parts->inputsChannel = nullptr;
        m_parts->inputs.reset();
    } else if (channel == m_parts->mainChannel) {
        m_parts->mainChannel = nullptr;
        m_parts->main.reset();
    }
}

void SpiceSession::channelEvent(void* channel, int event) {
    m_parts->linking.remove(channel);
    qCDebug(lcConsole) << "channel event" << event << G_OBJECT_TYPE_NAME(channel);
    if (event == SPICE_CHANNEL_OPENED) {
        if (channel == m_parts->mainChannel && !m_parts->main)
            takeMain(channel);
        return;
    }
    if (event == SPICE_CHANNEL_CLOSED) {
        // The main channel's end is the end of all; another's is followed by it, or the server wants no such channel.
        m_parts->lostChannel.start(channel == m_parts->mainChannel ? 0 : kLostChannelMilliseconds);
        return;
    }
    if (event < SPICE_CHANNEL_ERROR_CONNECT || m_parts->phase == Phase::Ended)
        return;
    // A broken pipe in the middle is an end like any other, which is found out by asking.
    if (event == SPICE_CHANNEL_ERROR_IO && m_parts->byDescriptors) {
        m_parts->lostChannel.start(0);
        return;
    }
    const QString place = m_parts->byDescriptors ? Tr::tr("this machine") : placeOf(m_parts->address);
    const Error error = eventError(channel, event, place);
    const bool password = event == SPICE_CHANNEL_ERROR_AUTH;
    QMetaObject::invokeMethod(
        this, [this, error, password] { fail(error, password); }, Qt::QueuedConnection);
}

void SpiceSession::askForDescriptor(void* channel) {
    m_parts->waitingForDescriptor.insert(channel);
    // The channel or this session may have gone while libvirt was asked; then nobody else would close the descriptor.
    m_parts->opener().then(QCoreApplication::instance(), [self = QPointer(this), channel](const Result<int>& fd) {
        const bool wanted =
            self && self->m_parts->phase != Phase::Ended && self->m_parts->waitingForDescriptor.remove(channel);
        if (wanted && fd) {
            self->m_parts->linking.insert(channel);
            self->m_parts->linked.insert(channel);
        }
        if (wanted && fd)
            spice().channel_open_fd(static_cast<SpiceChannel*>(channel), *fd);
        else if (wanted)
            self->fail(fd.error());
        else if (fd)
            ::close(*fd);
    });
}

void SpiceSession::connectionEnded() {
    if (m_parts->phase == Phase::Ended || m_parts->askingLimit.isActive())
        return;
    m_parts->lostChannel.stop();
    rememberPicture();
    if (!m_parts->byDescriptors) {
        finish({EndReason::Closed, {}, false});
        return;
    }
    // Shut down and thrown out by another viewer look alike from here. Whoever still hands out descriptors still runs;
    // asking for one disturbs nobody as long as nothing is said over it.
    m_parts->askingLimit.start();
    m_parts->opener().then(QCoreApplication::instance(), [self = QPointer(this)](const Result<int>& fd) {
        if (fd)
            ::close(*fd);
        if (!self)
            return;
        self->m_parts->askingLimit.stop();
        self->finish({fd ? EndReason::TakenOver : EndReason::Gone, fd ? Error() : fd.error(), false});
    });
}

void SpiceSession::letGo() {
    m_parts->lostChannel.stop();
    m_parts->askingLimit.stop();
    if (!m_parts->session)
        return;
    rememberPicture();
    m_parts->connections.clear();
    m_parts->channelConnections.clear();
    m_parts->waitingForDescriptor.clear();
    const bool hadPicture = m_parts->display != nullptr;
    void* display = m_parts->linked.contains(m_parts->displayChannel) ? m_parts->displayChannel : nullptr;
    const bool justLinked = !m_parts->seenPicture && !m_parts->linked.isEmpty();
    m_parts->display.reset();
    m_parts->cursor.reset();
    m_parts->inputs.reset();
    m_parts->main.reset();
    m_parts->displays.clear();
    m_parts->displayChannel = m_parts->cursorChannel = m_parts->inputsChannel = m_parts->mainChannel = nullptr;
    // Only a session whose channels are all up, or all gone, may be cut off: see Farewell.
    const bool settled = m_parts->linking.isEmpty() && (display == nullptr || m_parts->seenPicture);
    if (settled && !justLinked)
        disconnectNow(std::move(m_parts->session));
    else
        new Farewell(std::exchange(m_parts->session, {}), std::exchange(m_parts->linking, {}),
                     m_parts->seenPicture ? nullptr : display);
    if (hadPicture)
        Q_EMIT pictureReplaced();
}

} // namespace boxyard::console
