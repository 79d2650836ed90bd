// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"

#include <QFileInfo>

namespace boxyard::app {

namespace {

containers::ContainerService* homeEngine(CommandContext& context) {
    return context.onGui([&] { return context.yard.containerService(context.yard.containerHome()); });
}

tl::expected<containers::Mount, Failure> mountOf(const QString& text) {
    QStringList parts = text.split(QLatin1Char(':'));
    containers::Mount mount;
    if (parts.size() == 3 && (parts.at(2) == QLatin1String("ro") || parts.at(2) == QLatin1String("rw"))) {
        mount.readOnly = parts.at(2) == QLatin1String("ro");
        parts.removeLast();
    }
    if (parts.size() != 2 || parts.at(0).isEmpty() || !parts.at(1).startsWith(QLatin1Char('/')))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a volume.").arg(text),
                      Tr::tr("Write SRC:DST or SRC:DST:ro; DST is absolute."));
    const bool folder = parts.at(0).startsWith(QLatin1Char('/')) || parts.at(0).startsWith(QLatin1Char('.'));
    mount.type = folder ? QStringLiteral("bind") : QStringLiteral("volume");
    mount.source = folder ? QFileInfo(parts.at(0)).absoluteFilePath() : parts.at(0);
    mount.destination = parts.at(1);
    return mount;
}

struct FoundContainer {
    Resource resource;
    containers::ContainerService* service = nullptr;
};
tl::expected<FoundContainer, Failure> findContainer(CommandContext& context) {
    context.open(false, true);
    const auto resource = context.find(context.call.operands.constFirst(), ResourceKind::Container);
    if (!resource)
        return tl::unexpected<Failure>(resource.error());
    return FoundContainer{*resource,
                          context.onGui([&] { return context.yard.containerService(resource->id.provider); })};
}

} // namespace

Outcome containerRunCommand(CommandContext& context) {
    const Invocation& call = context.call;
    containers::RunSpec spec;
    spec.image = call.operands.constFirst();
    spec.name = call.value("--name");
    const auto ports = rulesOf(call.all("--publish"));
    if (!ports)
        return tl::unexpected<Failure>(ports.error());
    spec.ports = *ports;
    for (const QString& variable : call.all("--env")) {
        if (variable.indexOf(QLatin1Char('=')) <= 0)
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not KEY=VALUE.").arg(variable));
        spec.environment.append(variable);
    }
    for (const QString& volume : call.all("--volume")) {
        const auto mount = mountOf(volume);
        if (!mount)
            return tl::unexpected<Failure>(mount.error());
        spec.mounts.append(*mount);
    }
    spec.restartPolicy = call.value("--restart", QStringLiteral("no"));
    if (!QStringList{QStringLiteral("no"), QStringLiteral("always"), QStringLiteral("unless-stopped"),
                     QStringLiteral("on-failure")}
             .contains(spec.restartPolicy))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a restart policy.").arg(spec.restartPolicy));
    if (call.has("--memory")) {
        const auto size = ByteSize::parse(call.value("--memory"));
        if (!size)
            return failed(kUsage, size.error());
        spec.memoryLimit = *size;
    }
    if (call.has("--cpus")) {
        spec.cpuLimit = call.value("--cpus").toDouble();
        if (!(spec.cpuLimit > 0 && spec.cpuLimit <= 4096))
            return failed(kUsage, ErrorKind::InvalidInput,
                          Tr::tr("“%1” is not a number of CPUs.").arg(call.value("--cpus")));
    }
    spec.command = call.tail;
    context.open(false, true);
    BOXYARD_CLI_TRY(context.somebodyAnswers(ResourceKind::Container));
    containers::ContainerService* service = homeEngine(context);
    ResourceId made;
    BOXYARD_CLI_TRY(context.runJob([&] { return service->run(spec); }, &made));
    QJsonObject answer = referenceTo(made, spec.name);
    if (spec.name.isEmpty())
        answer.remove(QStringLiteral("name")); // the engine gave it one
    context.printAnswer(answer, {made.key});
    return {};
}

Outcome containerLogsCommand(CommandContext& context) {
    containers::LogOptions options;
    options.follow = context.call.has("--follow");
    options.timestamps = context.call.has("--timestamps");
    if (context.call.has("--tail")) {
        bool ok = false;
        options.tail = context.call.value("--tail").toInt(&ok);
        if (!ok || options.tail < 0)
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--tail takes a number of lines."));
    }
    if (options.follow && context.json())
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--follow and --json exclude each other."),
                      Tr::tr("A JSON answer has an end."));
    const auto found = findContainer(context);
    if (!found)
        return tl::unexpected<Failure>(found.error());
    QJsonArray kept; // the JSON answer is one document, at the end
    AsyncAnswer<> end;
    const Async<> ended = end.async();
    auto owner = context.onGui([&] {
        auto parent = std::make_unique<QObject>();
        containers::LogStream* stream = found->service->logs(found->resource.id, options, parent.get());
        QObject::connect(
            stream, &containers::LogStream::arrived, parent.get(),
            [stream, end, &kept, json = context.json()](const QList<containers::LogChunk>& chunks) {
                qint64 bytes = 0;
                for (const containers::LogChunk& chunk : chunks) {
                    const bool errors = chunk.stream == containers::LogChunk::Stream::Err;
                    if (json)
                        kept.append(QJsonObject{
                            {QStringLiteral("stream"), errors ? QStringLiteral("stderr") : QStringLiteral("stdout")},
                            {QStringLiteral("text"), QString::fromUtf8(chunk.bytes)}});
                    else
                        write(errors ? stderr : stdout, chunk.bytes);
                    bytes += chunk.bytes.size();
                }
                stream->consumed(bytes);
                if (readerGone())
                    end.give({});
            });
        QObject::connect(stream, &containers::LogStream::ended, parent.get(),
                         [end](const Result<>& result) { end.give(result); });
        return parent;
    });
    const Result<> result = ended.wait();
    context.onGui([&] { owner.reset(); });
    BOXYARD_CLI_TRY(result);
    if (context.json())
        context.printJson(kept);
    return {};
}

Outcome containerInspectCommand(CommandContext& context) {
    const auto found = findContainer(context);
    if (!found)
        return tl::unexpected<Failure>(found.error());
    const auto details =
        context.ask<containers::ContainerDetails>([&] { return found->service->inspect(found->resource.id); });
    BOXYARD_CLI_TRY(details);
    context.printJson(details->raw);
    return {};
}

Outcome imageListCommand(CommandContext& context) {
    context.open(false, true);
    QJsonArray array;
    QList<QStringList> rows;
    const QList<ResourceProvider*> providers = context.onGui([&] { return context.yard.resources().providers(); });
    BOXYARD_CLI_TRY(context.somebodyAnswers(ResourceKind::Container));
    for (ResourceProvider* provider : providers) {
        const QString id = context.onGui([&] { return provider->id(); });
        containers::ContainerService* service = context.onGui([&] {
            return provider->availability().state == Availability::State::Online ? context.yard.containerService(id)
                                                                                 : nullptr;
        });
        if (!service)
            continue;
        const auto images = context.ask<QList<containers::ImageSummary>>([&] { return service->images(); });
        BOXYARD_CLI_TRY(images);
        for (const containers::ImageSummary& image : *images) {
            array.append(QJsonObject{{QStringLiteral("id"), image.id},
                                     {QStringLiteral("reference"), image.reference},
                                     {QStringLiteral("size_bytes"), image.size.bytes()},
                                     {QStringLiteral("created"), image.created.toUTC().toString(Qt::ISODate)},
                                     {QStringLiteral("provider"), id}});
            rows.append({image.reference, image.id.section(QLatin1Char(':'), -1).left(12), image.size.toText(), id});
        }
    }
    if (context.json())
        context.printJson(array);
    else
        context.printTable({Tr::tr("IMAGE"), Tr::tr("ID"), Tr::tr("SIZE"), Tr::tr("ENGINE")}, rows);
    return {};
}

Outcome imagePullCommand(CommandContext& context) {
    context.open(false, true);
    BOXYARD_CLI_TRY(context.somebodyAnswers(ResourceKind::Container));
    containers::ContainerService* service = homeEngine(context);
    const QString reference = context.call.operands.constFirst();
    BOXYARD_CLI_TRY(context.runJob([&] { return service->pull(reference); }));
    context.printAnswer({{QStringLiteral("reference"), reference}}, {});
    return {};
}

} // namespace boxyard::app
