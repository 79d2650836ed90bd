// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A SPICE server without a guest, for tests and measurements. Prints "ready" and a line per event; takes these lines:
//   resize W H · destroy · create · fill X Y W H COLOUR · cursor X Y · cursor hide · leds N · agent on|dumb|off
//   tablet on|off · mode NAME FPS · stop · start · stats · quit
#include "Agent.h"
#include "Inputs.h"
#include "Screen.h"
#include "ServerLoop.h"

#include <glib-unix.h>
#include <glib.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>

namespace {

struct Stage {
    SpiceServer* server = nullptr;
    GMainLoop* loop = nullptr;
    std::vector<std::unique_ptr<stage::Screen>> screens; // in the order of attaching
    stage::Screen* first = nullptr;                      // that with id 0
    int width = 640;
    int height = 480;
};

void resize(Stage& s, int width, int height) {
    s.width = width;
    s.height = height;
    s.first->resize(width, height);
}

void obey(Stage& s, const std::string& line) {
    const char* text = line.c_str();
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    unsigned colour = 0;
    char word[32] = {};
    if (line == "quit")
        g_main_loop_quit(s.loop);
    else if (sscanf(text, "resize %d %d", &a, &b) == 2)
        resize(s, a, b);
    else if (line == "destroy")
        s.first->destroyPrimary();
    else if (line == "create")
        resize(s, s.width, s.height);
    else if (sscanf(text, "fill %d %d %d %d %x", &a, &b, &c, &d, &colour) == 5)
        s.first->fill(a, b, c, d, colour);
    else if (sscanf(text, "cursor %d %d", &a, &b) == 2)
        s.first->setCursor(a, b);
    else if (line == "cursor hide")
        s.first->hideCursor();
    else if (sscanf(text, "leds %d", &a) == 1)
        stage::setLeds(a);
    else if (line == "agent on" || line == "agent dumb")
        stage::attachAgent(s.server, line == "agent on", [&s](int w, int h) {
            if (w != s.width || h != s.height)
                resize(s, w, h);
        });
    else if (line == "agent off")
        stage::detachAgent();
    else if (line == "tablet on" || line == "tablet off")
        stage::setTablet(s.server, line == "tablet on");
    else if (sscanf(text, "mode %31s %d", word, &a) == 2)
        s.first->setMode(word, a);
    else if (line == "stop")
        spice_server_vm_stop(s.server);
    else if (line == "start")
        spice_server_vm_start(s.server);
    else if (line == "stats")
        stage::say("stats frames=%lu skipped=%lu", s.first->frames(), s.first->skipped());
    else
        stage::say("unknown %s", text);
    stage::say("done %s", text);
}

gboolean readLines(gint fd, GIOCondition, gpointer data) {
    static std::string waiting;
    char bytes[4096];
    const ssize_t count = read(fd, bytes, sizeof bytes);
    auto* s = static_cast<Stage*>(data);
    if (count <= 0) { // whoever drives it has gone
        g_main_loop_quit(s->loop);
        return G_SOURCE_REMOVE;
    }
    waiting.append(bytes, size_t(count));
    for (size_t end = waiting.find('\n'); end != std::string::npos; end = waiting.find('\n')) {
        obey(*s, waiting.substr(0, end));
        waiting.erase(0, end + 1);
    }
    return G_SOURCE_CONTINUE;
}

void listen(Stage& s, std::map<std::string, std::string>& options) {
    if (options.count("unix"))
        spice_server_set_addr(s.server, options["unix"].c_str(), SPICE_ADDR_FLAG_UNIX_ONLY);
    else
        spice_server_set_addr(s.server, "127.0.0.1", SPICE_ADDR_FLAG_IPV4_ONLY);
    if (options.count("port"))
        spice_server_set_port(s.server, atoi(options["port"].c_str()));
    if (options.count("tls-port")) {
        const std::string folder = options["tls-dir"];
        spice_server_set_tls(s.server, atoi(options["tls-port"].c_str()), (folder + "/ca-cert.pem").c_str(),
                             (folder + "/server-cert.pem").c_str(), (folder + "/server-key.pem").c_str(), nullptr,
                             nullptr, nullptr);
    }
    if (options.count("ticket"))
        spice_server_set_ticket(s.server, options["ticket"].c_str(), 0, 0, 0);
    else
        spice_server_set_noauth(s.server);
    spice_server_set_image_compression(s.server, options["compression"] == "auto" ? SPICE_IMAGE_COMPRESSION_AUTO_GLZ
                                                                                  : SPICE_IMAGE_COMPRESSION_OFF);
    spice_server_set_streaming_video(s.server, SPICE_STREAM_VIDEO_OFF);
    spice_server_set_name(s.server, "stage");
}

} // namespace

// Options: --unix PATH | --port N, --tls-port N --tls-dir DIR, --ticket WORD, --size WxH, --heads 2 (the second first),
// --tablet off, --compression off|auto.
int main(int argc, char** argv) {
    std::map<std::string, std::string> options;
    for (int i = 1; i + 1 < argc; i += 2)
        options[argv[i] + 2] = argv[i + 1];
    signal(SIGPIPE, SIG_IGN); // clients go in the middle of anything
    Stage s;
    if (options.count("size") && sscanf(options["size"].c_str(), "%dx%d", &s.width, &s.height) != 2)
        return 2;
    s.loop = g_main_loop_new(nullptr, FALSE);
    s.server = spice_server_new();
    listen(s, options);
    if (spice_server_init(s.server, stage::coreInterface()) != 0) {
        fprintf(stderr, "the SPICE server could not be started\n");
        return 1;
    }
    const int heads = options.count("heads") ? atoi(options["heads"].c_str()) : 1;
    for (int id = heads - 1; id >= 0; --id) {
        s.screens.push_back(std::make_unique<stage::Screen>(id, id == 0 ? s.width : 320, id == 0 ? s.height : 200));
        if (id == 0) // before the server's thread may ask for it
            s.screens.back()->onClient([](bool present) { stage::say("client %d", present); });
        s.screens.back()->attach(s.server);
    }
    s.first = s.screens.back().get();
    stage::addInputs(s.server, options["tablet"] != "off");
    spice_server_vm_start(s.server);
    g_unix_fd_add(0, GIOCondition(G_IO_IN | G_IO_HUP), readLines, &s);
    stage::say("ready");
    g_main_loop_run(s.loop);
    spice_server_destroy(s.server);
    return 0;
}
