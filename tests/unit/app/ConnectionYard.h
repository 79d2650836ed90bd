// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/demo/FakeMachineCreator.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakePortMap.h"
#include "app/demo/FakeProvider.h"

namespace boxyard::test {

// A yard of two connections that come online when the test says so.
class ConnectionYard final : public app::Yard {
public:
    struct Connection {
        Connection(const QString& id, const QString& name, const QString& host, JobList& jobs)
            : rows({id, ResourceKind::Machine, name, host}, jobs), store(rows), creator(store, rows) {
            rows.setDelay(std::chrono::milliseconds(5));
            renewService(jobs);
        }
        // As when the connection is removed and added again.
        void renewService(JobList& jobs) {
            service = std::make_unique<app::FakeMachineService>(store, rows, jobs, nullptr);
            service->setDelay(std::chrono::milliseconds(5));
        }
        app::FakeProvider rows;
        app::MachineStore store;
        std::unique_ptr<app::FakeMachineService> service;
        app::FakeMachineCreator creator;

        Resource put(const QString& name, ResourceState state = ResourceState::Stopped,
                     const QList<PortRule>& rules = {}) {
            machine::MachineConfig config;
            config.name = name;
            config.networks.append(machine::NetworkConfig());
            config.networks[0].alias = QStringLiteral("ua-bxnat0");
            config.networks[0].forwards = rules;
            const machine::MachineConfig made = store.define(config).value();
            Resource row = app::MachineStore::rowOf(store.idOf(made.uuid), made);
            row.state = state;
            row.ports = rules;
            row.actions = app::actionsFor(ResourceKind::Machine, state);
            rows.put(row);
            return row;
        }
    };

    ConnectionYard() {
        set.add(&here.rows);
        set.add(&there.rows);
    }
    [[nodiscard]] ResourceSet& resources() override { return set; }
    [[nodiscard]] JobList& jobs() override { return list; }
    [[nodiscard]] PortMapSource& ports() override { return map; }
    void open(bool, bool) override {}
    [[nodiscard]] machine::MachineService* machineService(const QString& provider) override {
        Connection* one = of(provider);
        return one ? one->service.get() : nullptr;
    }
    [[nodiscard]] std::shared_ptr<machine::MachineCreator> machineCreator(const QString& provider) override {
        Connection* one = of(provider);
        return {std::shared_ptr<void>(), one ? &one->creator : nullptr};
    }
    [[nodiscard]] containers::ContainerService* containerService(const QString&) override { return nullptr; }
    [[nodiscard]] Lane* transferLane(const QString&) override { return transfer.get(); }
    [[nodiscard]] Lane* importLane(const QString&) override { return transfer.get(); }
    [[nodiscard]] Lane& questionLane() override { return questions; }
    [[nodiscard]] bool isSettled() const override { return true; }
    [[nodiscard]] const machine::HostHooks& hooks() const override { return host; }
    [[nodiscard]] bool isOnlyDefault(const QString& provider) const override { return provider == here.rows.id(); }

    JobList list;
    ResourceSet set;
    Connection here{QStringLiteral("qemu:///session"), QStringLiteral("QEMU (session)"), {}, list};
    Connection there{QStringLiteral("qemu+ssh://lab/system"), QStringLiteral("QEMU"), QStringLiteral("lab"), list};
    app::FakePortMap map{set};
    machine::HostHooks host;
    std::unique_ptr<Lane> transfer = std::make_unique<Lane>(QStringLiteral("transfer"));
    Lane questions{QStringLiteral("questions")};

private:
    Connection* of(const QString& provider) {
        for (Connection* one : {&here, &there})
            if (one->rows.id() == provider)
                return one;
        return nullptr;
    }
};

} // namespace boxyard::test
