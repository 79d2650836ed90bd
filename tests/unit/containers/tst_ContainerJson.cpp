// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/ContainerJson.h"

#include <QJsonDocument>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

QJsonObject object(const char* json) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "fixture", qPrintable(error.errorString()));
    return document.object();
}
QJsonArray array(const char* json) { return QJsonDocument::fromJson(json).array(); }
const QString kProvider = QStringLiteral("unix:///x");

} // namespace

// The shapes of both engines and of all versions between 1.41 and 1.48.
class tst_ContainerJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowOfDockersList() {
        const auto one = resourceFromList(
            object("{\"Id\":\"abc\",\"Names\":[\"/other/link\",\"/web\"],\"Image\":\"docker.io/library/"
                   "nginx:1\",\"State\":\"running\","
                   "\"Status\":\"Up 3 minutes "
                   "(unhealthy)\",\"Ports\":[{\"IP\":\"::\",\"PrivatePort\":80,\"PublicPort\":8080,\"Type\":\"tcp\"},"
                   "{\"IP\":\"0.0.0.0\",\"PrivatePort\":80,\"PublicPort\":8080,\"Type\":\"tcp\"},{\"PrivatePort\":443,"
                   "\"Type\":\"tcp\"},{\"IP\":\"127.0.0.1\",\"PrivatePort\":53,\"PublicPort\":5353,\"Type\":\"udp\"}],"
                   "\"Labels\":{\"com.docker.compose.project\":\"shop\",\"note\":\"<b>\"},\"NetworkSettings\":{"
                   "\"Networks\":{\"bridge\":{\"IPAddress\":\"172.17.0.2\"}}}}"),
            kProvider);
        QVERIFY(one);
        QCOMPARE(one->name, QStringLiteral("web"));
        QCOMPARE(one->image, QStringLiteral("nginx:1"));
        QCOMPARE(one->health, QStringLiteral("unhealthy"));
        QVERIFY(one->problem);
        QCOMPARE(one->ports.size(), 2);
        QCOMPARE(one->ports.at(0).toText(), QStringLiteral("udp:127.0.0.1:5353-:53"));
        QCOMPARE(one->ports.at(1).hostAddress, QStringLiteral("0.0.0.0"));
        QCOMPARE(one->group, QStringLiteral("shop"));
        QCOMPARE(one->addresses, QStringList(QStringLiteral("172.17.0.2")));
        QVERIFY(one->actions.testFlag(Action::Stop) && !one->actions.testFlag(Action::Start));
    }
    void aRowOfPodmansList() {
        const auto one =
            resourceFromLibpodList(object("{\"Id\":\"abc\",\"Names\":[\"db\"],\"Image\":\"docker.io/library/"
                                          "postgres:16\",\"State\":\"exited\",\"ExitedAt\":1795260609,"
                                          "\"StartedAt\":1795260600,\"IsInfra\":false,\"PodName\":\"backend\","
                                          "\"Ports\":[{\"host_ip\":\"127.0.0.1\",\"container_port\":5432,\"host_port\":"
                                          "5432,\"range\":2,\"protocol\":\"tcp\"}],\"Labels\":null,\"Networks\":null}"),
                                   kProvider);
        QVERIFY(one);
        QCOMPARE(one->groupKind, QStringLiteral("pod"));
        QCOMPARE(one->group, QStringLiteral("backend"));
        QCOMPARE(one->state, ResourceState::Stopped);
        QCOMPARE(one->since.toSecsSinceEpoch(), qint64(1795260609));
        QCOMPARE(one->ports.size(), 2);
        QCOMPARE(one->ports.at(1).hostPort, quint16(5433));
        QVERIFY(!resourceFromLibpodList(object("{\"Id\":\"abc\",\"IsInfra\":true}"), kProvider));
    }
    void statesOfAllVersions_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<ResourceState>("meant");
        QTest::newRow("running") << QStringLiteral("running") << ResourceState::Running;
        QTest::newRow("exited") << QStringLiteral("exited") << ResourceState::Stopped;
        QTest::newRow("podman's stopping") << QStringLiteral("stopping") << ResourceState::Stopping;
        QTest::newRow("podman's configured") << QStringLiteral("configured") << ResourceState::Created;
        QTest::newRow("podman's initialized") << QStringLiteral("initialized") << ResourceState::Created;
        QTest::newRow("removing") << QStringLiteral("removing") << ResourceState::Stopping;
        QTest::newRow("dead") << QStringLiteral("dead") << ResourceState::Crashed;
        QTest::newRow("something new") << QStringLiteral("dreaming") << ResourceState::Unknown;
    }
    void statesOfAllVersions() {
        QFETCH(QString, said);
        QTEST(stateFromText(said), "meant");
    }
    void inspectOfAStoppedOneKeepsItsPorts() {
        const auto one = resourceFromInspect(
            object(
                "{\"Id\":\"abc\",\"Name\":\"/"
                "web\",\"Created\":\"2026-01-01T00:00:00.5Z\",\"State\":{\"Status\":\"exited\",\"StartedAt\":\"2026-01-"
                "01T00:00:01.123456789Z\","
                "\"FinishedAt\":\"2026-01-01T00:00:02Z\",\"ExitCode\":3},\"HostConfig\":{\"PortBindings\":{\"80/"
                "tcp\":[{\"HostIp\":\"\",\"HostPort\":\"8080\"}],\"90/sctp\":[{\"HostIp\":\"\",\"HostPort\":\"90\"}]},"
                "\"Memory\":67108864,\"NanoCpus\":1500000000},\"Config\":{\"Image\":\"nginx\"},\"NetworkSettings\":{"
                "\"Ports\":{}}}"),
            kProvider);
        QVERIFY(one);
        QCOMPARE(one->ports.size(), 1);
        QCOMPARE(one->ports.first().hostPort, quint16(8080));
        QCOMPARE(one->cpus, 2);
        QCOMPARE(one->memory, ByteSize::fromMiB(64));
        QCOMPARE(one->since, QDateTime(QDate(2026, 1, 1), QTime(0, 0, 2), Qt::UTC));
    }
    void detailsInDepth() {
        const ContainerDetails details = detailsFromInspect(
            object("{\"Id\":\"abc\",\"Name\":\"/"
                   "web\",\"Image\":\"sha256:1234\",\"RestartCount\":2,\"State\":{\"Status\":\"exited\",\"ExitCode\":"
                   "137,\"OOMKilled\":true,"
                   "\"Health\":{\"Status\":\"unhealthy\",\"Log\":[{\"Output\":\"old\"},{\"Output\":\" "
                   "refused\\n\"}]}},\"HostConfig\":{\"RestartPolicy\":{\"Name\":\"\"},\"CpuQuota\":50000,"
                   "\"CpuPeriod\":100000},"
                   "\"Config\":{\"Image\":\"nginx\",\"Tty\":true,\"Env\":[\"A=b\"],\"Cmd\":[\"x\"],\"Entrypoint\":"
                   "\"sh\",\"Labels\":{\"a\":\"b\"}},"
                   "\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"data\",\"Source\":\"/var/lib/x\",\"Destination\":\"/"
                   "d\",\"RW\":false}],"
                   "\"NetworkSettings\":{\"Networks\":{\"bridge\":{\"IPAddress\":\"172.17.0.2\",\"Gateway\":\"172.17.0."
                   "1\",\"Aliases\":null}}},\"Unknown\":{\"kept\":1}}"),
            kProvider);
        QCOMPARE(details.exitText, QStringLiteral("out of memory (137)"));
        QCOMPARE(details.restartPolicy, QStringLiteral("no"));
        QCOMPARE(details.cpuLimit, 0.5);
        QCOMPARE(details.healthOutput, QStringLiteral("refused"));
        QCOMPARE(details.entrypoint, QStringList(QStringLiteral("sh")));
        QCOMPARE(details.mounts.first(),
                 (Mount{QStringLiteral("volume"), QStringLiteral("data"), QStringLiteral("/d"), true}));
        QCOMPARE(details.networks.first().gateway, QStringLiteral("172.17.0.1"));
        QVERIFY(details.raw.contains(QLatin1String("Unknown")));
    }
    // 1.44 and later: no VirtualSize, untagged images with empty lists, no Container, null everywhere.
    void imagesOfAllVersions() {
        const auto old = imagesFromList(
            array("[{\"Id\":\"sha256:aa\",\"RepoTags\":[\"<none>:<none>\"],\"Size\":5,\"VirtualSize\":5,\"Created\":1},"
                  "{\"Id\":\"sha256:bb\",\"RepoTags\":[\"docker.io/library/"
                  "nginx:1\",\"mine:2\"],\"Size\":7,\"Created\":2}]"));
        QCOMPARE(old.size(), 3);
        QCOMPARE(old.at(0).reference, QStringLiteral("<none>"));
        QCOMPARE(old.at(1).reference, QStringLiteral("nginx:1"));
        QCOMPARE(old.at(1).id, QStringLiteral("bb"));
        const auto recent =
            imagesFromList(array("[{\"Id\":\"sha256:aa\",\"RepoTags\":[],\"RepoDigests\":[],\"Size\":5,\"Created\":1,"
                                 "\"Manifests\":null},{\"Id\":\"sha256:bb\",\"RepoTags\":null,\"Size\":7}]"));
        QCOMPARE(recent.size(), 2);
        QCOMPARE(recent.at(1).reference, QStringLiteral("<none>"));
    }
    void recentInspectsHaveNoOldFields() {
        // 1.44+: no MAC in Config, Networks with DNSNames, HostConfig.Annotations; 1.45+: no Container of images; 1.47: Platform as an object.
        const auto one = resourceFromInspect(
            object(
                "{\"Id\":\"abc\",\"Name\":\"/"
                "web\",\"State\":{\"Status\":\"running\",\"StartedAt\":\"2026-01-01T00:00:01Z\",\"FinishedAt\":\"0001-"
                "01-01T00:00:00Z\"},"
                "\"Platform\":\"linux\",\"ImageManifestDescriptor\":{\"digest\":\"sha256:1\"},\"HostConfig\":{"
                "\"Annotations\":{\"a\":\"b\"},\"PortBindings\":null},\"Config\":{\"Image\":\"nginx\",\"Labels\":null},"
                "\"NetworkSettings\":{\"Ports\":null,\"Networks\":{\"bridge\":{\"IPAddress\":\"172.17.0.2\","
                "\"DNSNames\":[\"web\"],\"GwPriority\":0}}}}"),
            kProvider);
        QVERIFY(one);
        QCOMPARE(one->state, ResourceState::Running);
        QVERIFY(one->since.isValid());
        const ImageDetails image =
            imageDetailsFromInspect(object("{\"Id\":\"sha256:1\",\"Config\":{\"ExposedPorts\":{\"80/tcp\":{},\"53/"
                                           "udp\":{},\"x\":{}},\"Volumes\":null,\"Env\":[\"A=b\"],\"Entrypoint\":["
                                           "\"e\"],\"Cmd\":[\"c\"],\"User\":\"web\"}}"),
                                    QStringLiteral("docker.io/library/nginx:1"));
        QCOMPARE(image.exposed.size(), 2);
        QCOMPARE(image.command, QStringList({QStringLiteral("e"), QStringLiteral("c")}));
        QCOMPARE(image.reference, QStringLiteral("nginx:1"));
    }
};

QTEST_GUILESS_MAIN(tst_ContainerJson)
#include "tst_ContainerJson.moc"
