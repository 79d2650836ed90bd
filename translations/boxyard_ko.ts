<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Boxyard</name>
    <message>
        <source>port %1 of this computer is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another host port, or stop what uses this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a port of this computer is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 is below 1024 and needs more rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a host port of 1024 or above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, for instance by removing unused images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or delete the container that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it first, or delete it by force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry asks for a login, or the image does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name; for a private image, log in by docker login or podman login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry has no such image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image is not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image has no such program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder to mount does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this engine cannot do it on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rootless engines need cgroup version 2 for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container does not exist any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container is not in a state that allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine does not accept what was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine may not do it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>boxyard [FILE…]: the window; FILE opens its sheet or console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options for all commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward a port of this computer to the machine (2222:22, tcp:127.0.0.1:2222-:22)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward a free port to the guest&apos;s port 22</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be done and do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name it gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many CPUs it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much memory it has (2G, 2048M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List machines and containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one machine or container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what an appliance holds and whether it is sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify every checksum and every disk block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge an .ovf without its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an appliance (.ova, .ovf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nat, none, network:NAME or bridge:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder the disks go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qcow2 or raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the appliance&apos;s configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A property the appliance asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the appliance&apos;s licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import although the checksums do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linux, windows, oldwindows, bsd, other, or an id like ubuntu22.04</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from this CD image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this disk image as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the new disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder the disk goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bios, efi or efi-secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a TPM 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it with the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into a group; an empty name takes it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who logs in over SSH; an empty name forgets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file to log in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start machines or containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest to shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest to restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset without asking the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power off without asking the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the state to disk and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete their disks too, where nobody else uses them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep their disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List a machine&apos;s port forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add port forwards, at once on a running machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove port forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every port of this computer: machines, containers, other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to a machine through its SSH forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a console window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture of a machine&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a port (8080:80; on 127.0.0.1 unless said)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mount a volume or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no, always, unless-stopped or on-failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue paused containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their anonymous volumes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also while they run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a container&apos;s log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on printing what is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the last N lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the time of each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print all the engine knows of a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the images of the engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what this computer lacks for machines and containers, and the remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the shell&apos;s completion script, or the manual page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A libvirt connection to use (qemu:///session, test:///default …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container engine to use (unix:///path, tcp://…, ssh://…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, plain, json or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language: en, ko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the raw details of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the window on made-up machines and containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help, or a command&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a second word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: boxyard %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxyard: There is no machine “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard, demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxyard: There is no display here, so the window cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint: The command line does everything the window does: boxyard --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint: boxyard --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContainerWords</name>
    <message>
        <source>%1 does not pass its health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs, but its own check fails. The log may say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last lines of its log may say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being restarted by its engine again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restarted %n time(s) so far. The log may say why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at least two characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is made of letters A to Z, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens in the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached as %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The picture could not be saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“boxyard list” shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be several: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write machine:NAME, container:NAME or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container engine was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Docker or Podman; “boxyard doctor” says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write SRC:DST or SRC:DST:ro; DST is absolute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a restart policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tail takes a number of lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, OVF %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MACHINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DISKS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORWARDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a network mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nat, none, network:NAME or bridge:NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number of CPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The appliance holds %n machines; a name or a forward can be given for one only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be a machine&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no NAT adapter, so no port can be forwarded to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--network nat gives it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a disk format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write qcow2 or raw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance comes with a licence that has to be accepted:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--accept-eula accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance needs a value for “%1” (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it with --property %1=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksums of %1 do not match its manifest: the file is damaged or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again, or import it all the same with --ignore-manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no libvirt connection to import to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“boxyard doctor” says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KIND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMAGE OR SYSTEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PORTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROTOCOL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUEST PORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free port was found for guest port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already forwards %2 port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no forward %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--autostart takes on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (at the next start)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a firmware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write bios, efi or efi-secure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no libvirt connection to create a machine on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 CPUs, %3 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--disks and --keep-disks exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 and the disks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1? The disks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--yes deletes without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ssh was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install openssh-client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“boxyard start %1” starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a shell that completion is made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write bash, zsh or man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 is used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without it, or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>api does not pass its health check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its log, or restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week 3: the shop needs postgres on 5432.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from ubuntu.ova on 14 May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab-server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is switched on and that you can reach it over SSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the state of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the name of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has no image %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rules want the port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk needs a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be renamed while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the settings of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no NAT adapter to forward ports to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in Settings, Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the ports of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machines of the demonstration have no console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Boxyard without --demo to see a real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resetting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powering off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing of this name any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a machine called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a machine with this UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no machine called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of this machine is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an appliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appliances (*.ova *.ovf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of this computer says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is kept for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one of its adapters to NAT, or log in at its own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free port was found for SSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening SSH to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the guest&apos;s SSH server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PuTTY is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was not downloaded completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became shorter while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” is %2, which cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O qcow2” or export the machine in another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” holds only the changes to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the machine without snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a VMDK in several parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” wants to read another file of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed in another way than gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a disk image that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or it is something else than the descriptor says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” is damaged or was made to mislead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk “%1” claims to be larger than 64 TiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a disk cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is too large for a qcow2 image made of units of %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk “%1” does not say what is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor uses a disk “%1” that it does not describe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk of the storage network is not part of the appliance; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk “%1” holds only the changes to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk “%1” names a file that the descriptor does not list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the disk “%1” cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The medium in “%1” is not part of the appliance; the drive is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of machine has no floppy drive; “%1” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk “%1” moves to another kind of controller that the guest has a driver for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has no disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import needs %1, but only %2 are free in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a machine “%1” already; this one becomes “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs without hardware acceleration and will be slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance wants %1 CPUs; it gets %2, the most this kind of machine takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance wants %1 CPUs, but this computer has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it fewer CPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance wants %1 of memory, but this computer has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it less memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine needs EFI firmware, which is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package “ovmf”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure Boot is not possible here; the machine starts with plain EFI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine wants a TPM, which is not possible here; it gets none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package “swtpm-tools”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardware address %1 is used by another machine; a new one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another rule of this appliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 needs special rights; the rule “%2” uses %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by %2; the rule “%3” uses %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port under Ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what the manifest says: it was changed or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or import it without checking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to unpack “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor says nothing about the hardware of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance requires “%1”, which is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s name was made usable here: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is made for another kind of processor (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an edition for x86-64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS does not start on this kind of machine without further measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operating system is not known; careful settings are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of CPUs is no number: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance asks for %1 CPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance does not say how many CPUs it wants; it gets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory size cannot be understood: “%1 %2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance asks for %1 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance does not say how much memory it wants; it gets 1 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firmware “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine starts with fresh EFI variables; its boot entries are made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance does not name its firmware; its disk starts with a BIOS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance does not name its firmware; its disk starts with EFI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine gets a new TPM; what the old one kept is not in the appliance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the BitLocker recovery key at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The appliance shares %n folder(s) of the computer it comes from; they are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A serial port was tied to a file or device of the computer it comes from; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no counterpart here and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the appliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance has a licence that must be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it and accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a machine “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No machine of the appliance was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed after it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying “%1” of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is packed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of the import cannot be written in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of the import cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of the appliance cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest names “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardware address “%1” cannot be used; a new one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network adapter “%1” is not known; it becomes “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter was bridged to the local network; here it uses NAT, and others cannot reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a bridge under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter of the network “%1” is connected to nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a virtual network under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two adapters have the hardware address %1; one gets a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port rule “%1” is not valid and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance asked for port %1 on all addresses; here it is for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for others under Ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor describes no machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be the descriptor of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is no OVF: its outermost element is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OVF descriptor begins with “Envelope”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance cannot be imported as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is cut off in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor contains a document type definition (DOCTYPE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No honest appliance needs one. Do not trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor contains an attribute of more than 64 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is nested more than %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor has more than %1 elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor contains zero bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is not well-formed XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive contains a link, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appliance holds plain files only. Do not trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive contains “%1”, which is not a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is stored in the archive with holes, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the archive again without “sparse”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is packed once more (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import the .ova or .ovf inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an appliance: it is neither an archive nor an OVF descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or export it again from where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has an impossible size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is incomplete: %2 of at least %3 are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive contains “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is checked and what is used could differ. Do not trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive contains more than %1 files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive contains a file that wants to lie outside, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains no OVF descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be an archive of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains two descriptors, “%2” and “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told which one is meant. Do not trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor of %1 is larger than 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor %1 is larger than 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” of the appliance cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor names a file outside the appliance, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is missing in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is incomplete. Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance describes more than %1 machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance can be given settings at its first start; they are not passed on to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set them inside the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appliance has no configuration “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“boxyard check” lists those it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two files of the descriptor have the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two disks of the descriptor have the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the disk “%1” cannot be understood: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is incomplete: %2 of %3 are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is larger than the descriptor says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor says the disk “%1” has %2, but the image has %3. The image counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the empty disk “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest does not cover “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a backing file. Flatten it with “qemu-img convert” where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrypt it where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has an external data file. Flatten it with “qemu-img convert” where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” uses features of qcow2 that are not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O qcow2” where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” is VMDK version %2, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image “%1” is of the kind “%2”, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O vmdk -o subformat=streamOptimized”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consoles cannot work in this process: Qt runs without GLib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again without the environment variable QT_NO_GLIB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 belongs to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its subject is not the one that the connection file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or give its subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its issuer is unknown here. A connection file can bring the certificate of the issuer with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console at %1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the machine runs and whether its console listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for the console at %1 was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is wrong, or its time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is not the console that was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be another program&apos;s port, or the port for encrypted connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the console at %1 broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine draws its screen with the graphics card (GL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off 3D acceleration of its video card to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 is wrong: “%2” is no %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 names both a host and a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 names no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 names no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no connection file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection file (.vv) begins with the line [virt-viewer].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 does not say what kind of console it opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 opens a console of the kind “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard opens SPICE consoles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection file %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than a connection file can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not remove “%1” completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health check of “%1” fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log may say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine gave an answer that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than a container engine may listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine&apos;s answer is larger than it can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is not a working container engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine at %1 is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker 20.10 or newer is needed, or Podman 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine at %1 is newer than Boxyard can speak to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Boxyard is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (rootless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such container on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers cannot do that: “%1” was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not reachable: “%2” was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” needs a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of %1 could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the image to pull.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance nginx:1.27.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine could not start it (125)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program cannot be executed (126)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program was not found (127)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted (130)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aborted by itself (134)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed (137)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed: bad memory access (139)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped on request (143)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost with its engine (255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by signal %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed with code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine&apos;s events cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have stopped or be starting again. Boxyard tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The containers of %1 could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the answer is no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be busy or stuck. Boxyard tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the answer has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection closed in the middle of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is not in the form that the engine announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package podman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman&apos;s service could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman&apos;s service did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a terminal, &quot;podman info&quot; shows why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 could not be pulled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container from %1 could not be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” could not be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container needs an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one, for instance nginx:1.27.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 of this computer is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 of this computer is in use by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another host port, or stop what uses this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ssh is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package openssh-client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine on %1 cannot be reached over SSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a terminal, this must work without a question: ssh %1 docker version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use the container engine at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership in the group that owns the socket (often &quot;docker&quot;) gives access: sudo usermod -aG docker $USER, then log in again. It amounts to being root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container engine at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket does not exist. Install or start the engine, for instance: sudo systemctl start docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine at %1 is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it, for instance: sudo systemctl start docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the container engine at %1 broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket&apos;s path %1 is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths of sockets end at 107 characters: use a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine on %1 and this computer do not trust each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the certificates of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine on %1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the computer is on and that its engine listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a size like 2G, 2048M or 2GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong inside Boxyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a port rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2222:22, 2222:22/udp or tcp:127.0.0.1:2222-:22; 0 or auto picks a free port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or check that it is in the search path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines run at full speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines run in emulation, about ten times slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the group kvm, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on virtualization (VT-x or AMD-V) in the computer&apos;s firmware settings. In a virtual machine, nested virtualization must be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be done from here. If you know better, start Boxyard with BOXYARD_KVM=yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU is installed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU is not installed. No machine can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install QEMU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt is installed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt is not installed. No machine can be managed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install libvirt&apos;s daemon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not run now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard starts it when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not run. Your own machines need none of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s machines can be managed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own machines can be managed: you are not in the group libvirt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To manage the system&apos;s machines too, join the group libvirt, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI firmware for machines is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no UEFI firmware for machines. Machines with UEFI, such as Windows 11, cannot start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install OVMF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines can have a TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines cannot have a TPM, which Windows 11 asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install swtpm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker is installed but does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker runs, but you may not use it: you are not in the group docker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the group docker, then log in again. Its members can do what the administrator can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker does not run, though its socket %1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podman is installed. Boxyard starts its service when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rootless containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have user numbers for containers of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no range of user numbers, so most images cannot be unpacked by Podman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a range assigned, then run “podman system migrate”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker and virtual networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker drops forwarded packets by default, so machines on virtual networks and bridges may not reach the outside. NAT adapters are not concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a machine on the network virbr0 has no connection, let its packets pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose another folder for disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room before you import or create machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window can be shown on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display, so no window. Everything works from the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in a desktop session, or see what the command line does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH client is installed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no SSH client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH opens in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal program was found, so the SSH button can only copy the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s memory cannot be read from /proc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on this port of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no KVM: there is no /dev/kvm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use KVM: /dev/kvm belongs to the group kvm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM is there but too slow to run machines, as on computers that are virtual themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM does not work: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM is switched off by BOXYARD_KVM=no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ports in use cannot be read from /proc/net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SSH server answers in the guest on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the system has started, and check that an SSH server is installed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the machine runs and that its SSH rule is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal program was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one, for example xterm, or copy the command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or stop what uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is for the administrator only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a port from 1024 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 127.0.0.1 for this computer only, or 0.0.0.0 for all networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 could not be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt does not answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon hangs or the network is slow. Boxyard keeps waiting; restarting the daemon helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to libvirt was lost (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines that run keep running. Boxyard connects again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to libvirt (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard connects again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (session)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the machines cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of machines cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a machine named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same identity as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine “%1” could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be set to start with the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be given to QEMU&apos;s user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else meanwhile: %2 is now %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the present settings and change them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two forwards want port %1 of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them another host port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved state of “%1” cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no NAT adapter, so it has no port forwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an adapter to NAT in its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of “%1” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk %1 could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of its folder. The machine itself is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not belong to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut it down or power it off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen of “%1” came in a form that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen of “%1” cannot be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection cannot hand over the screen of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only machines of this computer show their console this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen of “%1” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and %1 keys can be pressed together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys could not be sent to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power it off and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running definition of “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another host port, or start without this forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another machine uses the same disk. Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM cannot be used here. Set the machine&apos;s accelerator to emulation, or see the doctor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only NAT works without rights on this connection. Choose NAT for the adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space in that folder, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the file and its folders for the user that runs QEMU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to libvirt was lost. Boxyard connects again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to libvirt on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to the system&apos;s libvirt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to libvirt (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, the key and the host key: ssh %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your user may not manage the system&apos;s machines: join the group libvirt (sudo usermod -aG libvirt $USER) and log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the host is up and that libvirt runs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the service: sudo systemctl start libvirtd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install libvirt and QEMU: sudo apt install libvirt-daemon qemu-system-x86</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU refused the forward %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU&apos;s monitor of “%1” cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free port was found for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a host port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken; the forward %2 cannot be set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU cannot use KVM on this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host&apos;s CPUs and memory cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” keeps its present CPUs until its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is saved and takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of “%1” could not be changed while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The medium in %1 of “%2” could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cable of an adapter of “%1” could not be switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes of “%1” could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The load of the machines cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved state of “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be asked to shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be asked to restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be powered off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be woken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of “%1” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, at most 64 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it has a saved state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it and shut it down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutting down “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resetting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powering off “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the state of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it runs or has a saved state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with “%1” in its present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not something libvirt does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not restart when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its system did not react. Reset it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its system did not react to the power button. Power off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the settings of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the port forwards of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be set up for disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk %1 could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no folder for disks yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a storage pool named default there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be used for disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 is no storage pool of that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s libvirt could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1 by hand and look at what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: apt install libvirt-daemon-system qemu-system-x86</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory balloon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: boot order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1: read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network adapter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPICE display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USB controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest agent channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions or copy it to your own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free port was found for port %1 of the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a port of this computer for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine named %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defining the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine spreads its CPUs and memory over NUMA cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cells and the totals together, with virsh edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine type of %1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its devices sit on the other type&apos;s buses. Make a new machine with the same disks instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor architecture of %1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of %1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine needs at least one CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the settings and open them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The medium of disk %1 lies where Boxyard cannot change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it with virsh edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the definition of a machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard cannot make a machine with a %1 processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes machines with x86_64 and i686 processors; others can be managed once they exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has no network adapter %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has no disk %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine %1 has no such disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine %1 has no such network adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port forwards could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows 7 or older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BSD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, 64 at most, and does not begin with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This machine type takes %n CPUs at most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The host has only %n CPUs. More make the machine slower.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The machine cannot have more CPUs than its maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine needs at least 16 MiB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has only %1 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of the host&apos;s memory is free now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine cannot have more memory than its maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure Boot needs the machine type Q35.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no UEFI firmware with Secure Boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no UEFI firmware for machines. Install the package ovmf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no software TPM. Install the packages swtpm and swtpm-tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM cannot be used on this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two disks are called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1 has no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is used for two disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine type Q35 has no IDE. Choose SATA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule needs a port in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU&apos;s NAT forwards IPv4 addresses only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 are for the administrator: port %1 may be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address of the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest&apos;s address %1 is not in the adapter&apos;s network %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a MAC address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the address of a group, not of an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two adapters have the MAC address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bridged adapter needs a bridge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual networks belong to the system connection; this machine may not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rules of this machine want port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be written into the machine&apos;s definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s definition is not valid XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <extracomment>%1 is a state, &quot;running&quot; or &quot;off&quot;, as it was when the host still answered</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of this machine is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the log of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floppy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floppy drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the guest&apos;s adapter name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cable pulled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port map of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every machine, container and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port or owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports of this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::app::AboutSheet</name>
    <message>
        <source>About Boxyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines and containers in one panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It works with libvirt, QEMU, SPICE, Docker and Podman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::app::HostPage</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::app::SshSheet</name>
    <message>
        <source>Log in over SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered for this machine; the settings change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file, empty for the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open terminal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ChangeBar</name>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that makes the same changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Applies at its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them waits for its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for its next start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ChipBar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleController</name>
    <message>
        <source>The screen of %1 cannot be shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard shows SPICE screens of machines on this computer. Its video settings name another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 draws its screen with the graphics card (GL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off 3D acceleration of its video card to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleNotice</name>
    <message>
        <source>Password of the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsolePane</name>
    <message>
        <source>Screen of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start brings it back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console of %1 is in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1 to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the host of %1 to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the console of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first picture of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console is connected; the guest has drawn nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another viewer has taken over this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on. A machine shows its console to one viewer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console of %1 has closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine does not answer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was shut down, or another viewer has taken it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console of %1 asks for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fit to %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest agent connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest agent cannot change the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt</source>
        <extracomment>the two keys pressed together and let go give the keyboard back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and keyboard are in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>releases them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest has no tablet: click the screen to give it the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard is in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>releases it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the screen to type in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is scaled: spice-vdagent does not run in the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it the guest follows the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debian, Ubuntu:  sudo apt install spice-vdagent
Fedora:  sudo dnf install spice-vdagent
Windows:  spice-guest-tools from spice-space.org
It works once somebody has logged in to the guest&apos;s desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleToolBar</name>
    <message>
        <source>Text consoles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest follows the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works as soon as the agent runs in the guest; until then the screen is fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send keys that this computer would take for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the guest&apos;s screen is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a terminal in this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the console in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the console in the main window again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the console on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleView</name>
    <message>
        <source>Screen of the machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleWindow</name>
    <message>
        <source>%1 – Console</source>
        <extracomment>title of a console&apos;s window: the machine&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ContainerRenameSheet</name>
    <message>
        <source>Rename a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::CpuEdit</name>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This kind of machine takes at most %n CPUs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has %n CPUs. The machine will run, but slower than with that many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::CreateSheet</name>
    <message>
        <source>New machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has a working value; change what you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation medium (ISO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing disk image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, an empty machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and show the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: firmware, security chip, folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security chip (TPM 2.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hypervisor to make a machine on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the host&apos;s page for what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines run slowly here: KVM cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH, port %1 of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an installation medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a disk image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation media (*.iso)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grows as it is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grows as it is filled; %1 are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 are free; it cannot be filled whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be created now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DeleteSheet</name>
    <message>
        <source>Firmware settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the security chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n machines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be asked about its disks now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 becomes free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n machines?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the disks and who uses them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running: it is powered off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DeletionList</name>
    <message>
        <source>Goes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DetailStack</name>
    <message>
        <source>What would you like to run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines and containers share one panel, with their ports in one list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an appliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An .ova or .ovf file from VirtualBox, VMware or a course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an installer or a disk you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an image name such as nginx, the form fills itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a file anywhere in this window: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DisksEditor</name>
    <message>
        <source>Disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CD drive (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floppy drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a medium into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject the medium of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cd dvd iso floppy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bus of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk controller bus sata virtio scsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n drives</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk drive image new cd iso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CD images (*.iso *.img)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a disk image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DisplayEditor</name>
    <message>
        <source>Display and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video display screen gpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QXL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGA, for old systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointer moves freely between guest and computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouse tablet pointer capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audio sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel HDA (ICH9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel HDA (ICH6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AC97, for old systems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::Editor</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::FirmwareEditor</name>
    <message>
        <source>Firmware and board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware bios uefi efi secure boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an installed system keeps the one it was installed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security chip (TPM 2.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tpm security bitlocker windows 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time clock utc local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, as Linux expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time, as Windows expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rng entropy random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI firmware (OVMF) is not installed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure Boot firmware (OVMF) is not installed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program swtpm is not installed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ForwardRow</name>
    <message>
        <source>Port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1 in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used twice here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::FullScreenBar</name>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the console; the machine runs on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::GeneralEditor</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start together with this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autostart boot automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh login account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh identity private key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::HintBar</name>
    <message>
        <source>Show how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ImageField</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image, for example postgres:16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an image; Enter fills in the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it on this engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this engine, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this engine yet. Run pulls it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the pull</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ImportSheet</name>
    <message>
        <source>Import an appliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and show the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I accept the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it although the file differs from its manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it although its manifest does not name every file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: folder, firmware, buses, adapter address, sound, USB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence must be accepted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide about the manifest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be imported now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::InspectPage</name>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the engine knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks and ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, gateway %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::JobModel</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::JsonView</name>
    <message>
        <source>Find in the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the engine says, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LogPage</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the log is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 are kept here; Save writes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container has stopped; this was its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LogView</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MachineForm</name>
    <message>
        <source>floppy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the guest&apos;s adapter name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more adapters as planned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a port forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel HDA (ICH9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AC97</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USB controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory size cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MainWindow</name>
    <message>
        <source>%1 – Boxyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxyard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MemoryEdit</name>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has %1 of memory. The machine may not start, or make it very slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 are free now. Other programs would have to give memory back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 GiB then in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MessageBanner</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MountRow</name>
    <message>
        <source>Remove this volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands in the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/path/to/folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or existing volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is given by its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A volume&apos;s name is made of letters A to Z, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path in the container begins with a slash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::NetworkEditor</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT, with port forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is set up elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter %1, %2 in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtio, fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel e1000e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel e1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMware vmxnet3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realtek 8139, for old systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network card adapter nic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cable connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link plugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network nat bridge mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address of adapter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take adapter %1 out of the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (MAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mac hardware address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a network adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n adapters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adapter nic network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::NoticeList</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports, volumes and networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n CPU(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen of the machine, opens the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage and network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change storage and network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, behind NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest agent answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several lines: change them in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest has not shut down when asked. Powering off is like pulling the plug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::OverviewPorts</name>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some from other computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PanelDelegate</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PanelView</name>
    <message>
        <source>Machines and containers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PathEdit</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PortModel</name>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program of another user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PortRow</name>
    <message>
        <source>Remove this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port in the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held by %2. %3 is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another line above wants the port %1 too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other computers can connect to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PreferencesSheet</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every choice applies at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start of Boxyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the screen into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each pixel as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest follows the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added connections and engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a connection or an engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address of a connection or an engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with how it is reached, for example qemu+ssh:// or unix://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ProcessorMemoryEditor</name>
    <message>
        <source>Processor, memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor cores vcpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines inside this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested virtualization vmx svm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory size RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give memory back when the guest does not need it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balloon memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu model passthrough host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest with the same as this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by the hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the hypervisor can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain 64-bit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ProviderView</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ReachCell</name>
    <message>
        <source>Reachable from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who reaches this computer reaches the guest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RemoveSheet</name>
    <message>
        <source>Remove containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n container(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove their volumes without a name too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, is stopped first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with everything written inside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) without a name</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RenameSheet</name>
    <message>
        <source>Rename a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disks and files keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceModel</name>
    <message>
        <source>ports %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System or image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer since %1, last state shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourcePortsPage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published ports of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set when the container is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take effect at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take effect at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads into this machine yet. A button above adds a port, reachable from this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This container publishes no port.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceView</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is the last known state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RuleRow</name>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or a number and /udp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or an address of the guest, a colon and a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port of the guest is needed, from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port of this computer is needed, from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RunSheet</name>
    <message>
        <source>Run a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image&apos;s own command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container engine answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Docker or Podman, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SelectionView</name>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SettingRow</name>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SettingsPage</name>
    <message>
        <source>Kinds of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all settings, for example nested, MAC, TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of %1, changed here as on their own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving keeps those changes where they are about other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of %1 could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes to %1 are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or discard them before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::Sheet</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SidePanel</name>
    <message>
        <source>Find  name, port, image, state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches what is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by host and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by project or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One flat list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SizeEdit</name>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between %1 and %2, for example 2 GiB or 1536 MiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::TaskBar</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory %1 of %2 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::TaskHistory</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since Boxyard was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ToolStrip</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::VariableRow</name>
    <message>
        <source>Remove this variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed: %1 stops without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::WindowActions</name>
    <message>
        <source>%1 of %2 failed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details tell why, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an appliance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Boxyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
