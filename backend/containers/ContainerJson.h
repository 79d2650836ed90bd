// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

// The engines' JSON as values, of every version from 1.41 to 1.48 and of both engines. Pure; tolerant of what is
// missing, null or of another type.
namespace boxyard::containers {

// Rows of GET /containers/json.
[[nodiscard]] std::optional<Resource> resourceFromList(const QJsonObject& entry, const QString& provider);
// Rows of GET /libpod/containers/json, which knows pods; nothing for a pod's own infra container.
[[nodiscard]] std::optional<Resource> resourceFromLibpodList(const QJsonObject& entry, const QString& provider);
// GET /containers/{id}/json: the same value with what lists do not say (since, limits, reserved ports).
[[nodiscard]] std::optional<Resource> resourceFromInspect(const QJsonObject& inspect, const QString& provider);
[[nodiscard]] ContainerDetails detailsFromInspect(const QJsonObject& inspect, const QString& provider);
// GET /images/json; an image with several names gives several rows.
[[nodiscard]] QList<ImageSummary> imagesFromList(const QJsonArray& list);
[[nodiscard]] ImageDetails imageDetailsFromInspect(const QJsonObject& inspect, const QString& reference);

[[nodiscard]] ResourceState stateFromText(const QString& state);
[[nodiscard]] Actions actionsFor(ResourceState state);
// Sets state, actions and the problem that follows from state and health.
void applyState(Resource& resource, ResourceState state);

} // namespace boxyard::containers
