// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

#include <utility>

namespace boxyard::console {

// A counted reference to a GObject. GUI thread.
template <typename T>
class GRef final {
public:
    GRef() = default;
    static GRef adopt(T* object) { // takes over a reference that the caller owns
        GRef ref;
        ref.m_object = object;
        return ref;
    }
    static GRef share(T* object) { // adds one
        if (object != nullptr)
            g_object_ref(object);
        return adopt(object);
    }
    GRef(GRef&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    GRef& operator=(GRef&& other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    GRef(const GRef&) = delete;
    GRef& operator=(const GRef&) = delete;
    ~GRef() {
        if (m_object != nullptr)
            g_object_unref(m_object);
    }
    [[nodiscard]] T* get() const { return m_object; }
    [[nodiscard]] T* release() { return std::exchange(m_object, nullptr); }
    explicit operator bool() const { return m_object != nullptr; }

private:
    T* m_object = nullptr;
};

// A signal handler that ends with its owner. The object may die first; the callable belongs to the closure, so that it
// may disconnect itself or delete its owner while it runs, as long as it touches nothing but its captures afterwards.
class GConnection final {
public:
    GConnection() { g_weak_ref_init(&m_object, nullptr); }
    GConnection(gpointer object, gulong id) : m_id(id) { g_weak_ref_init(&m_object, object); }
    GConnection(GConnection&& other) noexcept : GConnection() { *this = std::move(other); }
    GConnection& operator=(GConnection&& other) noexcept {
        drop();
        if (gpointer object = g_weak_ref_get(&other.m_object)) {
            g_weak_ref_set(&m_object, object);
            g_weak_ref_set(&other.m_object, nullptr);
            g_object_unref(object);
        }
        m_id = std::exchange(other.m_id, 0);
        return *this;
    }
    GConnection(const GConnection&) = delete;
    GConnection& operator=(const GConnection&) = delete;
    ~GConnection() {
        drop();
        g_weak_ref_clear(&m_object);
    }
    void drop() {
        const gulong id = std::exchange(m_id, 0);
        if (id == 0)
            return;
        if (gpointer object = g_weak_ref_get(&m_object)) {
            g_signal_handler_disconnect(object, id);
            g_object_unref(object);
        }
    }

private:
    GWeakRef m_object;
    gulong m_id = 0;
};

namespace detail {
template <typename F, typename... A>
void callSlot(gpointer, A... arguments, gpointer f) {
    (*static_cast<F*>(f))(arguments...);
}
} // namespace detail

// A… are the signal's C types without object and user data: gint for gboolean and enumerations.
template <typename... A, typename F>
[[nodiscard]] GConnection onSignal(gpointer object, const char* name, F f) {
    const gulong id = g_signal_connect_data(
        object, name, reinterpret_cast<GCallback>(&detail::callSlot<F, A...>), new F(std::move(f)),
        [](gpointer p, GClosure*) { delete static_cast<F*>(p); }, GConnectFlags(0));
    return {object, id};
}

} // namespace boxyard::console
