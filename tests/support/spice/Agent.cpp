// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Agent.h"

#include "ServerLoop.h"

#include <spice/vd_agent.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace stage {

namespace {
std::string g_toServer;
std::string g_chunks;  // bytes with chunk headers, as they come
std::string g_message; // without them
bool g_attached = false;
bool g_capable = true;
std::function<void(int, int)> g_resize;
SpiceCharDeviceInstance g_device = {};

template <typename T>
void append(std::string& to, const T& value) {
    char bytes[sizeof(T)];
    memcpy(bytes, &value, sizeof value);
    to.append(bytes, sizeof value);
}

uint32_t wordAt(const std::string& data, size_t offset) {
    uint32_t word = 0;
    if (data.size() >= offset + sizeof word)
        memcpy(&word, data.data() + offset, sizeof word);
    return word;
}

void send(uint32_t type, const std::string& data) {
    VDAgentMessage header = {};
    header.protocol = VD_AGENT_PROTOCOL;
    header.type = type;
    header.size = uint32_t(data.size());
    std::string all;
    append(all, header);
    all += data;
    for (size_t at = 0; at < all.size(); at += VD_AGENT_MAX_DATA_SIZE) {
        const size_t count = std::min<size_t>(VD_AGENT_MAX_DATA_SIZE, all.size() - at);
        append(g_toServer, VDIChunkHeader{VDP_CLIENT_PORT, uint32_t(count)});
        g_toServer.append(all, at, count);
    }
    spice_server_char_device_wakeup(&g_device);
}

void announce(bool ask) {
    uint32_t capabilities = 1U << VD_AGENT_CAP_REPLY;
    if (g_capable)
        capabilities |= 1U << VD_AGENT_CAP_MONITORS_CONFIG | 1U << VD_AGENT_CAP_SPARSE_MONITORS_CONFIG;
    std::string data;
    append(data, uint32_t(ask));
    append(data, capabilities);
    send(VD_AGENT_ANNOUNCE_CAPABILITIES, data);
}

void takeMonitors(const std::string& data) {
    constexpr size_t kHeader = 8;
    const uint32_t height = wordAt(data, kHeader);
    const uint32_t width = wordAt(data, kHeader + 4);
    say("agent-monitors %u first %ux%u", wordAt(data, 0), width, height);
    std::string reply;
    append(reply, uint32_t(VD_AGENT_MONITORS_CONFIG));
    append(reply, uint32_t(VD_AGENT_SUCCESS));
    send(VD_AGENT_REPLY, reply);
    if (width > 0 && height > 0)
        g_resize(int(width), int(height));
}

void take(uint32_t type, const std::string& data) {
    if (type == VD_AGENT_ANNOUNCE_CAPABILITIES) {
        say("agent-caps");
        if (wordAt(data, 0) != 0)
            announce(false);
    } else if (type == VD_AGENT_MONITORS_CONFIG) {
        takeMonitors(data);
    } else {
        say("agent-message %u %zu", type, data.size());
    }
}

int takeBytes(SpiceCharDeviceInstance*, const uint8_t* bytes, int count) {
    g_chunks.append(reinterpret_cast<const char*>(bytes), size_t(count));
    VDIChunkHeader chunk = {};
    while (g_chunks.size() >= sizeof chunk) {
        memcpy(&chunk, g_chunks.data(), sizeof chunk);
        if (g_chunks.size() < sizeof chunk + chunk.size)
            break;
        g_message += g_chunks.substr(sizeof chunk, chunk.size);
        g_chunks.erase(0, sizeof chunk + chunk.size);
        VDAgentMessage header = {};
        if (g_message.size() < sizeof header)
            continue;
        memcpy(&header, g_message.data(), sizeof header);
        if (g_message.size() < sizeof header + header.size)
            continue;
        const std::string data = g_message.substr(sizeof header, header.size);
        g_message.erase(0, sizeof header + header.size);
        take(header.type, data);
    }
    return count;
}

int giveBytes(SpiceCharDeviceInstance*, uint8_t* bytes, int room) {
    const size_t count = std::min(g_toServer.size(), size_t(room));
    std::copy_n(g_toServer.data(), count, bytes);
    g_toServer.erase(0, count);
    return int(count);
}

SpiceCharDeviceInterface makeInterface() {
    SpiceCharDeviceInterface i = {};
    i.base = {SPICE_INTERFACE_CHAR_DEVICE, "agent", SPICE_INTERFACE_CHAR_DEVICE_MAJOR,
              SPICE_INTERFACE_CHAR_DEVICE_MINOR};
    i.state = [](SpiceCharDeviceInstance*, int on) { say("agent-device %d", on); };
    i.write = takeBytes;
    i.read = giveBytes;
    return i;
}
SpiceCharDeviceInterface g_interface = makeInterface();
} // namespace

void attachAgent(SpiceServer* server, bool capable, std::function<void(int, int)> resize) {
    if (g_attached)
        return;
    g_attached = true;
    g_capable = capable;
    g_resize = std::move(resize);
    g_toServer.clear();
    g_chunks.clear();
    g_message.clear();
    g_device.base.sif = &g_interface.base;
    g_device.subtype = "vdagent";
    spice_server_add_interface(server, &g_device.base);
    announce(true);
}

void detachAgent() {
    if (g_attached)
        spice_server_remove_interface(&g_device.base);
    g_attached = false;
}

} // namespace stage
