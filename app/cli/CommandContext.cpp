// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"

#include "backend/core/Tr.h"

#include <unistd.h>

namespace boxyard::app {

namespace {

// Shows a job on standard error as --progress says. Lives as long as the job is waited for.
class ProgressPrinter final : public QObject {
public:
    ProgressPrinter(Job* job, const QString& kind) : m_job(job), m_kind(kind) {
        if (kind == QLatin1String("none") || (kind == QLatin1String("auto") && !isatty(STDERR_FILENO)))
            return;
        connect(job, &Job::changed, this, [this] { show(); });
        show();
    }
    ~ProgressPrinter() override {
        if (m_open)
            write(stderr, QStringLiteral("\r\033[K"));
    }

private:
    void show() {
        if (m_kind == QLatin1String("json")) {
            const QJsonObject line{{QStringLiteral("job"), m_job->title()},
                                   {QStringLiteral("stage"), m_job->stage()},
                                   {QStringLiteral("done"), m_job->done()},
                                   {QStringLiteral("total"), m_job->total()}};
            write(stderr, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
            return;
        }
        QString text = printable(m_job->title());
        if (!m_job->stage().isEmpty())
            text += QStringLiteral(": ") + printable(m_job->stage());
        if (m_job->total() > 0)
            text += QStringLiteral("  %1 %").arg(100 * m_job->done() / m_job->total());
        if (m_kind == QLatin1String("plain")) {
            if (text != m_last)
                write(stderr, text + QLatin1Char('\n'));
        } else {
            const int width = terminalWidth(STDERR_FILENO);
            write(stderr, QStringLiteral("\r\033[K") + (width > 0 ? fitted(text, width - 1) : text));
            m_open = true;
        }
        m_last = text;
    }
    QPointer<Job> m_job;
    QString m_kind;
    QString m_last;
    bool m_open = false;
};

} // namespace

tl::unexpected<Failure> failed(const Error& error) {
    return tl::unexpected<Failure>(Failure{error.isCancelled() ? kInterrupted : kFailed, error, {}});
}

tl::unexpected<Failure> failed(int exitCode, ErrorKind kind, const QString& summary, const QString& hint) {
    return tl::unexpected<Failure>(Failure{exitCode, Error{kind, summary, hint, {}}, {}});
}

tl::unexpected<Failure> failed(int exitCode, const Error& error) {
    return tl::unexpected<Failure>(Failure{exitCode, error, {}});
}

void CommandContext::printLine(const QString& line) const { write(stdout, printable(line, true) + QLatin1Char('\n')); }

void CommandContext::printJson(const QJsonValue& value) const { app::printJson(value); }

void printJson(const QJsonValue& value) {
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

void CommandContext::printFailure(const Failure& failed) const {
    if (json()) {
        QJsonObject answer = failed.answer;
        answer.insert(QStringLiteral("error"), toJson(failed.error));
        printJson(answer);
    }
    printRemark(failed.error);
}

void CommandContext::printAnswer(const QJsonObject& answer, const QStringList& lines) const {
    if (json()) {
        printJson(answer);
        return;
    }
    for (const QString& line : lines)
        printLine(line);
}

void CommandContext::printRemark(const Error& error) const {
    write(stderr, QStringLiteral("boxyard: %1\n").arg(printable(error.summary)));
    if (!error.hint.isEmpty())
        write(stderr, QStringLiteral("hint: %1\n").arg(printable(error.hint)));
    if (call.has("--verbose") && !error.detail.isEmpty())
        write(stderr, printable(error.detail.trimmed(), true) + QLatin1Char('\n'));
}

void CommandContext::printTable(const QStringList& head, const QList<QStringList>& rows, LastColumn last) const {
    const QStringList lines = tableLines(head, rows, terminalWidth(STDOUT_FILENO), last);
    for (const QString& line : lines)
        printLine(line);
}

Result<> CommandContext::runJob(const std::function<Job*()>& start, ResourceId* target) const {
    if (m_interrupted)
        return failure(cancelledError());
    AsyncAnswer<> answer;
    const Async<> end = answer.async();
    std::unique_ptr<ProgressPrinter> printer;
    Job* job = nullptr;
    onGui([&] {
        job = start();
        printer = std::make_unique<ProgressPrinter>(job, call.value("--progress", QStringLiteral("auto")));
        if (!job->isActive()) {
            answer.give(job->state() == Job::State::Succeeded ? Result<>() : Result<>(failure(job->error())));
            return;
        }
        QObject::connect(job, &Job::finished, printer.get(), [answer](const Result<>& result) { answer.give(result); });
    });
    const Result<> result = end.wait();
    onGui([&] {
        printer.reset();
        if (target)
            *target = job->target();
    });
    return result;
}

void CommandContext::open(bool machines, bool containers) const {
    AsyncAnswer<> ready;
    const Async<> end = ready.async();
    std::unique_ptr<QObject> watcher = onGui([&]() -> std::unique_ptr<QObject> {
        yard.open(machines, containers);
        auto context = std::make_unique<QObject>();
        const auto look = [this, machines, containers, ready] {
            if (containers && !yard.isSettled())
                return;
            const QList<ResourceProvider*> providers = yard.resources().providers();
            for (const ResourceProvider* provider : providers)
                if ((provider->kind() == ResourceKind::Machine ? machines : containers) &&
                    provider->availability().state == Availability::State::Connecting)
                    return;
            ready.give({});
        };
        const auto follow = [machines, containers, look, c = context.get()](ResourceProvider* provider) {
            if (!(provider->kind() == ResourceKind::Machine ? machines : containers))
                return;
            QObject::connect(provider, &ResourceProvider::availabilityChanged, c, look);
        };
        const QList<ResourceProvider*> providers = yard.resources().providers();
        for (ResourceProvider* provider : providers)
            follow(provider);
        QObject::connect(&yard.resources(), &ResourceSet::providerAdded, context.get(),
                         [follow](ResourceProvider* p) { follow(p); });
        QObject::connect(&yard, &Yard::settled, context.get(), look);
        QTimer::singleShot(15000, context.get(), [ready] { ready.give({}); }); // an engine that hangs must not hang us
        look();
        return context;
    });
    if (const auto result = end.wait(); !result)
        qWarning("%s", qUtf8Printable(result.error().summary));
    onGui([&] { watcher.reset(); });
}

namespace {

// Why nothing can be asked of it; nothing while it is online.
std::optional<Error> silence(const ResourceProvider& provider) {
    const Availability availability = provider.availability();
    if (availability.state == Availability::State::Online)
        return std::nullopt;
    return availability.error.value_or(Error{ErrorKind::Unreachable,
                                             Tr::tr("%1 does not answer.").arg(provider.name()),
                                             Tr::tr("Try again; “boxyard doctor” says what may be wrong."),
                                             {}});
}

Error nothingToAsk(std::optional<ResourceKind> kind) {
    if (kind == ResourceKind::Machine)
        return {ErrorKind::Unreachable,
                Tr::tr("There is no libvirt connection."),
                Tr::tr("“boxyard doctor” says what is missing."),
                {}};
    return {ErrorKind::Unreachable,
            Tr::tr("No container engine was found."),
            Tr::tr("Install Docker or Podman; “boxyard doctor” says more."),
            {}};
}

} // namespace

QList<Error> CommandContext::unreachable(std::optional<ResourceKind> kind) const {
    return onGui([&] {
        QList<Error> errors;
        const QList<ResourceProvider*> providers = yard.resources().providers();
        for (const ResourceProvider* provider : providers)
            if (!kind || provider->kind() == *kind)
                if (const auto error = silence(*provider))
                    errors.append(*error);
        return errors;
    });
}

std::optional<Error> CommandContext::unreachable(const QString& provider) const {
    return onGui([&] {
        const ResourceProvider* one = yard.resources().provider(provider);
        return one ? silence(*one) : std::nullopt;
    });
}

Result<> CommandContext::somebodyAnswers(std::optional<ResourceKind> kind) const {
    const bool answers = onGui([&] {
        const QList<ResourceProvider*> providers = yard.resources().providers();
        return std::any_of(providers.cbegin(), providers.cend(), [&](const ResourceProvider* one) {
            return (!kind || one->kind() == *kind) && !silence(*one);
        });
    });
    if (answers)
        return {};
    const QList<Error> errors = unreachable(kind);
    return failure(errors.isEmpty() ? nothingToAsk(kind) : errors.constFirst());
}

QList<Resource> CommandContext::resources() const {
    return onGui([&] { return yard.resources().all(); });
}

ResourceProvider* CommandContext::provider(const QString& id) const {
    return onGui([&] { return yard.resources().provider(id); });
}

tl::expected<Resource, Failure> CommandContext::find(const QString& given, std::optional<ResourceKind> kind) const {
    QString name = given;
    if (name.startsWith(QLatin1String("machine:"))) {
        kind = ResourceKind::Machine;
        name = name.mid(8);
    } else if (name.startsWith(QLatin1String("container:"))) {
        kind = ResourceKind::Container;
        name = name.mid(10);
    }
    QList<Resource> exact, byId;
    const QList<Resource> all = resources();
    for (const Resource& resource : all) {
        if (kind && resource.id.kind != *kind)
            continue;
        if (resource.name == name || resource.id.key == name)
            exact.append(resource);
        else if (!name.isEmpty() && resource.id.key.startsWith(name, Qt::CaseInsensitive))
            byId.append(resource);
    }
    const QList<Resource>& found = exact.isEmpty() ? byId : exact;
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty()) {
        // Whom nobody could be asked about is not unknown.
        if (const Result<> asked = somebodyAnswers(kind); !asked)
            return failed(asked.error());
        const QList<Error> errors = unreachable(kind);
        const QString hint =
            errors.isEmpty() ? Tr::tr("“boxyard list” shows what there is.") : errors.constFirst().summary;
        return failed(kUsage, ErrorKind::NotFound, Tr::tr("There is no “%1”.").arg(given), hint);
    }
    QStringList candidates;
    for (const Resource& resource : found)
        candidates.append(QStringLiteral("%1:%2 (%3, %4)")
                              .arg(resource.id.kind == ResourceKind::Machine ? QStringLiteral("machine")
                                                                             : QStringLiteral("container"),
                                   resource.name, resource.id.key.left(12), resource.id.provider));
    return failed(kUsage, ErrorKind::InvalidInput,
                  Tr::tr("“%1” can be several: %2.").arg(given, candidates.join(QStringLiteral(", "))),
                  Tr::tr("Write machine:NAME, container:NAME or the id."));
}

} // namespace boxyard::app
