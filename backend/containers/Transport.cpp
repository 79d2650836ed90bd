// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Transport.h"

#include "backend/containers/PodmanStarter.h"
#include "backend/containers/SshTransport.h"
#include "backend/core/ServiceStart.h"
#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QLocalSocket>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>

#include <sys/un.h>
#include <unistd.h>

namespace boxyard::containers {

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;
constexpr QLatin1String kOnDemand("podman:");

// How the engine behind a socket is started by hand: whose it is shows in its path.
QString startHint(const QString& path) {
    const bool ofUser = path.startsWith(QLatin1String("/run/user/")) || path.startsWith(QDir::homePath());
    if (path.contains(QLatin1String("podman")))
        return startCommand(
            {QStringLiteral("podman.socket"),
             {},
             QStringLiteral("podman system service --time=0 ") + shellWord(QStringLiteral("unix://") + path),
             ofUser});
    if (ofUser)
        return startCommand({QStringLiteral("docker"), {}, QStringLiteral("dockerd-rootless.sh"), true});
    return startCommand({QStringLiteral("docker"), QStringLiteral("docker"), QStringLiteral("dockerd"), false});
}

Error unixError(const QString& path, QLocalSocket::LocalSocketError code, const QString& text) {
    switch (code) {
    case QLocalSocket::SocketAccessError:
        if (path.contains(QLatin1String("podman")))
            return {ErrorKind::PermissionDenied, Tr::tr("You may not use the container engine at %1.").arg(path),
                    Tr::tr("It is another user's Podman. Yours needs no more rights than you have: %1")
                        .arg(startHint(podmanSocketPath())),
                    text};
        return {ErrorKind::PermissionDenied, Tr::tr("You may not use the container engine at %1.").arg(path),
                Tr::tr("Membership in the group that owns the socket (often \"docker\") gives access: "
                       "sudo usermod -aG docker $USER, then log in again. It amounts to being root."),
                text};
    case QLocalSocket::ServerNotFoundError:
        return {ErrorKind::Unreachable, Tr::tr("There is no container engine at %1.").arg(path),
                Tr::tr("The socket does not exist. Install or start the engine, for instance: %1").arg(startHint(path)),
                text};
    case QLocalSocket::ConnectionRefusedError:
        return {ErrorKind::Unreachable, Tr::tr("The container engine at %1 is not running.").arg(path),
                Tr::tr("Start it, for instance: %1").arg(startHint(path)), text};
    default:
        return {ErrorKind::Unreachable, Tr::tr("The connection to the container engine at %1 broke.").arg(path),
                Tr::tr("Boxyard tries again by itself."), text};
    }
}

// A socket file. Podman's is waited for after its service was started.
class UnixTransport final : public Transport {
public:
    UnixTransport(const QString& path, bool startPodman, QObject* parent)
        : Transport(parent), m_path(path), m_startPodman(startPodman) {
        m_socket.setReadBufferSize(kReadBuffer);
        connect(&m_socket, &QLocalSocket::connected, this, &Transport::opened);
        connect(&m_socket, &QLocalSocket::readChannelFinished, this, &Transport::closed);
        connect(&m_socket, &QLocalSocket::errorOccurred, this, &UnixTransport::onError);
    }
    ~UnixTransport() override {
        m_socket.disconnect(this);
        m_socket.abort();
    }
    void open() override {
        if (QFile::encodeName(m_path).size() >= qsizetype(sizeof(sockaddr_un::sun_path))) {
            Q_EMIT failed({ErrorKind::InvalidInput,
                           Tr::tr("The socket's path %1 is too long.").arg(m_path),
                           Tr::tr("Paths of sockets end at 107 characters: use a shorter one."),
                           {}});
            return;
        }
        m_socket.connectToServer(m_path);
    }
    [[nodiscard]] QIODevice* device() const override { return &m_socket; }
    [[nodiscard]] std::chrono::milliseconds startTime() const override {
        return m_startPodman ? PodmanStarter::kPatience : std::chrono::milliseconds(0);
    }

private:
    void onError(QLocalSocket::LocalSocketError code) {
        if (code == QLocalSocket::PeerClosedError)
            return; // closed() says it
        const bool absent = code == QLocalSocket::ServerNotFoundError || code == QLocalSocket::ConnectionRefusedError;
        if (m_startPodman && absent) {
            m_startPodman = false;
            auto* starter = new PodmanStarter(m_path, this);
            connect(starter, &PodmanStarter::ready, this, [this] { m_socket.connectToServer(m_path); });
            connect(starter, &PodmanStarter::failed, this, &Transport::failed);
            starter->start();
            return;
        }
        Q_EMIT failed(unixError(m_path, code, m_socket.errorString()));
    }

    QString m_path;
    bool m_startPodman = false;
    mutable QLocalSocket m_socket;
};

QByteArray fileContent(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// TCP, with mutual TLS where the endpoint has certificates or asks for it.
class TcpTransport final : public Transport {
public:
    TcpTransport(const Endpoint& endpoint, QObject* parent)
        : Transport(parent), m_endpoint(endpoint), m_url(endpoint.url) {
        m_socket.setReadBufferSize(kReadBuffer);
        connect(&m_socket, &QAbstractSocket::errorOccurred, this, &TcpTransport::onError);
        connect(&m_socket, &QAbstractSocket::readChannelFinished, this, &Transport::closed);
        if (wantsTls())
            connect(&m_socket, &QSslSocket::encrypted, this, &Transport::opened);
        else
            connect(&m_socket, &QAbstractSocket::connected, this, &Transport::opened);
    }
    ~TcpTransport() override {
        m_socket.disconnect(this);
        m_socket.abort();
    }
    void open() override {
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        if (!wantsTls()) {
            m_socket.connectToHost(m_url.host(), quint16(m_url.port(2375)));
            return;
        }
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (!m_endpoint.caFile.isEmpty())
            tls.setCaCertificates(QSslCertificate::fromPath(m_endpoint.caFile));
        if (!m_endpoint.certFile.isEmpty()) {
            const QList<QSslCertificate> chain = QSslCertificate::fromPath(m_endpoint.certFile);
            tls.setLocalCertificateChain(chain);
            // Qt takes a key of any kind for the kind it is told, and fails with it later.
            const QSsl::KeyAlgorithm kind = chain.isEmpty() ? QSsl::Rsa : chain.first().publicKey().algorithm();
            tls.setPrivateKey(QSslKey(fileContent(m_endpoint.keyFile), kind));
        }
        m_socket.setSslConfiguration(tls);
        m_socket.connectToHostEncrypted(m_url.host(), quint16(m_url.port(2376)));
    }
    [[nodiscard]] QIODevice* device() const override { return &m_socket; }

private:
    [[nodiscard]] bool wantsTls() const {
        return m_endpoint.tls || m_url.scheme() == QLatin1String("https") || !m_endpoint.caFile.isEmpty() ||
               !m_endpoint.certFile.isEmpty();
    }
    // Whose certificate is wrong, and how: that is what decides what to do.
    [[nodiscard]] Error distrust(const QString& host) const {
        Error error{ErrorKind::PermissionDenied,
                    Tr::tr("The engine on %1 and this computer do not trust each other.").arg(host),
                    Tr::tr("Check the certificates of the connection."), m_socket.errorString()};
        const QList<QSslError> wrong = m_socket.sslHandshakeErrors();
        for (const QSslError& one : wrong) {
            switch (one.error()) {
            case QSslError::CertificateExpired:
            case QSslError::CertificateNotYetValid:
                error.summary = Tr::tr("The certificate of the engine on %1 is not valid today.").arg(host);
                error.hint =
                    Tr::tr("It is valid from %1 to %2: have it renewed, and check this computer's clock.")
                        .arg(dateOf(one.certificate().effectiveDate()), dateOf(one.certificate().expiryDate()));
                return error;
            case QSslError::HostNameMismatch:
                error.summary = Tr::tr("The certificate of the engine on %1 is for another name.").arg(host);
                error.hint = Tr::tr("Name the engine as its certificate does, or have one made for %1.").arg(host);
                return error;
            default:
                error.summary = Tr::tr("The certificate of the engine on %1 comes from an authority that is not "
                                       "trusted here.")
                                    .arg(host);
                error.hint = Tr::tr("Put the authority's certificate where the connection has its own: ca.pem in "
                                    "DOCKER_CERT_PATH, or in docker's context.");
            }
        }
        if (wrong.isEmpty() && m_socket.errorString().contains(QLatin1String("alert"))) {
            error.summary = Tr::tr("The engine on %1 does not accept the certificate of this computer.").arg(host);
            error.hint = Tr::tr("It wants one that its own authority has signed: cert.pem and key.pem in "
                                "DOCKER_CERT_PATH, or in docker's context.");
        }
        return error;
    }
    static QString dateOf(const QDateTime& time) { return time.date().toString(Qt::ISODate); }
    void onError(QAbstractSocket::SocketError code) {
        if (code == QAbstractSocket::RemoteHostClosedError)
            return;
        const QString host = m_url.host();
        if (code == QAbstractSocket::SslHandshakeFailedError || code == QAbstractSocket::SslInternalError ||
            code == QAbstractSocket::SslInvalidUserDataError) {
            Q_EMIT failed(distrust(host));
            return;
        }
        Q_EMIT failed({ErrorKind::Unreachable, Tr::tr("The container engine on %1 cannot be reached.").arg(host),
                       Tr::tr("Check that the computer is on and that its engine listens on this port."),
                       m_socket.errorString()});
    }

    Endpoint m_endpoint;
    QUrl m_url;
    mutable QSslSocket m_socket;
};

} // namespace

QString podmanSocketPath() {
    if (::geteuid() == 0)
        return QStringLiteral("/run/podman/podman.sock");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR", QStringLiteral("/run/user/%1").arg(::getuid()));
    return runtime + QStringLiteral("/podman/podman.sock");
}

QString socketPath(const QString& url) {
    if (isOnDemand(url))
        return url == kOnDemand ? podmanSocketPath() : url.mid(kOnDemand.size());
    if (url.startsWith(QLatin1String("unix:")))
        return QDir::cleanPath(QUrl(url).path().isEmpty() ? url.mid(5) : QUrl(url).path(QUrl::FullyDecoded));
    return url.startsWith(QLatin1Char('/')) ? url : QString();
}

bool isOnDemand(const QString& url) { return url.startsWith(kOnDemand); }

QString hostOf(const QString& url) {
    if (!socketPath(url).isEmpty())
        return {};
    const QUrl parsed(url);
    const QHostAddress address(parsed.host());
    const bool loopback = address.isLoopback() || parsed.host() == QLatin1String("localhost");
    // Behind another SSH port of this computer is another one: a machine, the end of a tunnel.
    const bool leadsOn = parsed.scheme() == QLatin1String("ssh") && parsed.port(22) != 22;
    return loopback && !leadsOn ? QString() : parsed.host();
}

Transport* Transport::create(const Endpoint& endpoint, QObject* parent) {
    const QString path = socketPath(endpoint.url);
    if (!path.isEmpty())
        return new UnixTransport(path, isOnDemand(endpoint.url), parent);
    if (endpoint.url.startsWith(QLatin1String("ssh:")))
        return new SshTransport(endpoint.url, endpoint.controlPath, parent);
    return new TcpTransport(endpoint, parent);
}

} // namespace boxyard::containers
