<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContainerWords</name>
    <message numerus="yes">
        <source>Restarted %n time(s) so far. The log may say why.</source>
        <translation>
            <numerusform>Restarted %n time so far. The log may say why.</numerusform>
            <numerusform>Restarted %n times so far. The log may say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message numerus="yes">
        <source>The appliance holds %n machines; a name or a forward can be given for one only.</source>
        <translation>
            <numerusform>The appliance holds %n machine; a name or a forward can be given for one only.</numerusform>
            <numerusform>The appliance holds %n machines; a name or a forward can be given for one only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The appliance shares %n folder(s) of the computer it comes from; they are left out.</source>
        <translation>
            <numerusform>The appliance shares %n folder of the computer it comes from; it is left out.</numerusform>
            <numerusform>The appliance shares %n folders of the computer it comes from; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This machine type takes %n CPUs at most.</source>
        <translation>
            <numerusform>This machine type takes %n CPU at most.</numerusform>
            <numerusform>This machine type takes %n CPUs at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The host has only %n CPUs. More make the machine slower.</source>
        <translation>
            <numerusform>The host has only %n CPU. More make the machine slower.</numerusform>
            <numerusform>The host has only %n CPUs. More make the machine slower.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes: %n snapshots</source>
        <translation>
            <numerusform>goes: %n snapshot</numerusform>
            <numerusform>goes: %n snapshots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::app::HostPage</name>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ChangeBar</name>
    <message numerus="yes">
        <source>%n changes to %1</source>
        <translation>
            <numerusform>%n change to %1</numerusform>
            <numerusform>%n changes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for its next start.</source>
        <translation>
            <numerusform>%n of them waits for its next start.</numerusform>
            <numerusform>%n of them wait for its next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ContainerOverviewPage</name>
    <message numerus="yes">
        <source>last %n line(s)</source>
        <translation>
            <numerusform>last %n line</numerusform>
            <numerusform>last %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n CPU(s)</source>
        <translation>
            <numerusform>of %n CPU</numerusform>
            <numerusform>of %n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::CpuEdit</name>
    <message numerus="yes">
        <source>This kind of machine takes at most %n CPUs.</source>
        <translation>
            <numerusform>This kind of machine takes at most %n CPU.</numerusform>
            <numerusform>This kind of machine takes at most %n CPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has %n CPUs. The machine will run, but slower than with that many.</source>
        <translation>
            <numerusform>This computer has %n CPU. The machine will run, but slower than with that many.</numerusform>
            <numerusform>This computer has %n CPUs. The machine will run, but slower than with that many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation>
            <numerusform>of %n CPU</numerusform>
            <numerusform>of %n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DeleteSheet</name>
    <message numerus="yes">
        <source>Delete %n machines</source>
        <translation>
            <numerusform>Delete %n machine</numerusform>
            <numerusform>Delete %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n machines?</source>
        <translation>
            <numerusform>Delete %n machine?</numerusform>
            <numerusform>Delete %n machines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DisksEditor</name>
    <message numerus="yes">
        <source>%n drives</source>
        <translation>
            <numerusform>%n drive</numerusform>
            <numerusform>%n drives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ImportSheet</name>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LogPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MachineForm</name>
    <message numerus="yes">
        <source>and %n more adapters as planned</source>
        <translation>
            <numerusform>and %n more adapter as planned</numerusform>
            <numerusform>and %n more adapters as planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MainWindow</name>
    <message numerus="yes">
        <source>%n tasks still run.</source>
        <translation>
            <numerusform>%n task still runs.</numerusform>
            <numerusform>%n tasks still run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::NetworkEditor</name>
    <message numerus="yes">
        <source>%n adapters</source>
        <translation>
            <numerusform>%n adapter</numerusform>
            <numerusform>%n adapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::OverviewPage</name>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation>
            <numerusform>of %n CPU</numerusform>
            <numerusform>of %n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RemoveSheet</name>
    <message numerus="yes">
        <source>Remove %n container(s)?</source>
        <translation>
            <numerusform>Remove %n container?</numerusform>
            <numerusform>Remove %n containers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) without a name</source>
        <translation>
            <numerusform>%n volume without a name</numerusform>
            <numerusform>%n volumes without a name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceModel</name>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Reconnecting in %n s</numerusform>
            <numerusform>Reconnecting in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceView</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SelectionView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not running</source>
        <translation>
            <numerusform>%n not running</numerusform>
            <numerusform>%n not running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SettingsPage</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::TaskBar</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
</TS>
