// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/GuestAddresses.h"

#include "backend/core/Lane.h"
#include "backend/libvirt/DomainReader.h"

namespace boxyard::libvirt {

namespace {

constexpr int kAgentSeconds = 2;

bool isWorthShowing(const QString& address) {
    return !address.startsWith(QLatin1String("127.")) && !address.startsWith(QLatin1String("169.254.")) &&
           !address.startsWith(QLatin1String("fe80:"), Qt::CaseInsensitive) && address != QLatin1String("::1");
}

QStringList addressesFrom(virDomainPtr domain, unsigned source) {
    virDomainInterfacePtr* interfaces = nullptr;
    const int count = virDomainInterfaceAddresses(domain, &interfaces, source, 0);
    QStringList four, six;
    for (int i = 0; i < count; ++i) {
        for (unsigned k = 0; k < interfaces[i]->naddrs; ++k) {
            const virDomainIPAddress& address = interfaces[i]->addrs[k];
            const QString text = QString::fromLatin1(address.addr);
            if (isWorthShowing(text))
                (address.type == VIR_IP_ADDR_TYPE_IPV6 ? six : four).append(text);
        }
        virDomainInterfaceFree(interfaces[i]);
    }
    std::free(interfaces);
    return four + six;
}

} // namespace

QStringList readAddresses(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    const auto domain = findDomain(target.connection.get(), target.uuid);
    if (!domain || !target.uri.isQemu() || !isActive(domain->get()))
        return {};
    virDomainAgentSetResponseTimeout(domain->get(), kAgentSeconds, 0);
    const QStringList told = addressesFrom(domain->get(), VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT);
    return told.isEmpty() ? addressesFrom(domain->get(), VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE) : told;
}

} // namespace boxyard::libvirt
