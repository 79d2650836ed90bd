// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console page over a real QEMU whose guest boots: what is typed into the widget arrives in the guest's shell, and
// a QEMU that is killed leaves the last picture and a sentence.
#include "widgets/console/ConsoleNotice.h"
#include "widgets/console/ConsolePage.h"
#include "widgets/console/ConsolePane.h"
#include "widgets/console/ConsoleRegistry.h"
#include "widgets/console/ConsoleView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {
// The keys of an American keyboard that type the character: evdev number and whether with Shift.
std::pair<uint, bool> keyOf(char character) {
    static const QByteArray plain = "1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./ ";
    static const QByteArray shifted = "!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"~|ZXCVBNM<>?";
    static const QList<uint> codes = {2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 16, 17, 18, 19,
                                      20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 35, 36, 37,
                                      38, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 57};
    if (const auto at = plain.indexOf(character); at >= 0)
        return {codes.at(at), false};
    return {codes.at(shifted.indexOf(character)), true};
}

void sendKey(QWidget& view, bool down, uint evdev) {
    QKeyEvent event(down ? QEvent::KeyPress : QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, evdev + 8, 0, 0);
    QCoreApplication::sendEvent(&view, &event);
}

void type(QWidget& view, const QByteArray& text) {
    for (const char character : text) {
        const auto [evdev, shift] = keyOf(character);
        if (shift)
            sendKey(view, true, 42);
        sendKey(view, true, evdev);
        sendKey(view, false, evdev);
        if (shift)
            sendKey(view, false, 42);
        // As fast as a typist and no faster: a USB keyboard of QEMU's holds sixteen events.
        QElapsedTimer clock;
        clock.start();
        (void)QTest::qWaitFor([&clock] { return clock.elapsed() >= 30; });
    }
    sendKey(view, true, 28);
    sendKey(view, false, 28);
}

void interrupt(QWidget& view) {
    sendKey(view, true, 29);
    sendKey(view, true, 46);
    sendKey(view, false, 46);
    sendKey(view, false, 29);
}

Resource guest(ResourceState state) {
    Resource resource;
    resource.id = {QStringLiteral("test"), ResourceKind::Machine, QStringLiteral("guest")};
    resource.name = QStringLiteral("guest");
    resource.state = state;
    resource.actions = state == ResourceState::Running ? Actions(Action::Console) : Actions(Action::Start);
    return resource;
}
} // namespace

class GuestConsoleTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void typedKeysReachTheGuestsShell();
    void closingThePageNeverTouchesTheMachine();
    void openedAndClosedInHasteTheMachineLives();
    void killedQemuLeavesTheLastPicture();

private:
    Async<int> connectToQemu() const;
    QByteArray serial() const;
    void makePage();
    bool typedUntil(ConsoleView& view, const char* line, const QByteArray& answer);
    QTemporaryDir m_folder;
    QProcess m_qemu;
    ConsoleHooks m_hooks;
    std::unique_ptr<ConsolePage> m_page;
};

void GuestConsoleTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QProcess cache;
    cache.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    cache.start(QStringLiteral(BOXYARD_GUEST_CACHE_SCRIPT), {QStringLiteral("full")});
    QVERIFY(cache.waitForFinished(180000));
    const QString images = QString::fromUtf8(cache.readAllStandardOutput()).trimmed();
    QVERIFY2(QFile::exists(images + QStringLiteral("/vmlinuz")), qPrintable(images));
    m_qemu.setProcessChannelMode(QProcess::ForwardedChannels);
    m_qemu.start(QStringLiteral("qemu-system-x86_64"),
                 {QStringLiteral("-accel"),
                  QStringLiteral("tcg"),
                  QStringLiteral("-m"),
                  QStringLiteral("256"),
                  QStringLiteral("-display"),
                  QStringLiteral("none"),
                  QStringLiteral("-nodefaults"),
                  QStringLiteral("-vga"),
                  QStringLiteral("std"),
                  QStringLiteral("-spice"),
                  QStringLiteral("unix=on,disable-ticketing=on,image-compression=off,addr=") +
                      m_folder.filePath(QStringLiteral("s")),
                  QStringLiteral("-device"),
                  QStringLiteral("qemu-xhci"),
                  QStringLiteral("-device"),
                  QStringLiteral("usb-kbd"),
                  QStringLiteral("-device"),
                  QStringLiteral("usb-tablet"),
                  QStringLiteral("-serial"),
                  QStringLiteral("file:") + m_folder.filePath(QStringLiteral("serial")),
                  QStringLiteral("-kernel"),
                  images + QStringLiteral("/vmlinuz"),
                  QStringLiteral("-initrd"),
                  images + QStringLiteral("/initrd.gz"),
                  QStringLiteral("-append"),
                  QStringLiteral("console=ttyS0 console=tty0 bx.noga quiet")});
    QVERIFY(m_qemu.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath(QStringLiteral("s"))), 20000);
    m_hooks.openFd = [this](const ResourceId&) { return connectToQemu(); };
    m_hooks.registry = std::make_shared<ConsoleRegistry>(nullptr);
}

void GuestConsoleTest::cleanupTestCase() {
    m_page.reset();
    m_qemu.kill();
    m_qemu.waitForFinished();
}

Async<int> GuestConsoleTest::connectToQemu() const {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, m_folder.filePath(QStringLiteral("s")).toLocal8Bit().constData(),
             sizeof address.sun_path);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return Async<int>::ready(fd);
    ::close(fd);
    return Async<int>::ready(failure(ErrorKind::Unreachable, QStringLiteral("The machine is not running")));
}

QByteArray GuestConsoleTest::serial() const {
    QFile file(m_folder.filePath(QStringLiteral("serial")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void GuestConsoleTest::makePage() {
    m_page.reset(new ConsolePage(guest(ResourceState::Running), m_hooks));
    m_page->resize(900, 640);
    m_page->show();
    m_page->setActive(true);
    m_page->activateWindow();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->pane()->controller().state(), ConsoleController::State::Showing, 20000);
}

// QEMU's keyboard holds 16 events; an emulated guest on a busy computer drops what comes meanwhile, and one types again:
// after Ctrl+C, since a lost bracket leaves the shell waiting for it, whatever is typed next.
bool GuestConsoleTest::typedUntil(ConsoleView& view, const char* line, const QByteArray& answer) {
    for (int attempt = 0; attempt < 12; ++attempt) {
        if (attempt > 0)
            interrupt(view);
        type(view, line);
        if (QTest::qWaitFor([&] { return serial().contains(answer); }, 8000))
            return true;
    }
    return false;
}

void GuestConsoleTest::typedKeysReachTheGuestsShell() {
    makePage();
    QTRY_VERIFY_WITH_TIMEOUT(serial().contains("GUEST-UP") || serial().contains("/ #"), 120000);
    ConsoleView& view = *m_page->pane()->view();
    view.setFocus();
    QImage before;
    // The shell of the text console starts a moment after the guest says that it is up.
    QTRY_VERIFY_WITH_TIMEOUT((before = m_page->pane()->controller().lastPicture(), !before.isNull()), 20000);
    QVERIFY2(typedUntil(view, "echo KEYS-OK-$((6*7)) > /dev/ttyS0", "KEYS-OK-42"), serial().right(400).constData());
    QTRY_VERIFY(m_page->pane()->controller().lastPicture() != before); // what was typed is seen, too
}

void GuestConsoleTest::closingThePageNeverTouchesTheMachine() {
    m_page.reset();
    makePage();
    ConsoleView& view = *m_page->pane()->view();
    QVERIFY(typedUntil(view, "echo STILL-$((40+2)) > /dev/ttyS0", "STILL-42"));
    QCOMPARE(m_qemu.state(), QProcess::Running);
}

void GuestConsoleTest::openedAndClosedInHasteTheMachineLives() {
    // libspice-server 0.15 dies of a client that goes while its channels are accepted, and QEMU with it. Somebody who steps
    // through the list of machines does just that.
    m_page.reset();
    for (int round = 0; round < 60; ++round) {
        console::SpiceSession session;
        session.open([this] { return connectToQemu(); });
        QElapsedTimer clock;
        clock.start();
        (void)QTest::qWaitFor([&clock, round] { return clock.elapsed() >= round * 7 % 120; });
        session.close();
        QCOMPARE(m_qemu.state(), QProcess::Running);
    }
    makePage();
    QCOMPARE(m_qemu.state(), QProcess::Running);
}

void GuestConsoleTest::killedQemuLeavesTheLastPicture() {
    const QImage last = m_page->pane()->controller().lastPicture();
    QVERIFY(!last.isNull());
    m_qemu.kill();
    QVERIFY(m_qemu.waitForFinished());
    auto* notice = m_page->findChild<ConsoleNotice*>();
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Gone);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->title(), QStringLiteral("The console of guest has closed"));
    QCOMPARE(m_page->pane()->controller().lastPicture().size(), last.size());
    m_page->update(guest(ResourceState::Crashed), true);
    QCOMPARE(notice->title(), QStringLiteral("guest has crashed"));
}

QTEST_MAIN(GuestConsoleTest)
#include "tst_GuestConsole.moc"
