// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The probe itself, plain system calls only: it runs before Qt and is killed when KVM never comes back.
#include "backend/host/KvmProbe.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <linux/kvm.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

namespace boxyard::host {

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::uint64_t kGuestAddress = 0x1000;
constexpr int kLimitMs = 500;

int say(const char* word) {
    std::fputs(word, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
    return 0;
}

int sayFailed(const char* step) {
    char text[256];
    std::snprintf(text, sizeof text, "failed: %s: %s", step, std::strerror(errno));
    return say(text);
}

extern "C" void tooSlow(int) {
    const char word[] = "slow\n";
    [[maybe_unused]] const ssize_t written = ::write(STDOUT_FILENO, word, sizeof word - 1);
    ::_exit(0);
}

void limitTime() {
    struct sigaction action {};
    action.sa_handler = tooSlow;
    sigaction(SIGALRM, &action, nullptr);
    itimerval limit{};
    limit.it_value.tv_usec = kLimitMs * 1000;
    setitimer(ITIMER_REAL, &limit, nullptr);
}

#if defined(__x86_64__)
// Real mode: mov ecx,2000000; again: dec ecx; jnz again; mov dx,0x3f8; out dx,al; hlt
constexpr unsigned char kCode[] = {0x66, 0xb9, 0x80, 0x84, 0x1e, 0x00, 0x66, 0x49,
                                   0x75, 0xfc, 0xba, 0xf8, 0x03, 0xee, 0xf4};

bool setRegisters(int cpu) {
    kvm_sregs special{};
    if (ioctl(cpu, KVM_GET_SREGS, &special) < 0)
        return false;
    special.cs.base = 0;
    special.cs.selector = 0;
    if (ioctl(cpu, KVM_SET_SREGS, &special) < 0)
        return false;
    kvm_regs registers{};
    registers.rip = kGuestAddress;
    registers.rflags = 2;
    return ioctl(cpu, KVM_SET_REGS, &registers) >= 0;
}

int runGuest(int kvm, int machine) {
    void* memory = mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return sayFailed("memory");
    std::memcpy(memory, kCode, sizeof kCode);
    kvm_userspace_memory_region region{};
    region.guest_phys_addr = kGuestAddress;
    region.memory_size = kPage;
    region.userspace_addr = reinterpret_cast<std::uintptr_t>(memory);
    ioctl(machine, KVM_SET_TSS_ADDR, 0xfffbd000UL); // older Intel processors need it for real mode; others do not care
    if (ioctl(machine, KVM_SET_USER_MEMORY_REGION, &region) < 0)
        return sayFailed("memory");
    const int cpu = ioctl(machine, KVM_CREATE_VCPU, 0UL);
    if (cpu < 0)
        return sayFailed("CPU");
    const int size = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL);
    if (size < int(sizeof(kvm_run)))
        return sayFailed("CPU");
    void* shared = mmap(nullptr, std::size_t(size), PROT_READ | PROT_WRITE, MAP_SHARED, cpu, 0);
    if (shared == MAP_FAILED || !setRegisters(cpu))
        return sayFailed("CPU");
    const auto* run = static_cast<const kvm_run*>(shared);
    limitTime();
    if (ioctl(cpu, KVM_RUN, 0UL) < 0)
        return sayFailed("run");
    if (run->exit_reason == KVM_EXIT_IO || run->exit_reason == KVM_EXIT_HLT)
        return say("ok");
    char text[64];
    std::snprintf(text, sizeof text, "failed: exit reason %u", run->exit_reason);
    return say(text);
}
#else
// Elsewhere a CPU that can be made is believed: no emulated KVM is known there.
int runGuest(int, int machine) {
    limitTime();
    return ioctl(machine, KVM_CREATE_VCPU, 0UL) < 0 ? sayFailed("CPU") : say("ok");
}
#endif

} // namespace

int kvmProbeMain() {
    const int kvm = ::open("/dev/kvm", O_RDWR | O_CLOEXEC);
    if (kvm < 0)
        return say(errno == EACCES || errno == EPERM ? "denied" : "missing");
    if (ioctl(kvm, KVM_GET_API_VERSION, 0UL) != KVM_API_VERSION)
        return sayFailed("version");
    const int machine = ioctl(kvm, KVM_CREATE_VM, 0UL);
    return machine < 0 ? sayFailed("machine") : runGuest(kvm, machine);
}

} // namespace boxyard::host
