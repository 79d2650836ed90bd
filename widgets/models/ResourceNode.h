// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace boxyard::widgets {

// One line of the panel's tree. Owned by ResourceModel; a pointer to it is what a QModelIndex carries.
struct ResourceNode {
    enum class Type { Root, Host, Group, Row, Note, Promised }; // Promised: a job will make it
    enum class GroupSort { Machines, Containers, Named };       // order among the groups of a host

    Type type = Type::Root;
    QString key;     // unique among all nodes: stable over rebuilds
    QString title;   // what is written; rows: the resource's name
    QString sortKey; // lower-case title
    ResourceNode* parent = nullptr;
    int row = -1;                        // in parent->shown, −1 = filtered away
    std::vector<ResourceNode*> children; // all, sorted
    std::vector<ResourceNode*> shown;    // those that pass the filter

    // hosts and groups
    QString host;
    GroupSort groupSort = GroupSort::Named;
    QString groupKind; // "compose", "pod", ""
    int total = 0;
    int running = 0;
    bool connecting = false; // nothing known yet
    Availability trouble;    // hosts that do not answer, notes
    bool troubled = false;

    // rows; notes have the provider only
    ResourceProvider* provider = nullptr;
    Resource resource;
    QString haystack;
    bool reachable = true;
    bool accepted = true;
    LoadSample load;
    QList<float> history; // CPU, newest last
    int jobPercent = -1;  // −1 = no job, −2 = a job of unknown progress
    Job* job = nullptr;   // promised rows: what will make it
};

} // namespace boxyard::widgets
