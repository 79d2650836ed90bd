// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/cli/CommandTable.h"
#include "app/cli/Output.h"
#include "backend/core/PortRuleJson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <atomic>
#include <type_traits>

namespace boxyard::app {

enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kRefused = 3, kQuestion = 4, kInterrupted = 130 };

// Why a command did not do it, and what the process says to its caller.
struct Failure {
    int exitCode = kFailed;
    Error error;
    QJsonObject answer; // what the JSON answer says beside the error: what was done all the same
};
using Outcome = tl::expected<void, Failure>;
[[nodiscard]] tl::unexpected<Failure> failed(const Error& error); // Cancelled → 130, else 1
[[nodiscard]] tl::unexpected<Failure> failed(int exitCode, ErrorKind kind, const QString& summary,
                                             const QString& hint = {});
[[nodiscard]] tl::unexpected<Failure> failed(int exitCode, const Error& error);

// What a command works with. Commands are straight code on a lane; services live on the GUI thread and are asked
// through here. One per process.
class CommandContext final {
    Q_DISABLE_COPY_MOVE(CommandContext)
public:
    CommandContext(Yard& useYard, const Invocation& useCall) : yard(useYard), call(useCall) {}

    Yard& yard;
    const Invocation& call;

    [[nodiscard]] bool json() const { return call.has("--json"); }
    void printLine(const QString& line) const; // standard output: only the result
    void printJson(const QJsonValue& value) const;
    void printAnswer(const QJsonObject& answer,
                     const QStringList& lines) const; // under --json the object, else the lines
    void printFailure(const Failure& failed) const;   // standard error, by the contract; under --json also the answer
    void printRemark(const Error& error) const;       // standard error only: the answer is another
    // A table that fits the terminal.
    void printTable(const QStringList& head, const QList<QStringList>& rows, LastColumn last = LastColumn::Cut) const;

    // Runs f on the GUI thread and waits for its value.
    template <typename F>
    auto onGui(F f) const -> std::invoke_result_t<F> {
        using R = std::invoke_result_t<F>;
        if constexpr (std::is_void_v<R>) {
            QMetaObject::invokeMethod(&yard, f, Qt::BlockingQueuedConnection);
        } else {
            std::optional<R> value;
            QMetaObject::invokeMethod(
                &yard, [&] { value.emplace(f()); }, Qt::BlockingQueuedConnection);
            return std::move(*value);
        }
    }
    // Asks a service on the GUI thread and waits for the answer: context.ask<MachineDetails>([&] { return service->details(id); }).
    template <typename T>
    Result<T> ask(const std::function<Async<T>()>& question) const {
        if (m_interrupted)
            return failure(cancelledError());
        return onGui([&] { return question(); }).wait();
    }
    // Starts a job on the GUI thread, shows its progress and waits for its end. target: what the job was about at its end.
    Result<> runJob(const std::function<Job*()>& start, ResourceId* target = nullptr) const;
    // Ctrl+C: what runs comes to its end, and nothing more is begun. Any thread.
    void interrupt() { m_interrupted = true; }
    // While one lives, several jobs are one piece of work: an interrupt between them waits as well.
    class Whole final {
        Q_DISABLE_COPY_MOVE(Whole)
    public:
        explicit Whole(CommandContext& context) : m_context(context) { ++m_context.m_wholes; }
        ~Whole() { --m_context.m_wholes; }

    private:
        CommandContext& m_context;
    };
    [[nodiscard]] bool isWhole() const { return m_wholes > 0; }
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

    // Opens the providers of these kinds and waits until each is online or says why not.
    void open(bool machines, bool containers) const;
    // Errors of providers that could not be reached, for commands that found nothing.
    [[nodiscard]] QList<Error> unreachable(std::optional<ResourceKind> kind = {}) const;
    [[nodiscard]] std::optional<Error> unreachable(const QString& provider) const;
    // Fails with the reason when no provider of that kind can be asked: nothing found would then mean nothing.
    [[nodiscard]] Result<> somebodyAnswers(std::optional<ResourceKind> kind) const;
    [[nodiscard]] QList<Resource> resources() const;
    // NAME of the contract: name, UUID or id, unique prefix of an id, "machine:NAME", "container:NAME".
    [[nodiscard]] tl::expected<Resource, Failure> find(const QString& name,
                                                       std::optional<ResourceKind> kind = {}) const;
    [[nodiscard]] ResourceProvider* provider(const QString& id) const;

private:
    std::atomic<bool> m_interrupted{false};
    std::atomic<int> m_wholes{0};
};

void printJson(const QJsonValue& value); // to standard output
[[nodiscard]] QJsonObject toJson(const Error& error);
using boxyard::toJson; // of a port rule
[[nodiscard]] QJsonObject toJson(const Resource& resource);
[[nodiscard]] QJsonObject toJson(const machine::MachineConfig& config); // without name, CPUs and memory
// What an answer says of something that was changed: {"id","kind","provider","name"}.
[[nodiscard]] QJsonObject referenceTo(const ResourceId& id, const QString& name);

// A command's body; runs on the command lane.
using CommandBody = Outcome (*)(CommandContext& context);
// The body of a command of the table; null = it has none, which a test forbids.
[[nodiscard]] CommandBody commandBody(const QString& name);

} // namespace boxyard::app

// Result → Outcome: returns the failure from the calling command.
#define BOXYARD_CLI_TRY(expression)                                                                                    \
    do {                                                                                                               \
        if (auto cliTry = (expression); !cliTry)                                                                       \
            return boxyard::app::failed(cliTry.error());                                                               \
    } while (false)
