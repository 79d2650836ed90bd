// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Button.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/machine/DeviceEditors.h"
#include "widgets/machine/DeviceText.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>

namespace boxyard::widgets {

using machine::DiskBus;
using machine::DiskConfig;
using machine::DiskDevice;

namespace {

QString key(const DiskConfig& disk) { return disk.target.isEmpty() ? QLatin1Char('+') + disk.source : disk.target; }

const DiskConfig* find(const QList<DiskConfig>& disks, const QString& wanted) {
    const auto found = std::find_if(disks.begin(), disks.end(), [&](const DiskConfig& d) { return key(d) == wanted; });
    return found == disks.end() ? nullptr : &*found;
}

QString fileName(const DiskConfig& disk) {
    return disk.source.isEmpty() ? QString() : QFileInfo(disk.source).fileName();
}

bool sameShape(const QList<DiskConfig>& a, const QList<DiskConfig>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DiskConfig& x, const DiskConfig& y) {
        return key(x) == key(y) && x.device == y.device && x.source == y.source && x.bus == y.bus;
    });
}

} // namespace

DisksEditor::DisksEditor(Prompter* prompter, bool canCreate, QWidget* body)
    : Editor(tr("Disks"), body), m_prompter(prompter), m_canCreate(canCreate) {
    addButtons();
}

void DisksEditor::load(const Config& config) {
    const bool same = sameShape(m_disks, config.disks) && m_config.chipset == config.chipset;
    m_config = config;
    m_disks = config.disks;
    if (!same)
        rebuild();
    Editor::load(config);
}

void DisksEditor::store(Config& config) const { config.disks = m_disks; }

void DisksEditor::mark(const Config& original, const Config& edited) { Editor::mark(original, edited); }

void DisksEditor::rebuild() {
    const QScopedValueRollback<bool> guard(m_loading, true);
    removeFields(QStringLiteral("disk"));
    for (int index = 0; index < m_disks.size(); ++index) {
        if (m_disks.at(index).device == DiskDevice::Disk)
            addDisk(index);
        else
            addDrive(index);
    }
    addButtons();
    Q_EMIT rowsChanged();
}

void DisksEditor::addDisk(int index) {
    const DiskConfig& disk = m_disks.at(index);
    const QString name = disk.source.isEmpty() ? tr("New disk") : fileName(disk);
    addBus(index, name);
    if (disk.source.isEmpty() && !disk.capacity.isNull() && disk.target.isEmpty()) {
        auto* size = new SizeEdit(SizeEdit::Unit::GiB, body());
        size->setValue(disk.capacity);
        connect(size, &SizeEdit::valueChanged, this, [this, index, size] {
            m_disks[index].capacity = size->value();
            noteEdit();
        });
        connect(size, &SizeEdit::validChanged, this, &DisksEditor::noteEdit);
        Field field;
        field.problem = [size] { return size->problem(); };
        addField(spec(QStringLiteral("disk.%1.size").arg(index), name, tr("Size")), size, field);
    }
    QString about = disk.capacity.isNull() ? QString() : disk.capacity.toText();
    if (!disk.allocation.isNull())
        about = tr("%1, %2 used").arg(about, disk.allocation.toText());
    auto* remove = removeButton(index, disk.source.isEmpty() ? name : disk.source);
    SettingRow* row =
        addField(spec(QStringLiteral("disk.%1.file").arg(index), name, tr("File"), disk.source), remove, {});
    row->setRemark(about);
}

void DisksEditor::addDrive(int index) {
    const DiskConfig& disk = m_disks.at(index);
    const QString name = disk.device == DiskDevice::CdRom
                             ? (disk.target.isEmpty() ? tr("CD drive") : tr("CD drive (%1)").arg(disk.target))
                             : tr("Floppy drive");
    auto* box = new QWidget(body());
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* medium = new QLabel(fileName(disk).isEmpty() ? tr("empty") : fileName(disk), box);
    medium->setTextFormat(Qt::PlainText);
    medium->setToolTip(disk.source.toHtmlEscaped());
    medium->setMinimumWidth(60);
    medium->setMaximumWidth(220);
    line->addWidget(medium);
    auto* choose = new Button(tr("Insert…"), Button::Look::Secondary, box);
    choose->setObjectName(QStringLiteral("disk.%1.insert").arg(index));
    choose->setAccessibleName(tr("Insert a medium into %1").arg(name));
    connect(choose, &Button::clicked, this, [this, index] { chooseMedium(index); });
    line->addWidget(choose);
    auto* eject = new Button(tr("Eject"), Button::Look::Secondary, box);
    eject->setObjectName(QStringLiteral("disk.%1.eject").arg(index));
    eject->setAccessibleName(tr("Eject the medium of %1").arg(name));
    eject->setEnabled(!disk.source.isEmpty());
    connect(eject, &Button::clicked, this, [this, index] {
        m_disks[index].source.clear();
        m_disks[index].capacity = {};
        rebuild();
        noteEdit();
    });
    line->addWidget(eject);
    line->addWidget(removeButton(index, name));
    Field field;
    field.text = [wanted = key(disk)](const Config& config) {
        const DiskConfig* found = find(config.disks, wanted);
        return !found ? DisksEditor::tr("none") : found->source.isEmpty() ? DisksEditor::tr("empty") : fileName(*found);
    };
    field.finding = QStringLiteral("disks.%1").arg(index);
    addField(spec(QStringLiteral("disk.%1.medium").arg(index), name, tr("Medium"), tr("cd dvd iso floppy")), box,
             field);
}

void DisksEditor::addBus(int index, const QString& section) {
    const DiskConfig& disk = m_disks.at(index);
    auto* combo = new CalmComboBox(body());
    QList<DiskBus> buses{DiskBus::Virtio, DiskBus::Sata, DiskBus::Scsi, DiskBus::Usb};
    if (m_config.chipset == machine::Chipset::Pc)
        buses.append(DiskBus::Ide);
    if (!buses.contains(disk.bus))
        buses.append(disk.bus);
    for (const DiskBus bus : buses)
        combo->addItem(machine::diskBusText(bus), static_cast<int>(bus));
    combo->setCurrentIndex(combo->findData(static_cast<int>(disk.bus)));
    combo->setAccessibleName(tr("Bus of %1").arg(section));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, index, combo] {
        if (m_loading)
            return;
        DiskConfig& edited = m_disks[index];
        edited.bus = static_cast<DiskBus>(combo->currentData().toInt());
        edited.slot.reset(); // the place on the old bus says nothing on the new one
        edited.controllerModel.clear();
        noteEdit();
    });
    Field field;
    field.text = [wanted = key(disk), fallback = disk.bus](const Config& config) {
        const DiskConfig* found = find(config.disks, wanted);
        return found ? machine::diskBusText(found->bus) : machine::diskBusText(fallback);
    };
    field.finding = QStringLiteral("disks.%1").arg(index);
    addField(
        spec(QStringLiteral("disk.%1.bus").arg(index), section, tr("Bus"), tr("disk controller bus sata virtio scsi")),
        combo, field);
}

QWidget* DisksEditor::removeButton(int index, const QString& what) {
    auto* remove = new Button(tr("Take out"), Button::Look::Secondary, body());
    remove->setObjectName(QStringLiteral("disk.%1.remove").arg(index));
    remove->setAccessibleName(tr("Take %1 out of the machine").arg(what));
    remove->setToolTip(tr("The file stays where it is."));
    connect(remove, &Button::clicked, this, [this, index] {
        m_disks.removeAt(index);
        rebuild();
        noteEdit();
    });
    return remove;
}

void DisksEditor::addButtons() {
    auto* box = new QWidget(body());
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto add = [&](const QString& text, const QString& name, void (DisksEditor::*what)()) {
        auto* button = new Button(text, Button::Look::Secondary, box);
        button->setObjectName(name);
        button->setAccessibleName(text);
        connect(button, &Button::clicked, this, what);
        line->addWidget(button);
    };
    if (m_canCreate)
        add(tr("New disk"), QStringLiteral("disk.addNew"), &DisksEditor::addNew);
    if (m_prompter)
        add(tr("Existing image…"), QStringLiteral("disk.addExisting"), &DisksEditor::addExisting);
    add(tr("CD drive"), QStringLiteral("disk.addDrive"), &DisksEditor::addCdDrive);
    Field field;
    field.text = [](const Config& config) {
        return DisksEditor::tr("%n drives", nullptr, static_cast<int>(config.disks.size()));
    };
    addField(spec(QStringLiteral("disk.add"), tr("More"), tr("Add"), tr("disk drive image new cd iso")), box, field);
}

void DisksEditor::chooseMedium(int index) {
    if (!m_prompter)
        return;
    m_prompter->askOpenFile(body(), tr("Insert a medium"), {tr("CD images (*.iso *.img)"), tr("All files (*)")},
                            [self = QPointer<DisksEditor>(this), index](const QString& path) {
                                if (!self || index >= self->m_disks.size())
                                    return;
                                self->m_disks[index].source = path;
                                self->m_disks[index].sourceType.clear();
                                self->m_disks[index].format = QStringLiteral("raw");
                                self->rebuild();
                                self->noteEdit();
                            });
}

void DisksEditor::addExisting() {
    m_prompter->askOpenFile(body(), tr("Add a disk image"),
                            {tr("Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)"), tr("All files (*)")},
                            [self = QPointer<DisksEditor>(this)](const QString& path) {
                                if (!self)
                                    return;
                                DiskConfig disk;
                                disk.source = path;
                                disk.format.clear(); // read from the file when the settings are saved
                                self->take(disk);
                            });
}

void DisksEditor::addNew() {
    DiskConfig disk;
    disk.format = QStringLiteral("qcow2");
    disk.capacity = ByteSize::fromGiB(20);
    take(disk);
}

void DisksEditor::addCdDrive() {
    DiskConfig drive;
    drive.device = DiskDevice::CdRom;
    drive.format = QStringLiteral("raw");
    drive.readOnly = true;
    drive.bus = m_config.chipset == machine::Chipset::Pc ? DiskBus::Ide : DiskBus::Sata;
    m_disks.append(drive);
    rebuild();
    noteEdit();
}

void DisksEditor::take(const DiskConfig& disk) {
    DiskConfig added = disk;
    const auto first =
        std::find_if(m_disks.begin(), m_disks.end(), [](const DiskConfig& d) { return d.device == DiskDevice::Disk; });
    added.bus = first == m_disks.end() ? DiskBus::Virtio : first->bus == DiskBus::Ide ? DiskBus::Sata : first->bus;
    m_disks.append(added);
    rebuild();
    noteEdit();
}

} // namespace boxyard::widgets
