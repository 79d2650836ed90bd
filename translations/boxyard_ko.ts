<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Boxyard</name>
    <message>
        <source>port %1 of this computer is in use</source>
        <translation>이 컴퓨터의 포트 %1: 이미 사용 중입니다</translation>
    </message>
    <message>
        <source>Choose another host port, or stop what uses this one.</source>
        <translation>다른 호스트 포트를 선택하거나 이 포트를 사용하는 대상을 중지하세요.</translation>
    </message>
    <message>
        <source>a port of this computer is in use</source>
        <translation>이 컴퓨터의 포트가 이미 사용 중입니다</translation>
    </message>
    <message>
        <source>port %1 is below 1024 and needs more rights</source>
        <translation>포트 %1: 1024 미만이므로 더 높은 권한이 필요합니다</translation>
    </message>
    <message>
        <source>Choose a host port of 1024 or above.</source>
        <translation>1024 이상의 호스트 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>Free some space, for instance by removing unused images.</source>
        <translation>사용하지 않는 이미지를 제거하는 등 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>the name is taken</source>
        <translation>이미 사용 중인 이름입니다</translation>
    </message>
    <message>
        <source>Choose another name, or delete the container that has it.</source>
        <translation>다른 이름을 선택하거나 이 이름의 컨테이너를 삭제하세요.</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>사용 중입니다</translation>
    </message>
    <message>
        <source>Stop it first, or delete it by force.</source>
        <translation>먼저 중지하거나 강제로 삭제하세요.</translation>
    </message>
    <message>
        <source>the registry asks for a login, or the image does not exist</source>
        <translation>레지스트리에 로그인해야 하거나 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Check the name; for a private image, log in by docker login or podman login.</source>
        <translation>이름을 확인하세요. 비공개 이미지는 docker login 또는 podman login으로 로그인하세요.</translation>
    </message>
    <message>
        <source>the registry has no such image</source>
        <translation>레지스트리에 해당 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Check the name and the tag.</source>
        <translation>이름과 태그를 확인하세요.</translation>
    </message>
    <message>
        <source>the image is not on this computer</source>
        <translation>이미지가 이 컴퓨터에 없습니다</translation>
    </message>
    <message>
        <source>Pull it first.</source>
        <translation>먼저 이미지를 내려받으세요.</translation>
    </message>
    <message>
        <source>the image has no such program</source>
        <translation>이미지에 해당 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>Check the command.</source>
        <translation>명령을 확인하세요.</translation>
    </message>
    <message>
        <source>the folder to mount does not exist</source>
        <translation>마운트할 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Create it first, or choose another.</source>
        <translation>먼저 만들거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>this engine cannot do it on this computer</source>
        <translation>이 컴퓨터의 이 엔진에서는 할 수 없습니다</translation>
    </message>
    <message>
        <source>Rootless engines need cgroup version 2 for it.</source>
        <translation>루트리스 엔진에서는 cgroup 버전 2가 필요합니다.</translation>
    </message>
    <message>
        <source>the container does not exist any more</source>
        <translation>컨테이너가 더 이상 없습니다</translation>
    </message>
    <message>
        <source>the container is not in a state that allows it</source>
        <translation>컨테이너의 현재 상태에서는 할 수 없습니다</translation>
    </message>
    <message>
        <source>the engine does not accept what was given</source>
        <translation>엔진이 입력한 값을 받아들이지 않습니다</translation>
    </message>
    <message>
        <source>the registry cannot be reached</source>
        <translation>레지스트리에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>Check the name and the network.</source>
        <translation>이름과 네트워크를 확인하세요.</translation>
    </message>
    <message>
        <source>the engine may not do it</source>
        <translation>엔진에 권한이 없습니다</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>boxyard [FILE…]: the window; FILE opens its sheet or console</source>
        <translation>boxyard [FILE…]: 창 열기. FILE을 지정하면 해당 시트나 콘솔을 엽니다</translation>
    </message>
    <message>
        <source>Options for all commands:</source>
        <translation>모든 명령의 옵션:</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>JSON으로 출력</translation>
    </message>
    <message>
        <source>Forward a port of this computer to the machine (2222:22, tcp:127.0.0.1:2222-:22)</source>
        <translation>이 컴퓨터의 포트를 가상 머신으로 포워딩 (2222:22, tcp:127.0.0.1:2222-:22)</translation>
    </message>
    <message>
        <source>Forward a free port to the guest&apos;s port 22</source>
        <translation>빈 포트를 게스트의 포트 22로 포워딩</translation>
    </message>
    <message>
        <source>Start it afterwards</source>
        <translation>완료 후 시작</translation>
    </message>
    <message>
        <source>Say what would be done and do nothing</source>
        <translation>수행할 작업만 표시하고 실행하지 않음</translation>
    </message>
    <message>
        <source>The name it gets</source>
        <translation>사용할 이름</translation>
    </message>
    <message>
        <source>How many CPUs it has</source>
        <translation>CPU 개수</translation>
    </message>
    <message>
        <source>How much memory it has (2G, 2048M)</source>
        <translation>메모리 크기 (2G, 2048M)</translation>
    </message>
    <message>
        <source>List machines and containers</source>
        <translation>가상 머신과 컨테이너 목록</translation>
    </message>
    <message>
        <source>Machines only</source>
        <translation>가상 머신만</translation>
    </message>
    <message>
        <source>Containers only</source>
        <translation>컨테이너만</translation>
    </message>
    <message>
        <source>Show one machine or container</source>
        <translation>가상 머신 또는 컨테이너 하나 표시</translation>
    </message>
    <message>
        <source>Verify every checksum and every disk block</source>
        <translation>모든 체크섬과 디스크 블록 검사</translation>
    </message>
    <message>
        <source>Judge an .ovf without its files</source>
        <translation>딸린 파일 없이 .ovf만 검사</translation>
    </message>
    <message>
        <source>Import an appliance (.ova, .ovf)</source>
        <translation>가상 어플라이언스 가져오기 (.ova, .ovf)</translation>
    </message>
    <message>
        <source>nat, none, network:NAME or bridge:NAME</source>
        <translation>nat, none, network:NAME 또는 bridge:NAME</translation>
    </message>
    <message>
        <source>The folder the disks go to</source>
        <translation>디스크를 저장할 폴더</translation>
    </message>
    <message>
        <source>qcow2 or raw</source>
        <translation>qcow2 또는 raw</translation>
    </message>
    <message>
        <source>Which of the appliance&apos;s configurations</source>
        <translation>사용할 가상 어플라이언스 구성</translation>
    </message>
    <message>
        <source>A property the appliance asks for</source>
        <translation>가상 어플라이언스가 요구하는 속성</translation>
    </message>
    <message>
        <source>Accept the appliance&apos;s licence</source>
        <translation>가상 어플라이언스의 라이선스에 동의</translation>
    </message>
    <message>
        <source>Import although the checksums do not match</source>
        <translation>체크섬이 일치하지 않아도 가져오기</translation>
    </message>
    <message>
        <source>Create a machine</source>
        <translation>가상 머신 만들기</translation>
    </message>
    <message>
        <source>linux, windows, oldwindows, bsd, other, or an id like ubuntu22.04</source>
        <translation>linux, windows, oldwindows, bsd, other 또는 ubuntu22.04 같은 ID</translation>
    </message>
    <message>
        <source>Start from this CD image</source>
        <translation>이 CD 이미지로 시작</translation>
    </message>
    <message>
        <source>Use this disk image as it is</source>
        <translation>이 디스크 이미지를 그대로 사용</translation>
    </message>
    <message>
        <source>Size of the new disk</source>
        <translation>새 디스크의 크기</translation>
    </message>
    <message>
        <source>The folder the disk goes to</source>
        <translation>디스크를 저장할 폴더</translation>
    </message>
    <message>
        <source>bios, efi or efi-secure</source>
        <translation>bios, efi 또는 efi-secure</translation>
    </message>
    <message>
        <source>Give it a TPM 2.0</source>
        <translation>TPM 2.0 추가</translation>
    </message>
    <message>
        <source>Change a machine</source>
        <translation>가상 머신 변경</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Start it with the host</source>
        <translation>호스트와 함께 시작</translation>
    </message>
    <message>
        <source>Put it into a group; an empty name takes it out</source>
        <translation>그룹에 넣기. 이름을 비우면 그룹에서 뺌</translation>
    </message>
    <message>
        <source>Who logs in over SSH; an empty name forgets it</source>
        <translation>SSH 로그인 사용자. 이름을 비우면 저장된 값 삭제</translation>
    </message>
    <message>
        <source>The key file to log in with</source>
        <translation>로그인에 사용할 키 파일</translation>
    </message>
    <message>
        <source>Start machines or containers</source>
        <translation>가상 머신 또는 컨테이너 시작</translation>
    </message>
    <message>
        <source>Ask the guest to shut down</source>
        <translation>게스트에 종료 요청</translation>
    </message>
    <message>
        <source>Ask the guest to restart</source>
        <translation>게스트에 다시 시작 요청</translation>
    </message>
    <message>
        <source>Reset without asking the guest</source>
        <translation>게스트에 요청하지 않고 리셋</translation>
    </message>
    <message>
        <source>Power off without asking the guest</source>
        <translation>게스트에 요청하지 않고 전원 끄기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Continue after a pause</source>
        <translation>일시 정지 후 재개</translation>
    </message>
    <message>
        <source>Save the state to disk and stop</source>
        <translation>상태를 디스크에 저장하고 중지</translation>
    </message>
    <message>
        <source>Delete machines</source>
        <translation>가상 머신 삭제</translation>
    </message>
    <message>
        <source>Delete their disks too, where nobody else uses them</source>
        <translation>다른 곳에서 쓰지 않는 디스크도 삭제</translation>
    </message>
    <message>
        <source>Keep their disks</source>
        <translation>디스크 유지</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>확인하지 않음</translation>
    </message>
    <message>
        <source>List a machine&apos;s port forwards</source>
        <translation>가상 머신의 포워딩 규칙 목록</translation>
    </message>
    <message>
        <source>Add port forwards, at once on a running machine</source>
        <translation>포워딩 규칙 추가. 실행 중이면 즉시 적용</translation>
    </message>
    <message>
        <source>Remove port forwards</source>
        <translation>포워딩 규칙 제거</translation>
    </message>
    <message>
        <source>Every port of this computer: machines, containers, other programs</source>
        <translation>이 컴퓨터의 모든 포트: 가상 머신, 컨테이너, 다른 프로그램</translation>
    </message>
    <message>
        <source>Log in to a machine through its SSH forward</source>
        <translation>SSH 포워딩 규칙으로 가상 머신에 로그인</translation>
    </message>
    <message>
        <source>Open a console window</source>
        <translation>콘솔 창 열기</translation>
    </message>
    <message>
        <source>Save the picture of a machine&apos;s screen</source>
        <translation>가상 머신의 화면을 그림으로 저장</translation>
    </message>
    <message>
        <source>Run a container</source>
        <translation>컨테이너 실행</translation>
    </message>
    <message>
        <source>Publish a port (8080:80; on 127.0.0.1 unless said)</source>
        <translation>포트 공개 (8080:80, 따로 지정하지 않으면 127.0.0.1)</translation>
    </message>
    <message>
        <source>Set an environment variable</source>
        <translation>환경 변수 설정</translation>
    </message>
    <message>
        <source>Mount a volume or a folder</source>
        <translation>볼륨 또는 폴더 마운트</translation>
    </message>
    <message>
        <source>no, always, unless-stopped or on-failure</source>
        <translation>no, always, unless-stopped 또는 on-failure</translation>
    </message>
    <message>
        <source>List containers</source>
        <translation>컨테이너 목록</translation>
    </message>
    <message>
        <source>Start containers</source>
        <translation>컨테이너 시작</translation>
    </message>
    <message>
        <source>Stop containers</source>
        <translation>컨테이너 중지</translation>
    </message>
    <message>
        <source>Restart containers</source>
        <translation>컨테이너 다시 시작</translation>
    </message>
    <message>
        <source>Pause containers</source>
        <translation>컨테이너 일시 정지</translation>
    </message>
    <message>
        <source>Continue paused containers</source>
        <translation>일시 정지된 컨테이너 재개</translation>
    </message>
    <message>
        <source>Kill containers</source>
        <translation>컨테이너 강제 종료</translation>
    </message>
    <message>
        <source>Remove containers</source>
        <translation>컨테이너 제거</translation>
    </message>
    <message>
        <source>Their anonymous volumes too</source>
        <translation>익명 볼륨도 함께</translation>
    </message>
    <message>
        <source>Also while they run</source>
        <translation>실행 중이어도</translation>
    </message>
    <message>
        <source>Print a container&apos;s log</source>
        <translation>컨테이너의 로그 출력</translation>
    </message>
    <message>
        <source>Go on printing what is added</source>
        <translation>추가되는 내용을 계속 출력</translation>
    </message>
    <message>
        <source>Only the last N lines</source>
        <translation>마지막 N줄만</translation>
    </message>
    <message>
        <source>With the time of each line</source>
        <translation>각 줄의 시각 포함</translation>
    </message>
    <message>
        <source>Rename a container</source>
        <translation>컨테이너 이름 바꾸기</translation>
    </message>
    <message>
        <source>Print all the engine knows of a container</source>
        <translation>엔진이 아는 컨테이너 정보를 모두 출력</translation>
    </message>
    <message>
        <source>List the images of the engines</source>
        <translation>엔진의 이미지 목록</translation>
    </message>
    <message>
        <source>Pull an image</source>
        <translation>이미지 내려받기</translation>
    </message>
    <message>
        <source>Say what this computer lacks for machines and containers, and the remedy</source>
        <translation>이 컴퓨터에 부족한 가상 머신과 컨테이너 구성 요소 및 해결 방법 표시</translation>
    </message>
    <message>
        <source>Print the shell&apos;s completion script, or the manual page</source>
        <translation>셸 자동 완성 스크립트 또는 매뉴얼 페이지 출력</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1: 값을 받지 않습니다.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1: 값이 필요합니다.</translation>
    </message>
    <message>
        <source>%1 was given twice.</source>
        <translation>%1: 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>A libvirt connection to use (qemu:///session, test:///default …)</source>
        <translation>사용할 libvirt 연결 (qemu:///session, test:///default …)</translation>
    </message>
    <message>
        <source>A container engine to use (unix:///path, tcp://…, ssh://…)</source>
        <translation>사용할 컨테이너 엔진 (unix:///path, tcp://…, ssh://…)</translation>
    </message>
    <message>
        <source>auto, plain, json or none</source>
        <translation>auto, plain, json 또는 none</translation>
    </message>
    <message>
        <source>The language: en, ko</source>
        <translation>언어: en, ko</translation>
    </message>
    <message>
        <source>Say the raw details of errors</source>
        <translation>오류의 원본 상세 내용 표시</translation>
    </message>
    <message>
        <source>Start the window on made-up machines and containers</source>
        <translation>예시용 가상 머신과 컨테이너로 창 열기</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>버전 출력</translation>
    </message>
    <message>
        <source>Print this help, or a command&apos;s</source>
        <translation>이 도움말 또는 명령의 도움말 출력</translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation>%1: 알 수 없는 옵션입니다.</translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation>“%1”: 알 수 없는 명령입니다.</translation>
    </message>
    <message>
        <source>“%1” needs a second word.</source>
        <translation>“%1”: 두 번째 단어가 필요합니다.</translation>
    </message>
    <message>
        <source>Usage: boxyard %1 %2</source>
        <translation>사용법: boxyard %1 %2</translation>
    </message>
    <message>
        <source>Boxyard, demonstration</source>
        <translation>Boxyard, 시연</translation>
    </message>
    <message>
        <source>boxyard: There is no display here, so the window cannot open.</source>
        <translation>boxyard: 디스플레이가 없어 창을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Say what an appliance, a disk image or a CD image holds and whether it is sound</source>
        <translation>가상 어플라이언스, 디스크 이미지, CD 이미지의 내용과 이상 여부 확인</translation>
    </message>
    <message>
        <source>Put a CD image into its drive, or take it out</source>
        <translation>CD 이미지를 드라이브에 넣거나 꺼내기</translation>
    </message>
    <message>
        <source>Add a new disk, or an image as it is</source>
        <translation>새 디스크나 기존 이미지를 그대로 추가</translation>
    </message>
    <message>
        <source>Take out a disk (vda, sdb …); its file stays</source>
        <translation>디스크(vda, sdb …) 빼기. 파일은 그대로 남음</translation>
    </message>
    <message>
        <source>“boxyard %1” is the nearest there is.</source>
        <translation>가장 비슷한 명령은 “boxyard %1”입니다.</translation>
    </message>
    <message>
        <source>“%1” is no way to show progress.</source>
        <translation>“%1”은(는) 진행률 표시 방식이 아닙니다.</translation>
    </message>
    <message>
        <source>Write auto, plain, json or none.</source>
        <translation>auto, plain, json, none 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>hint: Work by command line: boxyard --help lists what it can do.</source>
        <translation>hint: 명령줄로 작업하세요. boxyard --help가 할 수 있는 일을 보여 줍니다.</translation>
    </message>
    <message>
        <source>boxyard --help lists the commands.</source>
        <translation>boxyard --help가 명령을 보여 줍니다.</translation>
    </message>
    <message>
        <source>At most this much memory (512M)</source>
        <translation>최대 메모리(512M)</translation>
    </message>
    <message>
        <source>At most this many CPUs (1.5)</source>
        <translation>최대 CPU 수(1.5)</translation>
    </message>
</context>
<context>
    <name>ContainerWords</name>
    <message>
        <source>%1 does not pass its health check</source>
        <translation>%1: 상태 검사를 통과하지 못합니다</translation>
    </message>
    <message>
        <source>It runs, but its own check fails. The log may say why.</source>
        <translation>실행 중이지만 자체 상태 검사에 실패합니다. 로그에서 원인을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1: 종료 코드 %2(으)로 끝났습니다</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>%1 종료됨: %2</translation>
    </message>
    <message>
        <source>The last lines of its log may say why.</source>
        <translation>로그의 마지막 줄에서 원인을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is being restarted by its engine again and again</source>
        <translation>%1: 엔진이 계속 다시 시작하고 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>Restarted %n time(s) so far. The log may say why.</source>
        <translation>
            <numerusform>지금까지 %n번 다시 시작했습니다. 로그에서 원인을 확인하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>Unless stopped</source>
        <translation>중지하지 않는 한</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>실패 시</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>folder of the host</source>
        <translation>호스트의 폴더</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>메모리에 있음</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1, 읽기 전용</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 MiB/s</translation>
    </message>
    <message>
        <source>A name has at least two characters.</source>
        <translation>이름은 두 글자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>A name is made of letters A to Z, digits, dots, dashes and underscores.</source>
        <translation>이름에는 영문자 A~Z, 숫자, 점, 대시, 밑줄만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>reached as %1 in %2</source>
        <translation>%2에서 접근 이름: %1</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>%1 작업</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The picture could not be saved as %1</source>
        <translation>그림을 저장할 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1: 응답이 없습니다.</translation>
    </message>
    <message>
        <source>“boxyard list” shows what there is.</source>
        <translation>“boxyard list”로 무엇이 있는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>“%1”: 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” can be several: %2.</source>
        <translation>“%1”에 해당하는 항목이 여러 개입니다: %2.</translation>
    </message>
    <message>
        <source>Write machine:NAME, container:NAME or the id.</source>
        <translation>machine:NAME, container:NAME 또는 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>No container engine was found.</source>
        <translation>컨테이너 엔진을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Install Docker or Podman; “boxyard doctor” says more.</source>
        <translation>Docker 또는 Podman을 설치하세요. 자세한 내용은 “boxyard doctor”에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a volume.</source>
        <translation>“%1”: 올바른 볼륨이 아닙니다.</translation>
    </message>
    <message>
        <source>Write SRC:DST or SRC:DST:ro; DST is absolute.</source>
        <translation>SRC:DST 또는 SRC:DST:ro 형식으로 입력하세요. DST는 절대 경로입니다.</translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE.</source>
        <translation>“%1”: KEY=VALUE 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is not a restart policy.</source>
        <translation>“%1”: 올바른 다시 시작 정책이 아닙니다.</translation>
    </message>
    <message>
        <source>--tail takes a number of lines.</source>
        <translation>--tail에는 줄 수를 지정합니다.</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>%1: %2, OVF %3</source>
        <translation>%1: %2, OVF %3</translation>
    </message>
    <message>
        <source>MACHINE</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>CPUS</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>DISKS</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>FORWARDS</source>
        <translation>포워딩</translation>
    </message>
    <message>
        <source>“%1” is not a network mode.</source>
        <translation>“%1”: 올바른 네트워크 모드가 아닙니다.</translation>
    </message>
    <message>
        <source>Write nat, none, network:NAME or bridge:NAME.</source>
        <translation>nat, none, network:NAME 또는 bridge:NAME을 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” is not a number of CPUs.</source>
        <translation>“%1”: 올바른 CPU 수가 아닙니다.</translation>
    </message>
    <message numerus="yes">
        <source>The appliance holds %n machines; a name or a forward can be given for one only.</source>
        <translation>
            <numerusform>가상 어플라이언스에 가상 머신이 %n개 들어 있습니다. 이름이나 포워딩은 가상 머신이 하나일 때만 지정할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be a machine&apos;s name.</source>
        <translation>“%1”: 가상 머신 이름으로 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no NAT adapter, so no port can be forwarded to it.</source>
        <translation>%1에 NAT 어댑터가 없어 포트를 포워딩할 수 없습니다.</translation>
    </message>
    <message>
        <source>--network nat gives it one.</source>
        <translation>--network nat으로 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a disk format.</source>
        <translation>“%1”: 올바른 디스크 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Write qcow2 or raw.</source>
        <translation>qcow2 또는 raw를 입력하세요.</translation>
    </message>
    <message>
        <source>The appliance comes with a licence that has to be accepted:
%1</source>
        <translation>이 가상 어플라이언스에는 동의해야 하는 라이선스가 있습니다:
%1</translation>
    </message>
    <message>
        <source>--accept-eula accepts it.</source>
        <translation>--accept-eula를 지정하면 동의합니다.</translation>
    </message>
    <message>
        <source>The appliance needs a value for “%1” (%2).</source>
        <translation>가상 어플라이언스에 “%1”(%2) 값이 필요합니다.</translation>
    </message>
    <message>
        <source>Give it with --property %1=VALUE.</source>
        <translation>--property %1=VALUE로 지정하세요.</translation>
    </message>
    <message>
        <source>The checksums of %1 do not match its manifest: the file is damaged or was changed.</source>
        <translation>%1의 체크섬이 매니페스트와 일치하지 않습니다. 파일이 손상되었거나 변경되었습니다.</translation>
    </message>
    <message>
        <source>Get the file again, or import it all the same with --ignore-manifest.</source>
        <translation>파일을 다시 받거나 --ignore-manifest를 지정하여 그대로 가져오세요.</translation>
    </message>
    <message>
        <source>%1 cannot be imported.</source>
        <translation>%1: 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no libvirt connection to import to.</source>
        <translation>가져올 대상 libvirt 연결이 없습니다.</translation>
    </message>
    <message>
        <source>“boxyard doctor” says what is missing.</source>
        <translation>“boxyard doctor”로 무엇이 빠졌는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1: 가져왔습니다.</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>container</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>IMAGE OR SYSTEM</source>
        <translation>이미지 또는 시스템</translation>
    </message>
    <message>
        <source>PORTS</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>값</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>PROTOCOL</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation>사용하는 곳</translation>
    </message>
    <message>
        <source>GUEST PORT</source>
        <translation>게스트 포트</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>상태 검사</translation>
    </message>
    <message>
        <source>No free port was found for guest port %1.</source>
        <translation>게스트 포트 %1에 사용할 빈 포트를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 already forwards %2 port %3.</source>
        <translation>%1에서 이미 %2 포트 %3을(를) 포워딩하고 있습니다.</translation>
    </message>
    <message>
        <source>%1 has no forward %2.</source>
        <translation>%1에 포워딩 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>--autostart takes on or off.</source>
        <translation>--autostart에는 on 또는 off를 지정합니다.</translation>
    </message>
    <message>
        <source> (at the next start)</source>
        <translation> (다음 시작 시)</translation>
    </message>
    <message>
        <source>“%1” is not a firmware.</source>
        <translation>“%1”: 올바른 펌웨어가 아닙니다.</translation>
    </message>
    <message>
        <source>Write bios, efi or efi-secure.</source>
        <translation>bios, efi 또는 efi-secure를 입력하세요.</translation>
    </message>
    <message>
        <source>There is no libvirt connection to create a machine on.</source>
        <translation>가상 머신을 만들 libvirt 연결이 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2 CPUs, %3 of memory</source>
        <translation>%1: CPU %2개, 메모리 %3</translation>
    </message>
    <message>
        <source>Creating a machine</source>
        <translation>가상 머신 만드는 중</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1: 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--disks and --keep-disks exclude each other.</source>
        <translation>--disks와 --keep-disks는 함께 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete %1 and the disks?</source>
        <translation>%1과(와) 디스크를 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete %1? The disks stay.</source>
        <translation>%1을(를) 삭제할까요? 디스크는 남습니다.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>아무것도 삭제하지 않았습니다.</translation>
    </message>
    <message>
        <source>--yes deletes without asking.</source>
        <translation>--yes를 지정하면 묻지 않고 삭제합니다.</translation>
    </message>
    <message>
        <source>The program ssh was not found.</source>
        <translation>ssh 프로그램을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Install openssh-client.</source>
        <translation>openssh-client를 설치하세요.</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1: 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>“boxyard start %1” starts it.</source>
        <translation>“boxyard start %1”로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>“%1” is not a shell that completion is made for.</source>
        <translation>“%1”: 자동 완성을 지원하는 셸이 아닙니다.</translation>
    </message>
    <message>
        <source>Write bash, zsh or man.</source>
        <translation>bash, zsh 또는 man을 입력하세요.</translation>
    </message>
    <message>
        <source>The port %1 is used by %2.</source>
        <translation>포트 %1은(는) %2에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>Start without it, or choose another port.</source>
        <translation>이 포트 없이 시작하거나 다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>api does not pass its health check.</source>
        <translation>api가 상태 검사를 통과하지 못합니다.</translation>
    </message>
    <message>
        <source>Read its log, or restart it.</source>
        <translation>로그를 읽거나 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Week 3: the shop needs postgres on 5432.</source>
        <translation>3주차: shop에는 5432 포트의 postgres가 필요합니다.</translation>
    </message>
    <message>
        <source>Imported from ubuntu.ova on 14 May</source>
        <translation>5월 14일에 ubuntu.ova에서 가져옴</translation>
    </message>
    <message>
        <source>lab-server does not answer.</source>
        <translation>lab-server가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that it is switched on and that you can reach it over SSH.</source>
        <translation>전원이 켜져 있고 SSH로 접속할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 시작 중</translation>
    </message>
    <message>
        <source>container %1 (%2)</source>
        <translation>컨테이너 %1 (%2)</translation>
    </message>
    <message>
        <source>Saving the state of %1</source>
        <translation>%1의 상태 저장 중</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 가져오는 중</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>디스크 쓰는 중</translation>
    </message>
    <message>
        <source>Try again once it is back.</source>
        <translation>다시 연결된 후에 시도하세요.</translation>
    </message>
    <message>
        <source>There is no such container.</source>
        <translation>그런 컨테이너가 없습니다.</translation>
    </message>
    <message>
        <source>The image %1 is not on this computer.</source>
        <translation>이미지 %1이(가) 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not the name of an image.</source>
        <translation>%1: 올바른 이미지 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>The registry has no image %1.</source>
        <translation>레지스트리에 이미지 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the name and the tag.</source>
        <translation>이름과 태그를 확인하세요.</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 다운로드 중</translation>
    </message>
    <message>
        <source>Pulling %1</source>
        <translation>%1 받는 중</translation>
    </message>
    <message>
        <source>Two rules want the port %1.</source>
        <translation>두 규칙이 같은 포트 %1을(를) 사용하려고 합니다.</translation>
    </message>
    <message>
        <source>container %1</source>
        <translation>컨테이너 %1</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation>이름이 %1인 컨테이너가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 실행 중</translation>
    </message>
    <message>
        <source>A disk needs a size.</source>
        <translation>디스크 크기를 지정해야 합니다.</translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation>파일 %1이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>The disk %1 could not be made.</source>
        <translation>디스크 %1을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk %1 could not be written.</source>
        <translation>디스크 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A machine needs a name.</source>
        <translation>가상 머신 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>There is no such machine.</source>
        <translation>그런 가상 머신이 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>파일 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>먼저 시작하세요.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile.</source>
        <translation>그사이 %1이(가) 다른 곳에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>Read it again and repeat your change.</source>
        <translation>다시 읽은 후 변경을 반복하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed while it runs.</source>
        <translation>%1: 실행 중에는 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation>먼저 종료하세요.</translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation>이름 %1은(는) 이미 사용 중입니다.</translation>
    </message>
    <message>
        <source>Saving the settings of %1</source>
        <translation>%1의 설정 저장 중</translation>
    </message>
    <message>
        <source>%1 has no NAT adapter to forward ports to.</source>
        <translation>%1에 포트를 포워딩할 NAT 어댑터가 없습니다.</translation>
    </message>
    <message>
        <source>Add one in Settings, Network.</source>
        <translation>설정의 네트워크에서 추가하세요.</translation>
    </message>
    <message>
        <source>Changing the ports of %1</source>
        <translation>%1의 포트 변경 중</translation>
    </message>
    <message>
        <source>The machines of the demonstration have no console.</source>
        <translation>데모용 가상 머신에는 콘솔이 없습니다.</translation>
    </message>
    <message>
        <source>Start Boxyard without --demo to see a real one.</source>
        <translation>실제 콘솔을 보려면 Boxyard를 --demo 없이 시작하세요.</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>가상 머신 %1</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>program %1</source>
        <translation>프로그램 %1</translation>
    </message>
    <message>
        <source>program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>%1 중지 중</translation>
    </message>
    <message>
        <source>Restarting %1</source>
        <translation>%1 다시 시작 중</translation>
    </message>
    <message>
        <source>Resetting %1</source>
        <translation>%1 리셋 중</translation>
    </message>
    <message>
        <source>Powering off %1</source>
        <translation>%1 전원 끄는 중</translation>
    </message>
    <message>
        <source>Pausing %1</source>
        <translation>%1 일시 정지 중</translation>
    </message>
    <message>
        <source>Resuming %1</source>
        <translation>%1 재개 중</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 삭제 중</translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation>%1 이름 바꾸는 중</translation>
    </message>
    <message>
        <source>%1 has nothing of this name any more.</source>
        <translation>%1에 이 이름의 항목이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be done with %1 now.</source>
        <translation>지금은 %1에 이 작업을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1: 실행 중입니다.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>먼저 중지하세요.</translation>
    </message>
    <message>
        <source>%1 needs a name.</source>
        <translation>%1에 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is already a machine called %1.</source>
        <translation>이름이 %1인 가상 머신이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is already a machine with this UUID.</source>
        <translation>UUID가 같은 가상 머신이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no machine called %1.</source>
        <translation>이름이 %1인 가상 머신이 없습니다.</translation>
    </message>
    <message>
        <source>The connection of this machine is gone.</source>
        <translation>이 가상 머신의 연결이 사라졌습니다.</translation>
    </message>
    <message>
        <source>Creating %1</source>
        <translation>%1 만드는 중</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Import an appliance</source>
        <translation>가상 어플라이언스 가져오기</translation>
    </message>
    <message>
        <source>Appliances (*.ova *.ovf)</source>
        <translation>가상 어플라이언스 (*.ova *.ovf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>The page of this computer says what is missing.</source>
        <translation>이 컴퓨터의 페이지에서 무엇이 빠졌는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Port %1 is kept for %2.</source>
        <translation>포트 %1은(는) %2용으로 예약되어 있습니다.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2.</source>
        <translation>포트 %1은(는) %2에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>The connection of %1 is gone.</source>
        <translation>%1의 연결이 사라졌습니다.</translation>
    </message>
    <message>
        <source>Set one of its adapters to NAT, or log in at its own address.</source>
        <translation>어댑터 중 하나를 NAT로 설정하거나 가상 머신의 주소로 직접 로그인하세요.</translation>
    </message>
    <message>
        <source>No free port was found for SSH.</source>
        <translation>SSH에 사용할 빈 포트를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Opening SSH to %1</source>
        <translation>%1에 SSH 연결 중</translation>
    </message>
    <message>
        <source>waiting for the guest&apos;s SSH server</source>
        <translation>게스트의 SSH 서버를 기다리는 중</translation>
    </message>
    <message>
        <source>PuTTY is not installed.</source>
        <translation>PuTTY가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 저장 중</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>이동했거나 이름이 바뀌었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Look at the permissions of the file and its folder.</source>
        <translation>파일과 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Make room there or choose another folder.</source>
        <translation>공간을 확보하거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1: 열 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1: 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1: 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 ends too early.</source>
        <translation>%1: 내용이 중간에 끝났습니다.</translation>
    </message>
    <message>
        <source>The file is damaged or was not downloaded completely.</source>
        <translation>파일이 손상되었거나 완전히 다운로드되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read.</source>
        <translation>%1: 읽는 동안 파일이 짧아졌습니다.</translation>
    </message>
    <message>
        <source>The disk image “%1” is %2, which cannot be read yet.</source>
        <translation>디스크 이미지 “%1”의 형식(%2)은 아직 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O qcow2” or export the machine in another format.</source>
        <translation>“qemu-img convert -O qcow2”로 변환하거나 가상 머신을 다른 형식으로 내보내세요.</translation>
    </message>
    <message>
        <source>The disk image “%1” holds only the changes to another one.</source>
        <translation>디스크 이미지 “%1”에는 다른 이미지에 대한 변경 사항만 들어 있습니다.</translation>
    </message>
    <message>
        <source>Export the machine without snapshots.</source>
        <translation>스냅샷 없이 가상 머신을 내보내세요.</translation>
    </message>
    <message>
        <source>a VMDK in several parts</source>
        <translation>여러 부분으로 나뉜 VMDK</translation>
    </message>
    <message>
        <source>The disk image “%1” wants to read another file of this computer.</source>
        <translation>디스크 이미지 “%1”이(가) 이 컴퓨터의 다른 파일을 읽으려고 합니다.</translation>
    </message>
    <message>
        <source>Do not trust where it comes from.</source>
        <translation>출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>compressed in another way than gzip</source>
        <translation>gzip이 아닌 방식으로 압축됨</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>먼저 압축을 푸세요.</translation>
    </message>
    <message>
        <source>“%1” is not a disk image that is known.</source>
        <translation>“%1”: 알려진 디스크 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>It is damaged, or it is something else than the descriptor says.</source>
        <translation>손상되었거나 디스크립터의 설명과 다른 파일입니다.</translation>
    </message>
    <message>
        <source>The disk image “%1” is damaged or was made to mislead.</source>
        <translation>디스크 이미지 “%1”이(가) 손상되었거나 속일 목적으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Download or export it again.</source>
        <translation>다시 다운로드하거나 다시 내보내세요.</translation>
    </message>
    <message>
        <source>The disk “%1” claims to be larger than 64 TiB.</source>
        <translation>디스크 “%1”의 표시 크기가 64 TiB를 넘습니다.</translation>
    </message>
    <message>
        <source>Such a disk cannot be imported.</source>
        <translation>이런 디스크는 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no room left for %1.</source>
        <translation>%1을(를) 위한 공간이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1: 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk is too large for a qcow2 image made of units of %1 bytes.</source>
        <translation>디스크가 너무 커서 %1바이트 단위의 qcow2 이미지로 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk “%1” does not say what is on it.</source>
        <translation>디스크 “%1”에 무엇이 들어 있는지 나와 있지 않습니다.</translation>
    </message>
    <message>
        <source>The descriptor uses a disk “%1” that it does not describe.</source>
        <translation>디스크립터에서 디스크 “%1”을(를) 사용하지만 그에 대한 설명이 없습니다.</translation>
    </message>
    <message>
        <source>A disk of the storage network is not part of the appliance; it is left out.</source>
        <translation>스토리지 네트워크의 디스크는 가상 어플라이언스에 포함되지 않아 제외됩니다.</translation>
    </message>
    <message>
        <source>The disk “%1” holds only the changes to another one.</source>
        <translation>디스크 “%1”에는 다른 디스크에 대한 변경 사항만 들어 있습니다.</translation>
    </message>
    <message>
        <source>The disk “%1” names a file that the descriptor does not list.</source>
        <translation>디스크 “%1”이(가) 디스크립터 목록에 없는 파일을 가리킵니다.</translation>
    </message>
    <message>
        <source>The size of the disk “%1” cannot be understood.</source>
        <translation>디스크 “%1”의 크기를 해석할 수 없습니다.</translation>
    </message>
    <message>
        <source>The medium in “%1” is not part of the appliance; the drive is empty.</source>
        <translation>“%1”의 미디어가 가상 어플라이언스에 포함되지 않아 드라이브가 비어 있습니다.</translation>
    </message>
    <message>
        <source>This kind of machine has no floppy drive; “%1” is left out.</source>
        <translation>이 종류의 가상 머신에는 플로피 드라이브가 없어 “%1”이(가) 제외됩니다.</translation>
    </message>
    <message>
        <source>The disk “%1” moves to another kind of controller that the guest has a driver for.</source>
        <translation>디스크 “%1”은(는) 게스트에 드라이버가 있는 다른 종류의 컨트롤러로 옮겨집니다.</translation>
    </message>
    <message>
        <source>The machine has no disk.</source>
        <translation>가상 머신에 디스크가 없습니다.</translation>
    </message>
    <message>
        <source>The import needs %1, but only %2 are free in %3.</source>
        <translation>가져오려면 %1이(가) 필요하지만 %3에는 %2만 남아 있습니다.</translation>
    </message>
    <message>
        <source>There is a machine “%1” already; this one becomes “%2”.</source>
        <translation>가상 머신 “%1”이(가) 이미 있어 이 가상 머신의 이름이 바뀝니다: “%2”.</translation>
    </message>
    <message>
        <source>The machine runs without hardware acceleration and will be slow.</source>
        <translation>가상 머신이 하드웨어 가속 없이 실행되어 느립니다.</translation>
    </message>
    <message>
        <source>The appliance wants %1 CPUs; it gets %2, the most this kind of machine takes.</source>
        <translation>가상 어플라이언스가 CPU %1개를 요구하지만, 이 종류의 가상 머신에서 가능한 최대인 %2개가 할당됩니다.</translation>
    </message>
    <message>
        <source>The appliance wants %1 CPUs, but this computer has %2.</source>
        <translation>가상 어플라이언스가 CPU %1개를 요구하지만 이 컴퓨터에는 %2개가 있습니다.</translation>
    </message>
    <message>
        <source>Give it fewer CPUs.</source>
        <translation>CPU를 더 적게 할당하세요.</translation>
    </message>
    <message>
        <source>The appliance wants %1 of memory, but this computer has %2.</source>
        <translation>가상 어플라이언스가 메모리 %1을(를) 요구하지만 이 컴퓨터에는 %2이(가) 있습니다.</translation>
    </message>
    <message>
        <source>Give it less memory.</source>
        <translation>메모리를 더 적게 할당하세요.</translation>
    </message>
    <message>
        <source>The machine needs EFI firmware, which is not installed here.</source>
        <translation>가상 머신에 EFI 펌웨어가 필요하지만 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install the package “ovmf”.</source>
        <translation>“ovmf” 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>Secure Boot is not possible here; the machine starts with plain EFI.</source>
        <translation>여기서는 보안 부팅을 사용할 수 없어 가상 머신이 일반 EFI로 시작합니다.</translation>
    </message>
    <message>
        <source>The machine wants a TPM, which is not possible here; it gets none.</source>
        <translation>가상 머신이 TPM을 요구하지만 여기서는 사용할 수 없어 제외됩니다.</translation>
    </message>
    <message>
        <source>Install the package “swtpm-tools”.</source>
        <translation>“swtpm-tools” 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>The hardware address %1 is used by another machine; a new one is chosen.</source>
        <translation>하드웨어 주소 %1을(를) 다른 가상 머신이 사용하고 있어 새 주소를 선택합니다.</translation>
    </message>
    <message>
        <source>another rule of this appliance</source>
        <translation>이 가상 어플라이언스의 다른 규칙</translation>
    </message>
    <message>
        <source>Port %1 needs special rights; the rule “%2” uses %3.</source>
        <translation>포트 %1에는 특별한 권한이 필요하여 규칙 “%2”에서는 %3을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2; the rule “%3” uses %4.</source>
        <translation>포트 %1은(는) %2에서 사용 중이므로 규칙 “%3”에서는 %4을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>Choose another port under Ports.</source>
        <translation>포트에서 다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is not what the manifest says: it was changed or damaged.</source>
        <translation>“%1”의 내용이 매니페스트와 다릅니다. 변경되었거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>Download it again, or import it without checking.</source>
        <translation>다시 다운로드하거나 검사 없이 가져오세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked.</source>
        <translation>“%1”: 압축을 풀 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than it should.</source>
        <translation>“%1”: 압축을 풀면 정상보다 훨씬 커집니다.</translation>
    </message>
    <message>
        <source>There is no room left to unpack “%1”.</source>
        <translation>“%1”의 압축을 풀 공간이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked in %2.</source>
        <translation>%2에 “%1”의 압축을 풀 수 없습니다.</translation>
    </message>
    <message>
        <source>The descriptor says nothing about the hardware of “%1”.</source>
        <translation>디스크립터에 “%1”의 하드웨어에 대한 정보가 없습니다.</translation>
    </message>
    <message>
        <source>The appliance requires “%1”, which is not known here.</source>
        <translation>가상 어플라이언스에 “%1”이(가) 필요하지만 여기서는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>The machine&apos;s name was made usable here: “%1”.</source>
        <translation>가상 머신의 이름을 여기서 사용할 수 있도록 바꾸었습니다: “%1”.</translation>
    </message>
    <message>
        <source>“%1” is made for another kind of processor (%2).</source>
        <translation>“%1”: 다른 종류의 프로세서(%2)용으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Look for an edition for x86-64.</source>
        <translation>x86-64용 에디션을 찾아보세요.</translation>
    </message>
    <message>
        <source>macOS does not start on this kind of machine without further measures.</source>
        <translation>macOS는 이 종류의 가상 머신에서 추가 조치 없이는 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>The operating system is not known; careful settings are used.</source>
        <translation>운영 체제를 알 수 없어 안전한 설정을 사용합니다.</translation>
    </message>
    <message>
        <source>The number of CPUs is no number: “%1”.</source>
        <translation>CPU 수가 숫자가 아닙니다: “%1”.</translation>
    </message>
    <message>
        <source>The appliance asks for %1 CPUs.</source>
        <translation>가상 어플라이언스가 CPU %1개를 요구합니다.</translation>
    </message>
    <message>
        <source>The appliance does not say how many CPUs it wants; it gets one.</source>
        <translation>가상 어플라이언스에 CPU 수가 지정되어 있지 않아 1개를 할당합니다.</translation>
    </message>
    <message>
        <source>The memory size cannot be understood: “%1 %2”.</source>
        <translation>메모리 크기를 해석할 수 없습니다: “%1 %2”.</translation>
    </message>
    <message>
        <source>The appliance asks for %1 of memory.</source>
        <translation>가상 어플라이언스가 메모리 %1을(를) 요구합니다.</translation>
    </message>
    <message>
        <source>The appliance does not say how much memory it wants; it gets 1 GiB.</source>
        <translation>가상 어플라이언스에 메모리 크기가 지정되어 있지 않아 1 GiB를 할당합니다.</translation>
    </message>
    <message>
        <source>The firmware “%1” is not known.</source>
        <translation>알 수 없는 펌웨어입니다: “%1”.</translation>
    </message>
    <message>
        <source>The machine starts with fresh EFI variables; its boot entries are made anew.</source>
        <translation>가상 머신이 새 EFI 변수로 시작하며 부팅 항목이 새로 만들어집니다.</translation>
    </message>
    <message>
        <source>The appliance does not name its firmware; its disk starts with a BIOS.</source>
        <translation>가상 어플라이언스에 펌웨어가 지정되어 있지 않습니다. 디스크는 BIOS로 시작합니다.</translation>
    </message>
    <message>
        <source>The appliance does not name its firmware; its disk starts with EFI.</source>
        <translation>가상 어플라이언스에 펌웨어가 지정되어 있지 않습니다. 디스크는 EFI로 시작합니다.</translation>
    </message>
    <message>
        <source>The machine gets a new TPM; what the old one kept is not in the appliance.</source>
        <translation>가상 머신에 새 TPM이 할당됩니다. 이전 TPM에 저장된 내용은 가상 어플라이언스에 없습니다.</translation>
    </message>
    <message>
        <source>Keep the BitLocker recovery key at hand.</source>
        <translation>BitLocker 복구 키를 준비해 두세요.</translation>
    </message>
    <message numerus="yes">
        <source>The appliance shares %n folder(s) of the computer it comes from; they are left out.</source>
        <translation>
            <numerusform>가상 어플라이언스가 원래 컴퓨터의 폴더 %n개를 공유하고 있습니다. 이 폴더는 제외됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A serial port was tied to a file or device of the computer it comes from; it is left out.</source>
        <translation>원래 컴퓨터의 파일이나 장치에 연결된 직렬 포트가 있어 제외됩니다.</translation>
    </message>
    <message>
        <source>“%1” has no counterpart here and is left out.</source>
        <translation>“%1”에 해당하는 항목이 여기에는 없어 제외됩니다.</translation>
    </message>
    <message>
        <source>Reading the appliance</source>
        <translation>가상 어플라이언스 읽는 중</translation>
    </message>
    <message>
        <source>Checking the manifest</source>
        <translation>매니페스트 확인 중</translation>
    </message>
    <message>
        <source>Making the machine</source>
        <translation>가상 머신 만드는 중</translation>
    </message>
    <message>
        <source>The appliance has a licence that must be accepted.</source>
        <translation>가상 어플라이언스에 동의해야 하는 라이선스가 있습니다.</translation>
    </message>
    <message>
        <source>Read it and accept it.</source>
        <translation>읽고 동의하세요.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>폴더 %1을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>There is a machine “%1” already.</source>
        <translation>가상 머신 “%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>No machine of the appliance was chosen.</source>
        <translation>가상 어플라이언스에서 가상 머신을 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 was changed after it was looked at.</source>
        <translation>%1: 확인한 후에 변경되었습니다.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>다시 여세요.</translation>
    </message>
    <message>
        <source>Copying “%1” of “%2”</source>
        <translation>“%2”의 “%1” 복사 중</translation>
    </message>
    <message>
        <source>an empty disk</source>
        <translation>빈 디스크</translation>
    </message>
    <message>
        <source>“%1” is packed twice.</source>
        <translation>“%1”: 두 번 압축되어 있습니다.</translation>
    </message>
    <message>
        <source>Imported from %1 on %2</source>
        <translation>%2에 %1에서 가져옴</translation>
    </message>
    <message>
        <source>Starting the machine</source>
        <translation>가상 머신 시작 중</translation>
    </message>
    <message>
        <source>Another connection made it.</source>
        <translation>다른 연결에서 만들었습니다.</translation>
    </message>
    <message>
        <source>The journal of the import cannot be written in %1.</source>
        <translation>%1에 가져오기 기록을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The journal of the import cannot be written.</source>
        <translation>가져오기 기록을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The manifest of the appliance cannot be read.</source>
        <translation>가상 어플라이언스의 매니페스트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It may be damaged.</source>
        <translation>손상되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The manifest names “%1” twice.</source>
        <translation>매니페스트에 “%1”이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>The hardware address “%1” cannot be used; a new one is chosen.</source>
        <translation>하드웨어 주소 “%1”을(를) 사용할 수 없어 새 주소를 선택합니다.</translation>
    </message>
    <message>
        <source>The network adapter “%1” is not known; it becomes “%2”.</source>
        <translation>알 수 없는 네트워크 어댑터 “%1” 대신 “%2”을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>An adapter was bridged to the local network; here it uses NAT, and others cannot reach it.</source>
        <translation>어댑터가 로컬 네트워크에 브리지로 연결되어 있었습니다. 여기서는 NAT를 사용하므로 다른 컴퓨터에서 접속할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a bridge under Network.</source>
        <translation>네트워크에서 브리지를 선택하세요.</translation>
    </message>
    <message>
        <source>The adapter of the network “%1” is connected to nothing here.</source>
        <translation>네트워크 “%1”의 어댑터가 여기서는 아무 곳에도 연결되지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a virtual network under Network.</source>
        <translation>네트워크에서 가상 네트워크를 선택하세요.</translation>
    </message>
    <message>
        <source>Two adapters have the hardware address %1; one gets a new one.</source>
        <translation>두 어댑터의 하드웨어 주소가 %1(으)로 같아 하나에 새 주소를 할당합니다.</translation>
    </message>
    <message>
        <source>The port rule “%1” is not valid and is left out.</source>
        <translation>포트 규칙 “%1”이(가) 올바르지 않아 제외됩니다.</translation>
    </message>
    <message>
        <source>The appliance asked for port %1 on all addresses; here it is for this computer only.</source>
        <translation>가상 어플라이언스가 모든 주소의 포트 %1을(를) 요청했지만 여기서는 이 컴퓨터에서만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open it for others under Ports.</source>
        <translation>포트에서 다른 컴퓨터에도 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The descriptor describes no machine.</source>
        <translation>디스크립터에 가상 머신이 없습니다.</translation>
    </message>
    <message>
        <source>It may be the descriptor of something else.</source>
        <translation>다른 것의 디스크립터일 수 있습니다.</translation>
    </message>
    <message>
        <source>The descriptor is no OVF: its outermost element is “%1”.</source>
        <translation>디스크립터가 OVF가 아닙니다. 최상위 요소가 “%1”입니다.</translation>
    </message>
    <message>
        <source>An OVF descriptor begins with “Envelope”.</source>
        <translation>OVF 디스크립터는 “Envelope”로 시작합니다.</translation>
    </message>
    <message>
        <source>The appliance cannot be imported as it is.</source>
        <translation>이 상태로는 가상 어플라이언스를 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>The descriptor is cut off in the middle.</source>
        <translation>디스크립터가 중간에 잘렸습니다.</translation>
    </message>
    <message>
        <source>The descriptor contains a document type definition (DOCTYPE).</source>
        <translation>디스크립터에 문서 유형 정의(DOCTYPE)가 들어 있습니다.</translation>
    </message>
    <message>
        <source>No honest appliance needs one. Do not trust where it comes from.</source>
        <translation>정상적인 가상 어플라이언스에는 필요하지 않습니다. 출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>The descriptor contains an attribute of more than 64 KiB.</source>
        <translation>디스크립터에 64 KiB를 넘는 속성이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The descriptor is nested more than %1 levels deep.</source>
        <translation>디스크립터의 중첩이 %1단계를 넘습니다.</translation>
    </message>
    <message>
        <source>The descriptor has more than %1 elements.</source>
        <translation>디스크립터의 요소가 %1개를 넘습니다.</translation>
    </message>
    <message>
        <source>The descriptor is too large.</source>
        <translation>디스크립터가 너무 큽니다.</translation>
    </message>
    <message>
        <source>The descriptor contains zero bytes.</source>
        <translation>디스크립터에 널(0) 바이트가 들어 있습니다.</translation>
    </message>
    <message>
        <source>The descriptor is not well-formed XML.</source>
        <translation>디스크립터가 올바른 형식의 XML이 아닙니다.</translation>
    </message>
    <message>
        <source>The archive contains a link, “%1”.</source>
        <translation>아카이브에 링크 “%1”이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>An appliance holds plain files only. Do not trust where it comes from.</source>
        <translation>가상 어플라이언스에는 일반 파일만 들어 있어야 합니다. 출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>The archive contains “%1”, which is not a plain file.</source>
        <translation>아카이브에 일반 파일이 아닌 “%1”이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is stored in the archive with holes, which cannot be read.</source>
        <translation>“%1”이(가) 아카이브에 희소 파일로 저장되어 있어 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Pack the archive again without “sparse”.</source>
        <translation>“sparse” 없이 아카이브를 다시 만드세요.</translation>
    </message>
    <message>
        <source>%1 is packed once more (%2).</source>
        <translation>%1: 한 번 더 압축되어 있습니다(%2).</translation>
    </message>
    <message>
        <source>Unpack it and import the .ova or .ovf inside.</source>
        <translation>압축을 풀고 안에 있는 .ova 또는 .ovf를 가져오세요.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1: 비어 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not an appliance: it is neither an archive nor an OVF descriptor.</source>
        <translation>%1: 가상 어플라이언스가 아닙니다. 아카이브도 OVF 디스크립터도 아닙니다.</translation>
    </message>
    <message>
        <source>Download it again, or export it again from where it was made.</source>
        <translation>다시 다운로드하거나 만든 곳에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>“%1” has an impossible size.</source>
        <translation>“%1”의 크기가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is incomplete: %2 of at least %3 are there.</source>
        <translation>%1: 완전하지 않습니다. 최소 %3 중 %2만 있습니다.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>다시 다운로드하세요.</translation>
    </message>
    <message>
        <source>The archive contains “%1” twice.</source>
        <translation>아카이브에 “%1”이(가) 두 번 들어 있습니다.</translation>
    </message>
    <message>
        <source>What is checked and what is used could differ. Do not trust where it comes from.</source>
        <translation>검사한 내용과 실제로 사용되는 내용이 다를 수 있습니다. 출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>The archive contains more than %1 files.</source>
        <translation>아카이브에 들어 있는 파일이 %1개를 넘습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read as an archive.</source>
        <translation>%1: 아카이브로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged.</source>
        <translation>아카이브 %1이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>The archive contains a file that wants to lie outside, “%1”.</source>
        <translation>아카이브에 바깥 위치를 가리키는 파일 “%1”이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>%1 contains no OVF descriptor.</source>
        <translation>%1에 OVF 디스크립터가 없습니다.</translation>
    </message>
    <message>
        <source>It may be an archive of something else.</source>
        <translation>다른 것의 아카이브일 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 contains two descriptors, “%2” and “%3”.</source>
        <translation>%1에 디스크립터가 두 개 있습니다: “%2”, “%3”.</translation>
    </message>
    <message>
        <source>It cannot be told which one is meant. Do not trust where it comes from.</source>
        <translation>어느 것을 사용해야 하는지 알 수 없습니다. 출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>The descriptor of %1 is larger than 8 MiB.</source>
        <translation>%1의 디스크립터가 8 MiB보다 큽니다.</translation>
    </message>
    <message>
        <source>The descriptor %1 is larger than 8 MiB.</source>
        <translation>디스크립터 %1이(가) 8 MiB보다 큽니다.</translation>
    </message>
    <message>
        <source>The file “%1” of the appliance cannot be opened.</source>
        <translation>가상 어플라이언스의 파일 “%1”을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a plain file.</source>
        <translation>“%1”: 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The descriptor names a file outside the appliance, “%1”.</source>
        <translation>디스크립터가 가상 어플라이언스 바깥의 파일 “%1”을(를) 가리킵니다.</translation>
    </message>
    <message>
        <source>The file “%1” is missing in %2.</source>
        <translation>%2에 파일 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The archive is incomplete. Download or export it again.</source>
        <translation>아카이브가 완전하지 않습니다. 다시 다운로드하거나 다시 내보내세요.</translation>
    </message>
    <message>
        <source>The appliance describes more than %1 machines.</source>
        <translation>가상 어플라이언스에 있는 가상 머신이 %1개를 넘습니다.</translation>
    </message>
    <message>
        <source>The appliance has no configuration “%1”.</source>
        <translation>가상 어플라이언스에 구성 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“boxyard check” lists those it has.</source>
        <translation>“boxyard check”로 사용할 수 있는 구성을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Two files of the descriptor have the id “%1”.</source>
        <translation>디스크립터의 두 파일이 같은 ID “%1”을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>Two disks of the descriptor have the id “%1”.</source>
        <translation>디스크립터의 두 디스크가 같은 ID “%1”을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>The size of the disk “%1” cannot be understood: “%2”.</source>
        <translation>디스크 “%1”의 크기를 해석할 수 없습니다: “%2”.</translation>
    </message>
    <message>
        <source>The file “%1” is incomplete: %2 of %3 are there.</source>
        <translation>파일 “%1”이(가) 완전하지 않습니다. %3 중 %2만 있습니다.</translation>
    </message>
    <message>
        <source>The file “%1” is larger than the descriptor says.</source>
        <translation>파일 “%1”이(가) 디스크립터에 나온 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>The descriptor says the disk “%1” has %2, but the image has %3. The image counts.</source>
        <translation>디스크 “%1”의 크기가 디스크립터에는 %2, 이미지에는 %3(으)로 되어 있습니다. 이미지의 값을 사용합니다.</translation>
    </message>
    <message>
        <source>The size of the empty disk “%1” is missing.</source>
        <translation>빈 디스크 “%1”의 크기가 지정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The manifest does not cover “%1”.</source>
        <translation>매니페스트에 “%1”이(가) 포함되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>It has a backing file. Flatten it with “qemu-img convert” where it was made.</source>
        <translation>백업 파일(backing file)을 참조합니다. 만든 곳에서 “qemu-img convert”로 하나로 합치세요.</translation>
    </message>
    <message>
        <source>The disk image “%1” is encrypted.</source>
        <translation>디스크 이미지 “%1”이(가) 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>Decrypt it where it was made.</source>
        <translation>만든 곳에서 암호화를 해제하세요.</translation>
    </message>
    <message>
        <source>It has an external data file. Flatten it with “qemu-img convert” where it was made.</source>
        <translation>외부 데이터 파일을 참조합니다. 만든 곳에서 “qemu-img convert”로 하나로 합치세요.</translation>
    </message>
    <message>
        <source>The disk image “%1” uses features of qcow2 that are not known here.</source>
        <translation>디스크 이미지 “%1”이(가) 지원되지 않는 qcow2 기능을 사용합니다.</translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O qcow2” where it was made.</source>
        <translation>만든 곳에서 “qemu-img convert -O qcow2”로 변환하세요.</translation>
    </message>
    <message>
        <source>The disk image “%1” is VMDK version %2, which is not known.</source>
        <translation>디스크 이미지 “%1”은(는) 지원되지 않는 VMDK 버전 %2입니다.</translation>
    </message>
    <message>
        <source>The disk image “%1” is of the kind “%2”, which cannot be read.</source>
        <translation>디스크 이미지 “%1”의 종류 “%2”은(는) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Convert it with “qemu-img convert -O vmdk -o subformat=streamOptimized”.</source>
        <translation>“qemu-img convert -O vmdk -o subformat=streamOptimized”로 변환하세요.</translation>
    </message>
    <message>
        <source>Consoles cannot work in this process: Qt runs without GLib</source>
        <translation>이 프로세스에서는 콘솔을 사용할 수 없습니다. Qt가 GLib 없이 실행되고 있습니다</translation>
    </message>
    <message>
        <source>Start it again without the environment variable QT_NO_GLIB.</source>
        <translation>환경 변수 QT_NO_GLIB 없이 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The certificate of %1 belongs to somebody else</source>
        <translation>%1의 인증서가 다른 주체의 것입니다</translation>
    </message>
    <message>
        <source>Its subject is not the one that the connection file names.</source>
        <translation>인증서의 주체가 연결 파일에 지정된 주체와 다릅니다.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host name</source>
        <translation>%1의 인증서가 다른 호스트 이름용입니다</translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or give its subject.</source>
        <translation>인증서에 있는 이름으로 연결하거나 인증서의 주체를 지정하세요.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted</source>
        <translation>%1의 인증서를 신뢰할 수 없습니다</translation>
    </message>
    <message>
        <source>Its issuer is unknown here. A connection file can bring the certificate of the issuer with it.</source>
        <translation>발급자를 알 수 없습니다. 연결 파일에 발급자의 인증서를 포함할 수 있습니다.</translation>
    </message>
    <message>
        <source>The console at %1 cannot be reached</source>
        <translation>%1의 콘솔에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>Look whether the machine runs and whether its console listens there.</source>
        <translation>가상 머신이 실행 중이고 콘솔이 그 주소에서 수신 대기하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The password for the console at %1 was not accepted</source>
        <translation>%1 콘솔의 암호가 거부되었습니다</translation>
    </message>
    <message>
        <source>It is wrong, or its time is over.</source>
        <translation>암호가 틀렸거나 유효 기간이 지났습니다.</translation>
    </message>
    <message>
        <source>What answers at %1 is not the console that was expected</source>
        <translation>%1에서 응답하는 것은 예상한 콘솔이 아닙니다</translation>
    </message>
    <message>
        <source>It may be another program&apos;s port, or the port for encrypted connections.</source>
        <translation>다른 프로그램의 포트이거나 암호화된 연결용 포트일 수 있습니다.</translation>
    </message>
    <message>
        <source>The connection to the console at %1 broke</source>
        <translation>%1 콘솔과의 연결이 끊어졌습니다</translation>
    </message>
    <message>
        <source>This machine draws its screen with the graphics card (GL)</source>
        <translation>이 가상 머신은 그래픽 카드(GL)로 화면을 그립니다</translation>
    </message>
    <message>
        <source>Turn off 3D acceleration of its video card to see it here.</source>
        <translation>여기서 화면을 보려면 비디오 카드의 3D 가속을 끄세요.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>이 가상 머신</translation>
    </message>
    <message>
        <source>The connection file %1 is wrong: “%2” is no %3</source>
        <translation>연결 파일 %1이(가) 잘못되었습니다. “%2”: 올바른 %3 값이 아닙니다</translation>
    </message>
    <message>
        <source>The connection file %1 names both a host and a socket</source>
        <translation>연결 파일 %1에 호스트와 소켓이 모두 지정되어 있습니다</translation>
    </message>
    <message>
        <source>The connection file %1 names no host</source>
        <translation>연결 파일 %1에 호스트가 지정되어 있지 않습니다</translation>
    </message>
    <message>
        <source>The connection file %1 names no port</source>
        <translation>연결 파일 %1에 포트가 지정되어 있지 않습니다</translation>
    </message>
    <message>
        <source>%1 is no connection file</source>
        <translation>%1: 연결 파일이 아닙니다</translation>
    </message>
    <message>
        <source>A connection file (.vv) begins with the line [virt-viewer].</source>
        <translation>연결 파일(.vv)은 [virt-viewer] 줄로 시작합니다.</translation>
    </message>
    <message>
        <source>The connection file %1 does not say what kind of console it opens</source>
        <translation>연결 파일 %1에 어떤 종류의 콘솔을 여는지 지정되어 있지 않습니다</translation>
    </message>
    <message>
        <source>The connection file %1 opens a console of the kind “%2”</source>
        <translation>연결 파일 %1은(는) “%2” 종류의 콘솔을 엽니다</translation>
    </message>
    <message>
        <source>Boxyard opens SPICE consoles.</source>
        <translation>Boxyard는 SPICE 콘솔을 엽니다.</translation>
    </message>
    <message>
        <source>The connection file %1 cannot be read</source>
        <translation>연결 파일 %1을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>It is larger than a connection file can be.</source>
        <translation>연결 파일이라기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation>HTTP %1: %2</translation>
    </message>
    <message>
        <source>The engine could not remove “%1” completely.</source>
        <translation>엔진이 “%1”을(를) 완전히 제거하지 못했습니다.</translation>
    </message>
    <message>
        <source>Delete it again.</source>
        <translation>다시 삭제하세요.</translation>
    </message>
    <message>
        <source>The health check of “%1” fails.</source>
        <translation>“%1”의 상태 검사가 실패했습니다.</translation>
    </message>
    <message>
        <source>Its log may say why.</source>
        <translation>로그에서 원인을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>The container engine gave an answer that cannot be read.</source>
        <translation>컨테이너 엔진의 응답을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Something else than a container engine may listen there.</source>
        <translation>컨테이너 엔진이 아닌 다른 것이 그곳에서 수신 대기하고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The container engine&apos;s answer is larger than it can be.</source>
        <translation>컨테이너 엔진의 응답이 너무 큽니다.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a working container engine</source>
        <translation>%1에서 응답하는 것은 작동하는 컨테이너 엔진이 아닙니다</translation>
    </message>
    <message>
        <source>The container engine at %1 is too old.</source>
        <translation>%1의 컨테이너 엔진이 너무 오래되었습니다.</translation>
    </message>
    <message>
        <source>Docker 20.10 or newer is needed, or Podman 4.</source>
        <translation>Docker 20.10 이상 또는 Podman 4가 필요합니다.</translation>
    </message>
    <message>
        <source>The container engine at %1 is newer than Boxyard can speak to.</source>
        <translation>%1의 컨테이너 엔진이 Boxyard가 지원하는 것보다 최신입니다.</translation>
    </message>
    <message>
        <source>A newer Boxyard is needed.</source>
        <translation>더 새로운 Boxyard가 필요합니다.</translation>
    </message>
    <message>
        <source>%1 (rootless)</source>
        <translation>%1 (루트리스)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Killing %1</source>
        <translation>%1 강제 종료 중</translation>
    </message>
    <message>
        <source>Changing %1</source>
        <translation>%1 변경 중</translation>
    </message>
    <message>
        <source>There is no such container on %1.</source>
        <translation>%1에 그런 컨테이너가 없습니다.</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile.</source>
        <translation>그사이 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Containers cannot do that: “%1” was not changed.</source>
        <translation>컨테이너에서는 할 수 없는 작업이라 “%1”을(를) 변경하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is not reachable: “%2” was not changed.</source>
        <translation>%1에 연결할 수 없어 “%2”을(를) 변경하지 않았습니다.</translation>
    </message>
    <message>
        <source>The container “%1” needs a new name.</source>
        <translation>컨테이너 “%1”에 새 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The container “%1” could not be read</source>
        <translation>컨테이너 “%1”을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The images of %1 could not be listed</source>
        <translation>%1의 이미지 목록을 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>The image %1 could not be read</source>
        <translation>이미지 %1을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Name the image to pull.</source>
        <translation>받을 이미지의 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>For instance nginx:1.27.</source>
        <translation>예: nginx:1.27.</translation>
    </message>
    <message>
        <source>out of memory (%1)</source>
        <translation>메모리 부족 (%1)</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>the engine could not start it (125)</source>
        <translation>엔진이 시작하지 못함 (125)</translation>
    </message>
    <message>
        <source>the program cannot be executed (126)</source>
        <translation>프로그램을 실행할 수 없음 (126)</translation>
    </message>
    <message>
        <source>the program was not found (127)</source>
        <translation>프로그램을 찾을 수 없음 (127)</translation>
    </message>
    <message>
        <source>interrupted (130)</source>
        <translation>중단됨 (130)</translation>
    </message>
    <message>
        <source>aborted by itself (134)</source>
        <translation>스스로 중단함 (134)</translation>
    </message>
    <message>
        <source>killed (137)</source>
        <translation>강제 종료됨 (137)</translation>
    </message>
    <message>
        <source>crashed: bad memory access (139)</source>
        <translation>비정상 종료: 잘못된 메모리 접근 (139)</translation>
    </message>
    <message>
        <source>stopped on request (143)</source>
        <translation>요청에 따라 중지됨 (143)</translation>
    </message>
    <message>
        <source>lost with its engine (255)</source>
        <translation>엔진과 함께 손실됨 (255)</translation>
    </message>
    <message>
        <source>ended by signal %1 (%2)</source>
        <translation>시그널로 종료됨: %1 (%2)</translation>
    </message>
    <message>
        <source>failed with code %1</source>
        <translation>실패함 (코드 %1)</translation>
    </message>
    <message>
        <source>The container engine&apos;s events cannot be read.</source>
        <translation>컨테이너 엔진의 이벤트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 has closed the connection.</source>
        <translation>%1: 연결이 상대 쪽에서 닫혔습니다.</translation>
    </message>
    <message>
        <source>It may have stopped or be starting again. Boxyard tries again by itself.</source>
        <translation>중지되었거나 다시 시작하는 중일 수 있습니다. Boxyard가 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The containers of %1 could not be listed</source>
        <translation>%1의 컨테이너 목록을 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>%1: the answer is no list.</source>
        <translation>%1: 응답이 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>The container “%1” could not be started</source>
        <translation>컨테이너 “%1”을(를) 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be stopped</source>
        <translation>컨테이너 “%1”을(를) 중지할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be restarted</source>
        <translation>컨테이너 “%1”을(를) 다시 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be killed</source>
        <translation>컨테이너 “%1”을(를) 강제 종료할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be paused</source>
        <translation>컨테이너 “%1”을(를) 일시 정지할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be resumed</source>
        <translation>컨테이너 “%1”을(를) 재개할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be deleted</source>
        <translation>컨테이너 “%1”을(를) 삭제할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be renamed</source>
        <translation>컨테이너 “%1”의 이름을 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” was not changed</source>
        <translation>컨테이너 “%1”을(를) 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation>컨테이너 엔진이 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>It may be busy or stuck. Boxyard tries again by itself.</source>
        <translation>사용 중이거나 멈췄을 수 있습니다. Boxyard가 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>응답이 HTTP가 아닙니다.</translation>
    </message>
    <message>
        <source>The head of the answer has no end.</source>
        <translation>응답 헤더가 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The connection closed in the middle of an answer.</source>
        <translation>응답 도중에 연결이 닫혔습니다.</translation>
    </message>
    <message>
        <source>The log is not in the form that the engine announced.</source>
        <translation>로그가 엔진이 알린 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>로그를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The log broke off</source>
        <translation>로그가 중간에 끊겼습니다</translation>
    </message>
    <message>
        <source>Podman is not installed.</source>
        <translation>Podman이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install the package podman.</source>
        <translation>podman 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>Podman&apos;s service could not be started.</source>
        <translation>Podman 서비스를 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Podman&apos;s service did not start.</source>
        <translation>Podman 서비스가 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>In a terminal, &quot;podman info&quot; shows why.</source>
        <translation>터미널에서 &quot;podman info&quot;를 실행하면 원인을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The image %1 could not be pulled</source>
        <translation>이미지 %1을(를) 받을 수 없습니다</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation>레지스트리에 요청 중</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>알 수 없는 오류</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>다운로드 중</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>압축 푸는 중</translation>
    </message>
    <message>
        <source>A container from %1 could not be run</source>
        <translation>%1에서 컨테이너를 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>The container “%1” could not be run</source>
        <translation>컨테이너 “%1”을(를) 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>A container needs an image.</source>
        <translation>컨테이너에는 이미지가 필요합니다.</translation>
    </message>
    <message>
        <source>Name one, for instance nginx:1.27.</source>
        <translation>이미지 이름을 지정하세요. 예: nginx:1.27.</translation>
    </message>
    <message>
        <source>port %1 of this computer is in use</source>
        <translation>이 컴퓨터의 포트 %1: 이미 사용 중입니다</translation>
    </message>
    <message>
        <source>port %1 of this computer is in use by %2</source>
        <translation>이 컴퓨터의 포트 %1은(는) %2에서 사용 중</translation>
    </message>
    <message>
        <source>Choose another host port, or stop what uses this one.</source>
        <translation>다른 호스트 포트를 선택하거나 이 포트를 사용하는 대상을 중지하세요.</translation>
    </message>
    <message>
        <source>the container %1</source>
        <translation>컨테이너 %1</translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist.</source>
        <translation>%1: 폴더 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Create it first, or choose another.</source>
        <translation>먼저 만들거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>만드는 중</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The program ssh is missing.</source>
        <translation>ssh 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>Install the package openssh-client.</source>
        <translation>openssh-client 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>The container engine on %1 cannot be reached over SSH.</source>
        <translation>SSH로 %1의 컨테이너 엔진에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>You may not use the container engine at %1.</source>
        <translation>%1의 컨테이너 엔진을 사용할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Membership in the group that owns the socket (often &quot;docker&quot;) gives access: sudo usermod -aG docker $USER, then log in again. It amounts to being root.</source>
        <translation>소켓을 소유한 그룹(보통 &quot;docker&quot;)에 속하면 사용할 수 있습니다. 명령을 실행(sudo usermod -aG docker $USER)한 후 다시 로그인하세요. 이는 root 권한을 갖는 것과 같습니다.</translation>
    </message>
    <message>
        <source>There is no container engine at %1.</source>
        <translation>%1에 컨테이너 엔진이 없습니다.</translation>
    </message>
    <message>
        <source>The container engine at %1 is not running.</source>
        <translation>%1의 컨테이너 엔진이 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>The connection to the container engine at %1 broke.</source>
        <translation>%1의 컨테이너 엔진과의 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Boxyard tries again by itself.</source>
        <translation>Boxyard가 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The socket&apos;s path %1 is too long.</source>
        <translation>소켓 경로 %1이(가) 너무 깁니다.</translation>
    </message>
    <message>
        <source>Paths of sockets end at 107 characters: use a shorter one.</source>
        <translation>소켓 경로는 107자까지입니다. 더 짧은 경로를 사용하세요.</translation>
    </message>
    <message>
        <source>The engine on %1 and this computer do not trust each other.</source>
        <translation>%1의 엔진과 이 컴퓨터가 서로를 신뢰하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the certificates of the connection.</source>
        <translation>연결의 인증서를 확인하세요.</translation>
    </message>
    <message>
        <source>The container engine on %1 cannot be reached.</source>
        <translation>%1의 컨테이너 엔진에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the computer is on and that its engine listens on this port.</source>
        <translation>컴퓨터가 켜져 있고 엔진이 이 포트에서 수신 대기하는지 확인하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation>“%1”: 올바른 크기가 아닙니다.</translation>
    </message>
    <message>
        <source>Write a size like 2G, 2048M or 2GiB.</source>
        <translation>2G, 2048M 또는 2GiB와 같이 크기를 입력하세요.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong inside Boxyard.</source>
        <translation>Boxyard 내부에서 예기치 않은 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a port rule.</source>
        <translation>“%1”: 올바른 포트 규칙이 아닙니다.</translation>
    </message>
    <message>
        <source>Write 2222:22, 2222:22/udp or tcp:127.0.0.1:2222-:22; 0 or auto picks a free port.</source>
        <translation>2222:22, 2222:22/udp 또는 tcp:127.0.0.1:2222-:22와 같이 입력하세요. 0 또는 auto를 입력하면 빈 포트를 선택합니다.</translation>
    </message>
    <message>
        <source>The program %1 was not found.</source>
        <translation>프로그램 %1을(를) 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Install it, or check that it is in the search path.</source>
        <translation>설치하거나 검색 경로에 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1: 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1: 제시간에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1: 비정상 종료되었습니다.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>KVM</source>
        <translation>KVM</translation>
    </message>
    <message>
        <source>Machines run at full speed.</source>
        <translation>가상 머신이 최고 속도로 실행됩니다.</translation>
    </message>
    <message>
        <source>Machines run in emulation, about ten times slower.</source>
        <translation>가상 머신이 에뮬레이션으로 실행되어 약 10배 느립니다.</translation>
    </message>
    <message>
        <source>Join the group kvm, then log in again.</source>
        <translation>kvm 그룹에 가입한 후 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Switch on virtualization (VT-x or AMD-V) in the computer&apos;s firmware settings. In a virtual machine, nested virtualization must be on.</source>
        <translation>컴퓨터의 펌웨어 설정에서 가상화(VT-x 또는 AMD-V)를 켜세요. 가상 머신 안이라면 중첩 가상화가 켜져 있어야 합니다.</translation>
    </message>
    <message>
        <source>Nothing can be done from here. If you know better, start Boxyard with BOXYARD_KVM=yes.</source>
        <translation>여기서 할 수 있는 것이 없습니다. KVM을 사용할 수 있다고 확신하면 BOXYARD_KVM=yes로 Boxyard를 시작하세요.</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>QEMU is installed: %1.</source>
        <translation>QEMU가 설치되어 있습니다: %1.</translation>
    </message>
    <message>
        <source>QEMU is not installed. No machine can run.</source>
        <translation>QEMU가 설치되어 있지 않습니다. 가상 머신을 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install QEMU.</source>
        <translation>QEMU를 설치하세요.</translation>
    </message>
    <message>
        <source>libvirt</source>
        <translation>libvirt</translation>
    </message>
    <message>
        <source>libvirt is installed: %1.</source>
        <translation>libvirt가 설치되어 있습니다: %1.</translation>
    </message>
    <message>
        <source>libvirt is not installed. No machine can be managed.</source>
        <translation>libvirt가 설치되어 있지 않습니다. 가상 머신을 관리할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install libvirt&apos;s daemon.</source>
        <translation>libvirt 데몬을 설치하세요.</translation>
    </message>
    <message>
        <source>System machines</source>
        <translation>시스템 가상 머신</translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not run now.</source>
        <translation>시스템의 libvirt가 지금 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Boxyard starts it when it is needed.</source>
        <translation>필요할 때 Boxyard가 시작합니다.</translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not run. Your own machines need none of it.</source>
        <translation>시스템의 libvirt가 실행 중이 아닙니다. 사용자 가상 머신에는 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>The system&apos;s machines can be managed.</source>
        <translation>시스템의 가상 머신을 관리할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only your own machines can be managed: you are not in the group libvirt.</source>
        <translation>libvirt 그룹에 속해 있지 않아 사용자 가상 머신만 관리할 수 있습니다.</translation>
    </message>
    <message>
        <source>To manage the system&apos;s machines too, join the group libvirt, then log in again.</source>
        <translation>시스템의 가상 머신도 관리하려면 libvirt 그룹에 가입한 후 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The system&apos;s libvirt does not answer.</source>
        <translation>시스템의 libvirt가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation>UEFI</translation>
    </message>
    <message>
        <source>UEFI firmware for machines is installed.</source>
        <translation>가상 머신용 UEFI 펌웨어가 설치되어 있습니다.</translation>
    </message>
    <message>
        <source>There is no UEFI firmware for machines. Machines with UEFI, such as Windows 11, cannot start.</source>
        <translation>가상 머신용 UEFI 펌웨어가 없습니다. Windows 11처럼 UEFI를 사용하는 가상 머신을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install OVMF.</source>
        <translation>OVMF를 설치하세요.</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Machines can have a TPM.</source>
        <translation>가상 머신에서 TPM을 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Machines cannot have a TPM, which Windows 11 asks for.</source>
        <translation>가상 머신에서 Windows 11이 요구하는 TPM을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install swtpm.</source>
        <translation>swtpm을 설치하세요.</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Docker is not installed.</source>
        <translation>Docker가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Docker is installed but does not run.</source>
        <translation>Docker가 설치되어 있지만 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>시작하세요.</translation>
    </message>
    <message>
        <source>Docker answers at %1.</source>
        <translation>Docker가 %1에서 응답합니다.</translation>
    </message>
    <message>
        <source>Docker runs, but you may not use it: you are not in the group docker.</source>
        <translation>Docker가 실행 중이지만 docker 그룹에 속해 있지 않아 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Join the group docker, then log in again. Its members can do what the administrator can.</source>
        <translation>docker 그룹에 가입한 후 다시 로그인하세요. 이 그룹의 구성원은 관리자와 같은 작업을 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Docker does not run, though its socket %1 is there.</source>
        <translation>소켓 %1이(가) 있지만 Docker가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Podman</source>
        <translation>Podman</translation>
    </message>
    <message>
        <source>Podman answers at %1.</source>
        <translation>Podman이 %1에서 응답합니다.</translation>
    </message>
    <message>
        <source>Podman is installed. Boxyard starts its service when it is needed.</source>
        <translation>Podman이 설치되어 있습니다. 필요할 때 Boxyard가 서비스를 시작합니다.</translation>
    </message>
    <message>
        <source>Rootless containers</source>
        <translation>루트리스 컨테이너</translation>
    </message>
    <message>
        <source>You have user numbers for containers of your own.</source>
        <translation>사용자 컨테이너용 사용자 번호가 할당되어 있습니다.</translation>
    </message>
    <message>
        <source>You have no range of user numbers, so most images cannot be unpacked by Podman.</source>
        <translation>사용자 번호 범위가 없어 Podman에서 대부분의 이미지를 풀 수 없습니다.</translation>
    </message>
    <message>
        <source>Have a range assigned, then run “podman system migrate”.</source>
        <translation>범위를 할당받은 후 “podman system migrate”를 실행하세요.</translation>
    </message>
    <message>
        <source>Docker and virtual networks</source>
        <translation>Docker와 가상 네트워크</translation>
    </message>
    <message>
        <source>Docker drops forwarded packets by default, so machines on virtual networks and bridges may not reach the outside. NAT adapters are not concerned.</source>
        <translation>Docker는 기본적으로 전달되는 패킷을 차단하므로 가상 네트워크와 브리지의 가상 머신이 외부에 연결되지 않을 수 있습니다. NAT 어댑터에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>If a machine on the network virbr0 has no connection, let its packets pass.</source>
        <translation>네트워크 virbr0의 가상 머신이 연결되지 않으면 해당 패킷을 허용하세요.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>디스크 공간</translation>
    </message>
    <message>
        <source>%1 free in %2.</source>
        <translation>%2에 %1 남음.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder for disks.</source>
        <translation>공간을 확보하거나 디스크를 저장할 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Make room before you import or create machines.</source>
        <translation>가상 머신을 가져오거나 만들기 전에 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>디스플레이</translation>
    </message>
    <message>
        <source>The window can be shown on %1.</source>
        <translation>%1에 창을 표시할 수 있습니다.</translation>
    </message>
    <message>
        <source>Start in a desktop session, or see what the command line does.</source>
        <translation>데스크톱 세션에서 시작하거나 명령줄에서 할 수 있는 작업을 확인하세요.</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>The SSH client is installed: %1.</source>
        <translation>SSH 클라이언트가 설치되어 있습니다: %1.</translation>
    </message>
    <message>
        <source>There is no SSH client.</source>
        <translation>SSH 클라이언트가 없습니다.</translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s client.</source>
        <translation>OpenSSH 클라이언트를 설치하세요.</translation>
    </message>
    <message>
        <source>Terminal program</source>
        <translation>터미널 프로그램</translation>
    </message>
    <message>
        <source>SSH opens in %1.</source>
        <translation>SSH가 %1에서 열립니다.</translation>
    </message>
    <message>
        <source>No terminal program was found, so the SSH button can only copy the command.</source>
        <translation>터미널 프로그램을 찾을 수 없어 SSH 버튼으로는 명령을 복사할 수만 있습니다.</translation>
    </message>
    <message>
        <source>Install one.</source>
        <translation>하나를 설치하세요.</translation>
    </message>
    <message>
        <source>The computer&apos;s memory cannot be read from /proc.</source>
        <translation>/proc에서 컴퓨터의 메모리 정보를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Nothing listens on this port of the host.</source>
        <translation>호스트의 이 포트에서 수신 대기하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This computer offers no KVM: there is no /dev/kvm.</source>
        <translation>이 컴퓨터에서는 KVM을 사용할 수 없습니다. /dev/kvm이 없습니다.</translation>
    </message>
    <message>
        <source>You may not use KVM: /dev/kvm belongs to the group kvm.</source>
        <translation>KVM을 사용할 권한이 없습니다. /dev/kvm은 kvm 그룹의 소유입니다.</translation>
    </message>
    <message>
        <source>KVM is there but too slow to run machines, as on computers that are virtual themselves.</source>
        <translation>KVM이 있지만 너무 느려 가상 머신을 실행할 수 없습니다. 컴퓨터 자체가 가상일 때 나타나는 현상입니다.</translation>
    </message>
    <message>
        <source>KVM does not work: %1</source>
        <translation>KVM이 작동하지 않습니다: %1</translation>
    </message>
    <message>
        <source>KVM is switched off by BOXYARD_KVM=no.</source>
        <translation>BOXYARD_KVM=no 설정으로 KVM이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>The ports in use cannot be read from /proc/net.</source>
        <translation>/proc/net에서 사용 중인 포트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing listens in the guest.</source>
        <translation>게스트에서 수신 대기하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>No SSH server answers in the guest on port %1.</source>
        <translation>게스트의 포트 %1에서 응답하는 SSH 서버가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing listens on %1, port %2.</source>
        <translation>%1, 포트 %2에서 수신 대기하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the system has started, and check that an SSH server is installed in it.</source>
        <translation>시스템이 시작될 때까지 기다린 후 SSH 서버가 설치되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that the machine runs and that its SSH rule is switched on.</source>
        <translation>가상 머신이 실행 중이고 SSH 규칙이 켜져 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The host key of %1 could not be removed.</source>
        <translation>%1의 호스트 키를 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>파일 %1을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and has room.</source>
        <translation>폴더의 소유자가 본인이고 공간이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Press Enter to close this window.</source>
        <translation>이 창을 닫으려면 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>No terminal program was found.</source>
        <translation>터미널 프로그램을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Install one, for example xterm, or copy the command: %1</source>
        <translation>xterm 같은 프로그램을 설치하거나 다음 명령을 복사하세요: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use.</source>
        <translation>포트 %1은(는) 사용 중입니다.</translation>
    </message>
    <message>
        <source>Choose another port, or stop what uses it.</source>
        <translation>다른 포트를 선택하거나 이 포트를 사용하는 프로그램을 중지하세요.</translation>
    </message>
    <message>
        <source>Port %1 is for the administrator only.</source>
        <translation>포트 %1은(는) 관리자만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on.</source>
        <translation>1024 이상의 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation>이 컴퓨터에 주소 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Use 127.0.0.1 for this computer only, or 0.0.0.0 for all networks.</source>
        <translation>이 컴퓨터에서만 사용하려면 127.0.0.1, 모든 네트워크에서 사용하려면 0.0.0.0을 지정하세요.</translation>
    </message>
    <message>
        <source>Port %1 could not be tried.</source>
        <translation>포트 %1을(를) 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>libvirt does not answer (%1).</source>
        <translation>libvirt가 응답하지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The daemon hangs or the network is slow. Boxyard keeps waiting; restarting the daemon helps.</source>
        <translation>데몬이 멈췄거나 네트워크가 느립니다. Boxyard는 계속 기다립니다. 데몬을 다시 시작하면 해결될 수 있습니다.</translation>
    </message>
    <message>
        <source>The connection to libvirt was lost (%1).</source>
        <translation>libvirt와의 연결이 끊어졌습니다(%1).</translation>
    </message>
    <message>
        <source>Machines that run keep running. Boxyard connects again by itself.</source>
        <translation>실행 중인 가상 머신은 계속 실행됩니다. Boxyard가 자동으로 다시 연결합니다.</translation>
    </message>
    <message>
        <source>There is no connection to libvirt (%1).</source>
        <translation>libvirt와 연결되어 있지 않습니다(%1).</translation>
    </message>
    <message>
        <source>Boxyard connects again by itself.</source>
        <translation>Boxyard가 자동으로 다시 연결합니다.</translation>
    </message>
    <message>
        <source>Test driver</source>
        <translation>테스트 드라이버</translation>
    </message>
    <message>
        <source>%1 (session)</source>
        <translation>%1 (세션)</translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation>%1 (시스템)</translation>
    </message>
    <message>
        <source>The names of the machines cannot be read.</source>
        <translation>가상 머신의 이름을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The list of machines cannot be read.</source>
        <translation>가상 머신 목록을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is already a machine named “%1”.</source>
        <translation>이름이 “%1”인 가상 머신이 이미 있습니다.</translation>
    </message>
    <message>
        <source>“%1” has the same identity as “%2”.</source>
        <translation>“%1”의 식별자가 “%2”의 식별자와 같습니다.</translation>
    </message>
    <message>
        <source>The machine “%1” could not be created.</source>
        <translation>가상 머신 “%1”을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be set to start with the computer.</source>
        <translation>“%1”을(를) 컴퓨터와 함께 시작하도록 설정할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 could not be given to QEMU&apos;s user.</source>
        <translation>%1의 소유자를 QEMU 사용자로 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the rights of that folder.</source>
        <translation>해당 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else meanwhile: %2 is now %3.</source>
        <translation>그사이 “%1”이(가) 다른 곳에서 변경되었습니다. %2의 현재 값: %3.</translation>
    </message>
    <message>
        <source>Look at the present settings and change them again.</source>
        <translation>현재 설정을 확인한 후 다시 변경하세요.</translation>
    </message>
    <message>
        <source>The saved state of “%1” cannot be changed.</source>
        <translation>“%1”의 저장된 상태를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” has no NAT adapter, so it has no port forwards.</source>
        <translation>“%1”에 NAT 어댑터가 없어 포트 포워딩 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>Change an adapter to NAT in its settings.</source>
        <translation>설정에서 어댑터를 NAT로 변경하세요.</translation>
    </message>
    <message>
        <source>The settings of “%1” could not be saved.</source>
        <translation>“%1”의 설정을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk %1 could not be deleted.</source>
        <translation>디스크 %1을(를) 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 could not be deleted.</source>
        <translation>파일 %1을(를) 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the rights of its folder. The machine itself is gone.</source>
        <translation>폴더의 권한을 확인하세요. 가상 머신 자체는 삭제되었습니다.</translation>
    </message>
    <message>
        <source>%1 does not belong to “%2”.</source>
        <translation>%1: “%2”에 속하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is also used by %2.</source>
        <translation>%1: %2에서도 사용합니다.</translation>
    </message>
    <message>
        <source>Keep this disk.</source>
        <translation>이 디스크를 유지하세요.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>“%1”을(를) 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation>“%1”: 실행 중입니다.</translation>
    </message>
    <message>
        <source>Shut it down or power it off first.</source>
        <translation>먼저 종료하거나 전원을 끄세요.</translation>
    </message>
    <message>
        <source>The screen of “%1” came in a form that cannot be read.</source>
        <translation>“%1”의 화면이 읽을 수 없는 형식으로 전달되었습니다.</translation>
    </message>
    <message>
        <source>The screen of “%1” cannot be taken.</source>
        <translation>“%1”의 화면을 캡처할 수 없습니다.</translation>
    </message>
    <message>
        <source>This connection cannot hand over the screen of “%1”.</source>
        <translation>이 연결에서는 “%1”의 화면을 넘겨받을 수 없습니다.</translation>
    </message>
    <message>
        <source>Only machines of this computer show their console this way.</source>
        <translation>이 컴퓨터의 가상 머신만 이 방식으로 콘솔을 표시합니다.</translation>
    </message>
    <message>
        <source>The screen of “%1” cannot be opened.</source>
        <translation>“%1”의 화면을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Between 1 and %1 keys can be pressed together.</source>
        <translation>1~%1개의 키를 함께 누를 수 있습니다.</translation>
    </message>
    <message>
        <source>The keys could not be sent to “%1”.</source>
        <translation>“%1”에 키를 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” crashed.</source>
        <translation>“%1”: 비정상 종료되었습니다.</translation>
    </message>
    <message>
        <source>Power it off and start it again.</source>
        <translation>전원을 끄고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>다시 시작하세요.</translation>
    </message>
    <message>
        <source>The state of “%1” cannot be read.</source>
        <translation>“%1”의 상태를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This machine does not exist any more.</source>
        <translation>이 가상 머신은 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The definition of “%1” cannot be read.</source>
        <translation>“%1”의 정의를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The running definition of “%1” cannot be read.</source>
        <translation>“%1”의 실행 중인 정의를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another host port, or start without this forward.</source>
        <translation>다른 호스트 포트를 선택하거나 이 포워딩 없이 시작하세요.</translation>
    </message>
    <message>
        <source>Another machine uses the same disk. Stop it first.</source>
        <translation>다른 가상 머신이 같은 디스크를 사용하고 있습니다. 먼저 그 가상 머신을 중지하세요.</translation>
    </message>
    <message>
        <source>KVM cannot be used here. Set the machine&apos;s accelerator to emulation, or see the doctor.</source>
        <translation>여기서는 KVM을 사용할 수 없습니다. 가상 머신의 가속기를 에뮬레이션으로 설정하거나 진단을 확인하세요.</translation>
    </message>
    <message>
        <source>Only NAT works without rights on this connection. Choose NAT for the adapter.</source>
        <translation>이 연결에서는 권한 없이 NAT만 사용할 수 있습니다. 어댑터를 NAT로 설정하세요.</translation>
    </message>
    <message>
        <source>Free some space in that folder, or choose another folder.</source>
        <translation>해당 폴더의 공간을 확보하거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folders for the user that runs QEMU.</source>
        <translation>QEMU를 실행하는 사용자가 파일과 폴더에 접근할 수 있는지 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Cannot connect to libvirt on %1.</source>
        <translation>%1의 libvirt에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot connect to the system&apos;s libvirt.</source>
        <translation>시스템의 libvirt에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot connect to libvirt (%1).</source>
        <translation>libvirt에 연결할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>Check the user name, the key and the host key: ssh %1</source>
        <translation>사용자 이름, 키, 호스트 키를 확인하세요: ssh %1</translation>
    </message>
    <message>
        <source>Your user may not manage the system&apos;s machines: join the group libvirt (sudo usermod -aG libvirt $USER) and log in again.</source>
        <translation>시스템의 가상 머신을 관리할 권한이 없습니다. libvirt 그룹에 가입(sudo usermod -aG libvirt $USER)한 후 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Check that the host is up and that libvirt runs there.</source>
        <translation>호스트가 켜져 있고 libvirt가 실행 중인지 확인하세요.</translation>
    </message>
    <message>
        <source>Install libvirt and QEMU: sudo apt install libvirt-daemon qemu-system-x86</source>
        <translation>libvirt와 QEMU를 설치하세요: sudo apt install libvirt-daemon qemu-system-x86</translation>
    </message>
    <message>
        <source>QEMU refused the forward %1.</source>
        <translation>QEMU가 포워딩 %1을(를) 거부했습니다.</translation>
    </message>
    <message>
        <source>QEMU&apos;s monitor of “%1” cannot be asked.</source>
        <translation>“%1”의 QEMU 모니터에 요청할 수 없습니다.</translation>
    </message>
    <message>
        <source>No free port was found for %1.</source>
        <translation>%1에 사용할 빈 포트를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a host port.</source>
        <translation>호스트 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>Port %1 is taken; the forward %2 cannot be set up.</source>
        <translation>포트 %1이(가) 이미 사용 중이라 포워딩 %2을(를) 설정할 수 없습니다.</translation>
    </message>
    <message>
        <source>QEMU cannot use KVM on this host.</source>
        <translation>QEMU가 이 호스트에서 KVM을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The host&apos;s CPUs and memory cannot be read.</source>
        <translation>호스트의 CPU와 메모리 정보를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The memory of “%1” could not be changed while it runs.</source>
        <translation>실행 중에는 “%1”의 메모리를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The medium in %1 of “%2” could not be changed.</source>
        <translation>“%2”의 %1에 있는 미디어를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The cable of an adapter of “%1” could not be switched.</source>
        <translation>“%1”의 어댑터 케이블을 전환할 수 없습니다.</translation>
    </message>
    <message>
        <source>The notes of “%1” could not be changed.</source>
        <translation>“%1”의 메모를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The load of the machines cannot be measured.</source>
        <translation>가상 머신의 부하를 측정할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>“%1”을(를) 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>The saved state of “%1” cannot be read.</source>
        <translation>“%1”의 저장된 상태를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be asked to shut down.</source>
        <translation>“%1”에 종료를 요청할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be asked to restart.</source>
        <translation>“%1”에 다시 시작을 요청할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be reset.</source>
        <translation>“%1”을(를) 리셋할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be powered off.</source>
        <translation>“%1”의 전원을 끌 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be paused.</source>
        <translation>“%1”을(를) 일시 정지할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be woken up.</source>
        <translation>“%1”을(를) 절전 상태에서 깨울 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be resumed.</source>
        <translation>“%1”을(를) 재개할 수 없습니다.</translation>
    </message>
    <message>
        <source>The state of “%1” could not be saved.</source>
        <translation>“%1”의 상태를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, at most 64 of them.</source>
        <translation>영문자, 숫자, 점, 하이픈, 밑줄을 최대 64자까지 사용하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it runs.</source>
        <translation>“%1”: 실행 중에는 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it has a saved state.</source>
        <translation>“%1”: 저장된 상태가 있는 동안에는 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Start it and shut it down first.</source>
        <translation>먼저 시작한 후 종료하세요.</translation>
    </message>
    <message>
        <source>“%1” could not be renamed.</source>
        <translation>“%1”의 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Starting “%1”</source>
        <translation>“%1” 시작 중</translation>
    </message>
    <message>
        <source>Shutting down “%1”</source>
        <translation>“%1” 종료 중</translation>
    </message>
    <message>
        <source>Restarting “%1”</source>
        <translation>“%1” 다시 시작 중</translation>
    </message>
    <message>
        <source>Resetting “%1”</source>
        <translation>“%1” 리셋 중</translation>
    </message>
    <message>
        <source>Powering off “%1”</source>
        <translation>“%1” 전원 끄는 중</translation>
    </message>
    <message>
        <source>Pausing “%1”</source>
        <translation>“%1” 일시 정지 중</translation>
    </message>
    <message>
        <source>Resuming “%1”</source>
        <translation>“%1” 재개 중</translation>
    </message>
    <message>
        <source>Saving the state of “%1”</source>
        <translation>“%1”의 상태 저장 중</translation>
    </message>
    <message>
        <source>Deleting “%1”</source>
        <translation>“%1” 삭제 중</translation>
    </message>
    <message>
        <source>Renaming “%1”</source>
        <translation>“%1” 이름 바꾸는 중</translation>
    </message>
    <message>
        <source>“%1” is already running.</source>
        <translation>“%1”: 이미 실행 중입니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed while it runs or has a saved state.</source>
        <translation>“%1”: 실행 중이거나 저장된 상태가 있는 동안에는 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not running.</source>
        <translation>“%1”: 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>This cannot be done with “%1” in its present state.</source>
        <translation>“%1”의 현재 상태에서는 이 작업을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>This is not something libvirt does.</source>
        <translation>libvirt에서 지원하지 않는 작업입니다.</translation>
    </message>
    <message>
        <source>“%1” did not restart when asked.</source>
        <translation>“%1”: 다시 시작 요청에 응하지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>“%1”: 아직 실행 중입니다.</translation>
    </message>
    <message>
        <source>Its system did not react. Reset it?</source>
        <translation>시스템이 반응하지 않았습니다. 리셋할까요?</translation>
    </message>
    <message>
        <source>Its system did not react to the power button. Power off?</source>
        <translation>시스템이 전원 버튼에 반응하지 않았습니다. 전원을 끌까요?</translation>
    </message>
    <message>
        <source>Saving the settings of “%1”</source>
        <translation>“%1”의 설정 저장 중</translation>
    </message>
    <message>
        <source>Changing the port forwards of “%1”</source>
        <translation>“%1”의 포트 포워딩 변경 중</translation>
    </message>
    <message>
        <source>The folder %1 could not be set up for disks.</source>
        <translation>폴더 %1을(를) 디스크용으로 준비할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is already a file %1.</source>
        <translation>파일 %1이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>The disk %1 could not be created.</source>
        <translation>디스크 %1을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation>폴더가 있고 쓰기가 가능한지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 has no folder for disks yet.</source>
        <translation>%1에 아직 디스크용 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Make a storage pool named default there.</source>
        <translation>그곳에 default라는 이름의 스토리지 풀을 만드세요.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used for disks.</source>
        <translation>폴더 %1을(를) 디스크용으로 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder of %1 is no storage pool of that host.</source>
        <translation>%1의 폴더는 해당 호스트의 스토리지 풀이 아닙니다.</translation>
    </message>
    <message>
        <source>Choose the folder that is proposed.</source>
        <translation>제안된 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The system&apos;s libvirt could not be started.</source>
        <translation>시스템의 libvirt를 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Start %1 by hand and look at what it says.</source>
        <translation>%1을(를) 직접 시작하고 출력되는 메시지를 확인하세요.</translation>
    </message>
    <message>
        <source>libvirt is not installed.</source>
        <translation>libvirt가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install it: apt install libvirt-daemon-system qemu-system-x86</source>
        <translation>설치하세요: apt install libvirt-daemon-system qemu-system-x86</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation>UEFI 및 보안 부팅</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>NAT</source>
        <translation>NAT</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>네트워크 %1</translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation>브리지 %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (꺼짐)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>운영 체제</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH 사용자</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH 키</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>컴퓨터와 함께 시작</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Most CPUs</source>
        <translation>최대 CPU</translation>
    </message>
    <message>
        <source>Memory size</source>
        <translation>메모리 크기</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>최대 메모리</translation>
    </message>
    <message>
        <source>Memory balloon</source>
        <translation>메모리 벌룬</translation>
    </message>
    <message>
        <source>CPU model</source>
        <translation>CPU 모델</translation>
    </message>
    <message>
        <source>Nested virtualization</source>
        <translation>중첩 가상화</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>하이퍼바이저</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>현지 시간</translation>
    </message>
    <message>
        <source>Boot order</source>
        <translation>부팅 순서</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>디스크 %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>Medium in %1</source>
        <translation>%1의 미디어</translation>
    </message>
    <message>
        <source>Disk %1: file</source>
        <translation>디스크 %1: 파일</translation>
    </message>
    <message>
        <source>Disk %1: format</source>
        <translation>디스크 %1: 형식</translation>
    </message>
    <message>
        <source>Disk %1: bus</source>
        <translation>디스크 %1: 버스</translation>
    </message>
    <message>
        <source>Disk %1: controller</source>
        <translation>디스크 %1: 컨트롤러</translation>
    </message>
    <message>
        <source>Disk %1: boot order</source>
        <translation>디스크 %1: 부팅 순서</translation>
    </message>
    <message>
        <source>Disk %1: read only</source>
        <translation>디스크 %1: 읽기 전용</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Network adapter %1</source>
        <translation>네트워크 어댑터 %1</translation>
    </message>
    <message>
        <source>%1: connected to</source>
        <translation>%1: 연결 대상</translation>
    </message>
    <message>
        <source>%1: model</source>
        <translation>%1: 모델</translation>
    </message>
    <message>
        <source>%1: MAC address</source>
        <translation>%1: MAC 주소</translation>
    </message>
    <message>
        <source>%1: cable</source>
        <translation>%1: 케이블</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>분리됨</translation>
    </message>
    <message>
        <source>%1: network</source>
        <translation>%1: 네트워크</translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation>네트워크 어댑터</translation>
    </message>
    <message>
        <source>Port forward</source>
        <translation>포트 포워딩</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message>
        <source>SPICE display</source>
        <translation>SPICE 디스플레이</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>USB controller</source>
        <translation>USB 컨트롤러</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>태블릿</translation>
    </message>
    <message>
        <source>Serial console</source>
        <translation>직렬 콘솔</translation>
    </message>
    <message>
        <source>Guest agent channels</source>
        <translation>게스트 에이전트 채널</translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation>난수</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>파일 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>파일을 다시 선택하세요.</translation>
    </message>
    <message>
        <source>%1 is a folder, not an image.</source>
        <translation>%1: 이미지가 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>파일을 선택하세요.</translation>
    </message>
    <message>
        <source>The file %1 may not be read.</source>
        <translation>파일 %1을(를) 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Change its permissions or copy it to your own folder.</source>
        <translation>권한을 변경하거나 본인의 폴더로 복사하세요.</translation>
    </message>
    <message>
        <source>No free port was found for port %1 of the guest.</source>
        <translation>게스트의 포트 %1에 사용할 빈 포트를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Give a port of this computer for it.</source>
        <translation>이 컴퓨터의 포트를 지정하세요.</translation>
    </message>
    <message>
        <source>Making the disk</source>
        <translation>디스크 만드는 중</translation>
    </message>
    <message>
        <source>The disk image %1 could not be read.</source>
        <translation>디스크 이미지 %1을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>권한을 확인하세요.</translation>
    </message>
    <message>
        <source>A machine named %1 exists already.</source>
        <translation>이름이 %1인 가상 머신이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Defining the machine</source>
        <translation>가상 머신 정의 중</translation>
    </message>
    <message>
        <source>This machine spreads its CPUs and memory over NUMA cells.</source>
        <translation>이 가상 머신은 CPU와 메모리를 NUMA 셀에 나누어 사용합니다.</translation>
    </message>
    <message>
        <source>Change the cells and the totals together, with virsh edit.</source>
        <translation>virsh edit으로 셀과 전체 값을 함께 변경하세요.</translation>
    </message>
    <message>
        <source>The machine type of %1 cannot be changed.</source>
        <translation>%1의 머신 유형을 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Its devices sit on the other type&apos;s buses. Make a new machine with the same disks instead.</source>
        <translation>장치가 기존 유형의 버스에 연결되어 있습니다. 대신 같은 디스크로 새 가상 머신을 만드세요.</translation>
    </message>
    <message>
        <source>The processor architecture of %1 cannot be changed.</source>
        <translation>%1의 프로세서 아키텍처를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The identity of %1 cannot be changed.</source>
        <translation>%1의 식별자를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>A machine needs at least one CPU.</source>
        <translation>가상 머신에는 CPU가 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile.</source>
        <translation>그사이 %1이(가) 다른 프로그램에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>Close the settings and open them again.</source>
        <translation>설정을 닫았다가 다시 여세요.</translation>
    </message>
    <message>
        <source>The medium of disk %1 lies where Boxyard cannot change it.</source>
        <translation>디스크 %1의 미디어는 Boxyard가 변경할 수 없는 위치에 있습니다.</translation>
    </message>
    <message>
        <source>Change it with virsh edit.</source>
        <translation>virsh edit으로 변경하세요.</translation>
    </message>
    <message>
        <source>This is not the definition of a machine.</source>
        <translation>가상 머신의 정의가 아닙니다.</translation>
    </message>
    <message>
        <source>Boxyard cannot make a machine with a %1 processor.</source>
        <translation>Boxyard에서는 %1 프로세서를 사용하는 가상 머신을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>It makes machines with x86_64 and i686 processors; others can be managed once they exist.</source>
        <translation>x86_64 및 i686 프로세서의 가상 머신을 만들 수 있습니다. 다른 종류는 이미 만들어진 가상 머신만 관리할 수 있습니다.</translation>
    </message>
    <message>
        <source>The machine has no network adapter %1.</source>
        <translation>가상 머신에 네트워크 어댑터 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The machine has no disk %1.</source>
        <translation>가상 머신에 디스크 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The port forwards could not be saved.</source>
        <translation>포트 포워딩 규칙을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation>다시 연결될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Windows 7 or older</source>
        <translation>Windows 7 이하</translation>
    </message>
    <message>
        <source>BSD</source>
        <translation>BSD</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>다른 시스템</translation>
    </message>
    <message>
        <source>The machine needs a name.</source>
        <translation>가상 머신 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, 64 at most, and does not begin with a dot.</source>
        <translation>이름에는 영문자, 숫자, 점, 하이픈, 밑줄을 최대 64자까지 사용할 수 있으며 점으로 시작할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>This machine type takes %n CPUs at most.</source>
        <translation>
            <numerusform>이 머신 유형은 CPU를 최대 %n개까지 사용할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The host has only %n CPUs. More make the machine slower.</source>
        <translation>
            <numerusform>호스트에는 CPU가 %n개뿐입니다. 그보다 많으면 가상 머신이 느려집니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine cannot have more CPUs than its maximum.</source>
        <translation>가상 머신의 CPU는 최댓값을 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>A machine needs at least 16 MiB of memory.</source>
        <translation>가상 머신에는 16 MiB 이상의 메모리가 필요합니다.</translation>
    </message>
    <message>
        <source>The host has only %1 of memory.</source>
        <translation>호스트의 메모리는 %1뿐입니다.</translation>
    </message>
    <message>
        <source>Only %1 of the host&apos;s memory is free now.</source>
        <translation>현재 호스트에 남은 메모리는 %1뿐입니다.</translation>
    </message>
    <message>
        <source>The machine cannot have more memory than its maximum.</source>
        <translation>가상 머신의 메모리는 최댓값을 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>Secure Boot needs the machine type Q35.</source>
        <translation>보안 부팅에는 머신 유형 Q35가 필요합니다.</translation>
    </message>
    <message>
        <source>The host has no UEFI firmware with Secure Boot.</source>
        <translation>호스트에 보안 부팅을 지원하는 UEFI 펌웨어가 없습니다.</translation>
    </message>
    <message>
        <source>The host has no UEFI firmware for machines. Install the package ovmf.</source>
        <translation>호스트에 가상 머신용 UEFI 펌웨어가 없습니다. ovmf 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>The host has no software TPM. Install the packages swtpm and swtpm-tools.</source>
        <translation>호스트에 소프트웨어 TPM이 없습니다. swtpm 및 swtpm-tools 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>KVM cannot be used on this host.</source>
        <translation>이 호스트에서는 KVM을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Two disks are called %1.</source>
        <translation>두 디스크의 이름이 %1(으)로 같습니다.</translation>
    </message>
    <message>
        <source>Disk %1 has no file.</source>
        <translation>디스크 %1에 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 is used for two disks.</source>
        <translation>파일 %1이(가) 두 디스크에 사용되고 있습니다.</translation>
    </message>
    <message>
        <source>The machine type Q35 has no IDE. Choose SATA.</source>
        <translation>머신 유형 Q35에는 IDE가 없습니다. SATA를 선택하세요.</translation>
    </message>
    <message>
        <source>The rule needs a port in the guest.</source>
        <translation>규칙에 게스트 포트가 필요합니다.</translation>
    </message>
    <message>
        <source>QEMU&apos;s NAT forwards IPv4 addresses only.</source>
        <translation>QEMU의 NAT는 IPv4 주소만 포워딩합니다.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address of this computer.</source>
        <translation>“%1”: 이 컴퓨터의 IPv4 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Ports below 1024 are for the administrator: port %1 may be refused.</source>
        <translation>1024 미만의 포트는 관리자용입니다. 포트 %1이(가) 거부될 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address of the guest.</source>
        <translation>“%1”: 게스트의 IPv4 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The guest&apos;s address %1 is not in the adapter&apos;s network %2.</source>
        <translation>게스트의 주소 %1이(가) 어댑터의 네트워크 %2에 속하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is the address of a group, not of an adapter.</source>
        <translation>%1: 어댑터가 아니라 그룹의 주소입니다.</translation>
    </message>
    <message>
        <source>Two adapters have the MAC address %1.</source>
        <translation>두 어댑터의 MAC 주소가 %1(으)로 같습니다.</translation>
    </message>
    <message>
        <source>A bridged adapter needs a bridge.</source>
        <translation>브리지 어댑터에는 브리지가 필요합니다.</translation>
    </message>
    <message>
        <source>Virtual networks belong to the system connection; this machine may not start.</source>
        <translation>가상 네트워크는 시스템 연결에 속하므로 이 가상 머신이 시작되지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>Two rules of this machine want port %1.</source>
        <translation>이 가상 머신의 두 규칙이 같은 포트 %1을(를) 사용하려고 합니다.</translation>
    </message>
    <message>
        <source>The change could not be written into the machine&apos;s definition.</source>
        <translation>변경 사항을 가상 머신의 정의에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The machine&apos;s definition is not valid XML.</source>
        <translation>가상 머신의 정의가 올바른 XML이 아닙니다.</translation>
    </message>
    <message>
        <source>Web app</source>
        <translation>웹 앱</translation>
    </message>
    <message>
        <source>Taken by another program</source>
        <translation>다른 프로그램에서 사용 중</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>%1에서 사용 중</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>Answering, %1</source>
        <translation>응답함, %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>수신 대기 중</translation>
    </message>
    <message>
        <source>Nothing listens in the guest</source>
        <translation>게스트에서 수신 대기하는 것이 없음</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>다음 시작부터</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>모든 네트워크</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>종료 중</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지 중</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>비정상 종료됨</translation>
    </message>
    <message>
        <source>created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>다시 시작 중</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <extracomment>%1 is a state, &quot;running&quot; or &quot;off&quot;, as it was when the host still answered</extracomment>
        <translation>마지막 확인: %1</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>비정상</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>%1 동안 실행 중</translation>
    </message>
    <message>
        <source>The connection of this machine is closed</source>
        <translation>이 가상 머신의 연결이 닫혀 있습니다</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>The log could not be written to %1.</source>
        <translation>%1에 로그를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Saving the log of %1</source>
        <translation>%1의 로그 저장 중</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1: 저장했습니다</translation>
    </message>
    <message>
        <source>floppy</source>
        <translation>플로피</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation>CD 드라이브</translation>
    </message>
    <message>
        <source>Floppy drive</source>
        <translation>플로피 드라이브</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 사용됨</translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation>가상 네트워크 %1</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>격리됨</translation>
    </message>
    <message>
        <source>Set up elsewhere</source>
        <translation>다른 곳에서 설정됨</translation>
    </message>
    <message>
        <source>keeps the guest&apos;s adapter name %1</source>
        <translation>게스트의 어댑터 이름 %1 유지</translation>
    </message>
    <message>
        <source>cable pulled</source>
        <translation>케이블 분리됨</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>어댑터</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>재부팅</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>리셋</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>전원 끄기</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Save state</source>
        <translation>상태 저장</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 %, %2 left</source>
        <translation>%1%, %2 남음</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Port map of this computer</source>
        <translation>이 컴퓨터의 포트 맵</translation>
    </message>
    <message>
        <source>every machine, container and program</source>
        <translation>모든 가상 머신, 컨테이너, 프로그램</translation>
    </message>
    <message>
        <source>Port or owner</source>
        <translation>포트 또는 소유자</translation>
    </message>
    <message>
        <source>Ports of this computer</source>
        <translation>이 컴퓨터의 포트</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than last time.</source>
        <translation>%1: SSH 호스트 키가 지난번과 다릅니다.</translation>
    </message>
    <message>
        <source>That is right if its system was installed or imported again. The old key was forgotten.</source>
        <translation>시스템을 다시 설치했거나 다시 가져왔다면 정상입니다. 이전 키는 지웠습니다.</translation>
    </message>
    <message>
        <source>Telling ssh the machines&apos; names</source>
        <translation>ssh에 가상 머신 이름 알리기</translation>
    </message>
    <message>
        <source>The SPICE library, which shows the screens of machines, cannot be loaded</source>
        <translation>가상 머신의 화면을 보여 주는 SPICE 라이브러리를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu the package libspice-client-glib-2.0-8), then connect again.</source>
        <translation>라이브러리를 설치한 뒤(데비안과 우분투에서는 libspice-client-glib-2.0-8 패키지) 다시 연결하세요.</translation>
    </message>
    <message>
        <source>Try again; “boxyard doctor” says what may be wrong.</source>
        <translation>다시 시도하세요. “boxyard doctor”가 무엇이 문제일 수 있는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>There is no libvirt connection.</source>
        <translation>libvirt 연결이 없습니다.</translation>
    </message>
    <message>
        <source>In a terminal, this must work without a question: %1</source>
        <translation>터미널에서 다음 명령이 질문 없이 작동해야 합니다: %1</translation>
    </message>
    <message>
        <source>The certificate of the engine on %1 is not valid today.</source>
        <translation>%1에 있는 엔진의 인증서가 오늘 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>It is valid from %1 to %2: have it renewed, and check this computer&apos;s clock.</source>
        <translation>%1부터 %2까지 유효합니다. 인증서를 갱신하고 이 컴퓨터의 시계를 확인하세요.</translation>
    </message>
    <message>
        <source>The certificate of the engine on %1 is for another name.</source>
        <translation>%1에 있는 엔진의 인증서가 다른 이름용입니다.</translation>
    </message>
    <message>
        <source>Name the engine as its certificate does, or have one made for %1.</source>
        <translation>인증서에 있는 이름으로 엔진을 지정하거나 %1용 인증서를 발급받으세요.</translation>
    </message>
    <message>
        <source>The certificate of the engine on %1 comes from an authority that is not trusted here.</source>
        <translation>%1에 있는 엔진의 인증서가 여기서 신뢰하지 않는 인증 기관에서 발급되었습니다.</translation>
    </message>
    <message>
        <source>Put the authority&apos;s certificate where the connection has its own: ca.pem in DOCKER_CERT_PATH, or in docker&apos;s context.</source>
        <translation>인증 기관의 인증서를 연결의 인증서가 있는 곳에 두세요: DOCKER_CERT_PATH의 ca.pem 또는 docker의 컨텍스트.</translation>
    </message>
    <message>
        <source>The engine on %1 does not accept the certificate of this computer.</source>
        <translation>%1에 있는 엔진이 이 컴퓨터의 인증서를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>It wants one that its own authority has signed: cert.pem and key.pem in DOCKER_CERT_PATH, or in docker&apos;s context.</source>
        <translation>엔진의 인증 기관이 서명한 인증서가 필요합니다: DOCKER_CERT_PATH의 cert.pem과 key.pem 또는 docker의 컨텍스트.</translation>
    </message>
    <message>
        <source>Nothing listens in the container</source>
        <translation>컨테이너에서 수신 대기하는 것이 없음</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>연결됨: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>응답 없음: %1</translation>
    </message>
    <message>
        <source>Choose an .ova or .ovf file.</source>
        <translation>.ova 또는 .ovf 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 MiB.</source>
        <translation>“%1”이(가) 1MiB보다 큽니다.</translation>
    </message>
    <message>
        <source>A manifest or a certificate is much smaller. Do not trust where it comes from.</source>
        <translation>매니페스트나 인증서는 훨씬 작습니다. 출처를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>The folder for disks, %1, may not be written.</source>
        <translation>디스크 폴더 %1에 쓸 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Have its permissions changed, or choose another folder for disks.</source>
        <translation>폴더의 권한을 바꾸거나 디스크용으로 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>waiting until port %1 is open</source>
        <translation>포트 %1이(가) 열리기를 기다리는 중</translation>
    </message>
    <message>
        <source>port %1 is open, waiting for the guest&apos;s SSH server</source>
        <translation>포트 %1이(가) 열림, 게스트의 SSH 서버를 기다리는 중</translation>
    </message>
    <message>
        <source>QEMU is not installed, so no machine can be made.</source>
        <translation>QEMU가 설치되어 있지 않아 머신을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Install QEMU: sudo apt install qemu-system-x86</source>
        <translation>QEMU를 설치하세요: sudo apt install qemu-system-x86</translation>
    </message>
    <message>
        <source>The appliance describes a machine of more than %1 devices.</source>
        <translation>어플라이언스에 장치가 %1개보다 많은 머신이 있습니다.</translation>
    </message>
    <message>
        <source>The appliance asks for more than %1 port forwards.</source>
        <translation>어플라이언스가 포트 포워딩을 %1개보다 많이 요구합니다.</translation>
    </message>
    <message>
        <source>The details hold QEMU&apos;s own words.</source>
        <translation>QEMU의 메시지는 자세한 정보에 있습니다.</translation>
    </message>
    <message>
        <source>The library that reads archives cannot be loaded.</source>
        <translation>아카이브를 읽는 라이브러리를 불러올 수 없습니다.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu the package libarchive13), then try again.</source>
        <translation>그것을 설치한 다음(Debian과 Ubuntu에서는 libarchive13 패키지) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>KVM for libvirt</source>
        <translation>libvirt의 KVM</translation>
    </message>
    <message>
        <source>The user that libvirt runs QEMU as may not open /dev/kvm, which also makes every step with a machine a second longer.</source>
        <translation>libvirt가 QEMU를 실행하는 사용자가 /dev/kvm을 열 수 없으며, 이 때문에 머신에 대한 모든 작업도 1초씩 더 걸립니다.</translation>
    </message>
    <message>
        <source>Give the device to the group kvm.</source>
        <translation>장치를 kvm 그룹에 넘기세요.</translation>
    </message>
    <message>
        <source>The answer could not be written: %1.</source>
        <translation>결과를 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>--follow and --json exclude each other.</source>
        <translation>--follow와 --json은 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A JSON answer has an end.</source>
        <translation>JSON 결과에는 끝이 있어야 합니다.</translation>
    </message>
    <message>
        <source>The firmware&apos;s settings</source>
        <translation>펌웨어 설정</translation>
    </message>
    <message>
        <source>The saved state</source>
        <translation>저장된 상태</translation>
    </message>
    <message>
        <source>What the TPM keeps</source>
        <translation>TPM에 보관된 내용</translation>
    </message>
    <message>
        <source>goes: %1 (%2)</source>
        <translation>삭제: %1 (%2)</translation>
    </message>
    <message>
        <source>stays: %1 (%2)</source>
        <translation>유지: %1 (%2)</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>%1이(가) 사용 중</translation>
    </message>
    <message numerus="yes">
        <source>goes: %n snapshots</source>
        <translation>
            <numerusform>삭제: 스냅숏 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>“boxyard forward list %1” shows those it has.</source>
        <translation>“boxyard forward list %1”로 있는 규칙을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Write one of them as it stands there.</source>
        <translation>그중 하나를 표시된 그대로 쓰세요.</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>크기 알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2 image, %3, the file has %4</source>
        <translation>%1: %2 이미지, %3, 파일 크기 %4</translation>
    </message>
    <message>
        <source>%1 is not safe to use.</source>
        <translation>%1은(는) 사용하기에 안전하지 않습니다.</translation>
    </message>
    <message>
        <source>Write the file of a CD image, or none.</source>
        <translation>CD 이미지 파일이나 none을 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is neither a size nor a file.</source>
        <translation>“%1”은(는) 크기도 파일도 아닙니다.</translation>
    </message>
    <message>
        <source>Write 20G for a new disk, or the file of an image.</source>
        <translation>새 디스크라면 20G처럼, 아니면 이미지 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no disk %2.</source>
        <translation>%1에는 디스크 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“boxyard show %1” lists them.</source>
        <translation>“boxyard show %1”로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>The appliance&apos;s settings are given to the guest on a CD (ovf-env.xml).</source>
        <translation>가상 어플라이언스의 설정은 CD(ovf-env.xml)로 게스트에 전달됩니다.</translation>
    </message>
    <message>
        <source>The guest asks VMware&apos;s tools for its settings; it gets them on a CD (ovf-env.xml) instead.</source>
        <translation>게스트는 VMware 도구에서 설정을 읽으려 하지만, 여기서는 CD(ovf-env.xml)로 전달됩니다.</translation>
    </message>
    <message>
        <source>If it does not look there, set them inside the guest.</source>
        <translation>게스트가 그곳을 읽지 않으면 게스트 안에서 설정하세요.</translation>
    </message>
    <message>
        <source>The disk image wants to read and write another file of this computer: %1.</source>
        <translation>디스크 이미지가 이 컴퓨터의 다른 파일을 읽고 쓰려 합니다: %1.</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>Flatten it with “qemu-img convert” where it was made.</source>
        <translation>만든 곳에서 “qemu-img convert”로 하나의 파일로 합치세요.</translation>
    </message>
    <message>
        <source>The disk image builds on something that is no plain file: %1.</source>
        <translation>디스크 이미지가 일반 파일이 아닌 것을 바탕으로 합니다: %1.</translation>
    </message>
    <message>
        <source>The disk image holds only the changes to another file of this computer: %1.</source>
        <translation>디스크 이미지에 이 컴퓨터의 다른 파일에 대한 변경 사항만 있습니다: %1.</translation>
    </message>
    <message>
        <source>Use it only when that file is the right one; “qemu-img convert” makes one of both.</source>
        <translation>그 파일이 맞을 때만 사용하세요. “qemu-img convert”로 둘을 하나로 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>The disk image is encrypted.</source>
        <translation>디스크 이미지가 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>It is damaged, or it is something else than its name says.</source>
        <translation>파일이 손상되었거나 이름과 다른 종류의 파일입니다.</translation>
    </message>
    <message>
        <source>The file only names the files that hold the disk&apos;s contents.</source>
        <translation>이 파일은 디스크 내용이 담긴 다른 파일들의 이름만 담고 있습니다.</translation>
    </message>
    <message>
        <source>Keep them together.</source>
        <translation>파일들을 함께 보관하세요.</translation>
    </message>
    <message>
        <source>The appliance has no setting “%1” that can be changed.</source>
        <translation>가상 어플라이언스에 바꿀 수 있는 설정 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“boxyard check --json” lists those it has.</source>
        <translation>“boxyard check --json”으로 바꿀 수 있는 설정을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The appliance has more than %1 settings.</source>
        <translation>가상 어플라이언스의 설정이 %1개를 넘습니다.</translation>
    </message>
    <message>
        <source>It is no file at all, but a folder, a pipe or a device.</source>
        <translation>파일이 아니라 폴더, 파이프 또는 장치입니다.</translation>
    </message>
    <message>
        <source>“%1” is not a MAC address such as 52:54:00:12:34:56.</source>
        <translation>“%1”은(는) 52:54:00:12:34:56과 같은 MAC 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>It is another user&apos;s Podman. Yours needs no more rights than you have: %1</source>
        <translation>다른 사용자의 Podman입니다. 내 Podman에는 추가 권한이 필요하지 않습니다: %1</translation>
    </message>
    <message>
        <source>The socket does not exist. Install or start the engine, for instance: %1</source>
        <translation>소켓이 없습니다. 엔진을 설치하거나 시작하세요. 예: %1</translation>
    </message>
    <message>
        <source>Start it, for instance: %1</source>
        <translation>엔진을 시작하세요. 예: %1</translation>
    </message>
    <message>
        <source>Start the service: %1</source>
        <translation>서비스를 시작하세요: %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Nothing listens</source>
        <translation>수신 없음</translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>Next start</source>
        <translation>다음 시작 때</translation>
    </message>
    <message>
        <source>Change that forward. Nothing was saved.</source>
        <translation>그 포워딩을 고치세요. 아무것도 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>No command does exactly this: on the command line a name, CPUs, memory, the network and more forwards can be chosen.</source>
        <translation>이와 똑같이 하는 명령은 없습니다. 명령줄에서는 이름, CPU, 메모리, 네트워크와 추가 포워딩만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>No command does exactly this: the command line imports all machines of an appliance as they are planned.</source>
        <translation>이와 똑같이 하는 명령은 없습니다. 명령줄은 가상 어플라이언스의 모든 가상 머신을 계획된 그대로 가져옵니다.</translation>
    </message>
    <message>
        <source>The password is not shown: write it in the place of “…”.</source>
        <translation>암호는 표시하지 않습니다. “…” 자리에 직접 쓰세요.</translation>
    </message>
    <message>
        <source>The place of the volume %1 cannot be read.</source>
        <translation>볼륨 %1의 위치를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” stopped because its disk cannot be written.</source>
        <translation>“%1”: 디스크에 쓸 수 없어 멈췄습니다.</translation>
    </message>
    <message>
        <source>Free some space where its disk file lies, then resume it.</source>
        <translation>디스크 파일이 있는 곳에 공간을 확보한 다음 재개하세요.</translation>
    </message>
    <message>
        <source>The CPUs of “%1” could not be changed while it runs.</source>
        <translation>“%1”: 실행 중에 CPU를 바꿀 수 없었습니다.</translation>
    </message>
    <message>
        <source>The disk %1 could not be added to “%2” while it runs.</source>
        <translation>“%2”: 실행 중에 디스크 %1을(를) 추가할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Shut the machine down first. Nothing was changed.</source>
        <translation>먼저 가상 머신을 종료하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” went off instead of restarting.</source>
        <translation>“%1”: 다시 시작하지 않고 꺼졌습니다.</translation>
    </message>
    <message>
        <source>The half-made container may still be there: while Boxyard runs, it deletes it when the engine is back.</source>
        <translation>만들다 만 컨테이너가 남아 있을 수 있습니다. Boxyard가 실행 중이면 엔진이 돌아왔을 때 삭제합니다.</translation>
    </message>
    <message>
        <source>an empty drive</source>
        <translation>빈 드라이브</translation>
    </message>
    <message>
        <source>a new one of %1</source>
        <translation>새 디스크 %1</translation>
    </message>
    <message>
        <source>There is no display, so no window. The command line works.</source>
        <translation>디스플레이가 없어 창을 표시할 수 없습니다. 명령줄은 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The connection to libvirt was lost before the answer came: it may have been done all the same.</source>
        <translation>응답을 받기 전에 libvirt와의 연결이 끊어졌습니다. 작업이 이미 처리되었을 수도 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::app::AboutSheet</name>
    <message>
        <source>About Boxyard</source>
        <translation>Boxyard 정보</translation>
    </message>
    <message>
        <source>Virtual machines and containers in one panel.</source>
        <translation>가상 머신과 컨테이너를 한 패널에서.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It works with libvirt, QEMU, SPICE, Docker and Podman.</source>
        <translation>GNU General Public License 버전 3 이상을 따르는 자유 소프트웨어입니다. libvirt, QEMU, SPICE, Docker, Podman과 함께 작동합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>boxyard::app::HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>The command line is explained by “boxyard --help” and “man boxyard”.</source>
        <translation>명령줄 설명은 “boxyard --help”와 “man boxyard”에 있습니다.</translation>
    </message>
    <message>
        <source>New machine</source>
        <translation>새 가상 머신</translation>
    </message>
    <message>
        <source>Import an appliance</source>
        <translation>가상 어플라이언스 가져오기</translation>
    </message>
    <message>
        <source>Find; typing does it too</source>
        <translation>찾기(바로 입력해도 됩니다)</translation>
    </message>
    <message>
        <source>Start, or open what runs</source>
        <translation>시작 또는 실행 중인 항목 열기</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation>SSH 명령 복사</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>모두 다시 읽기</translation>
    </message>
    <message>
        <source>First tab, up to Ctrl+9</source>
        <translation>첫 번째 탭(Ctrl+9까지)</translation>
    </message>
    <message>
        <source>Full screen in a console</source>
        <translation>콘솔 전체 화면</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Run a container</source>
        <translation>컨테이너 실행</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>boxyard::app::HostPage</name>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>What this computer lacks</source>
        <translation>이 컴퓨터에 부족한 것</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>가상 머신 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation>
            <numerusform>컨테이너 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>부족한 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::app::SshSheet</name>
    <message>
        <source>Log in over SSH</source>
        <translation>SSH 로그인</translation>
    </message>
    <message>
        <source>Remembered for this machine; the settings change it.</source>
        <translation>이 가상 머신에 대해 저장됩니다. 설정에서 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>User name in the guest</source>
        <translation>게스트의 사용자 이름</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>키 파일</translation>
    </message>
    <message>
        <source>Key file, empty for the usual ones</source>
        <translation>키 파일, 비우면 기본 키 사용</translation>
    </message>
    <message>
        <source>Open terminal</source>
        <translation>터미널 열기</translation>
    </message>
    <message>
        <source>Let ssh find it by its name (adds a line to ~/.ssh/config)</source>
        <translation>ssh가 이름으로 찾게 하기(~/.ssh/config에 한 줄 추가)</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ChangeBar</name>
    <message>
        <source>At once</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>다음 시작 때</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>변경 사항 표시</translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation>명령 표시</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation>저장 후 다시 시작</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Command that makes the same changes</source>
        <translation>같은 변경을 수행하는 명령</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>변경 사항 버리기</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>변경 사항 숨기기</translation>
    </message>
    <message>
        <source>One change to %1</source>
        <translation>%1: 변경 사항 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n changes to %1</source>
        <translation>
            <numerusform>%1: 변경 사항 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies at its next start.</source>
        <translation>다음 시작 때 적용됩니다.</translation>
    </message>
    <message>
        <source>Applies at once.</source>
        <translation>즉시 적용됩니다.</translation>
    </message>
    <message>
        <source>Waits for its next start.</source>
        <translation>다음 시작을 기다립니다.</translation>
    </message>
    <message>
        <source>One of them waits for its next start.</source>
        <translation>그중 1개는 다음 시작을 기다립니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for its next start.</source>
        <translation>
            <numerusform>그중 %n개는 다음 시작을 기다립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>저장 후</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>적용 시점</translation>
    </message>
    <message>
        <source>Changes to %1 cannot be saved yet</source>
        <translation>%1의 변경 사항을 아직 저장할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ChipBar</name>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>표시: %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleController</name>
    <message>
        <source>The screen of %1 cannot be shown here</source>
        <translation>%1: 여기에 화면을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Boxyard shows SPICE screens of machines on this computer. Its video settings name another kind.</source>
        <translation>Boxyard는 이 컴퓨터에 있는 가상 머신의 SPICE 화면을 표시합니다. 이 가상 머신의 비디오 설정은 다른 방식입니다.</translation>
    </message>
    <message>
        <source>%1 draws its screen with the graphics card (GL)</source>
        <translation>%1: 그래픽 카드(GL)로 화면을 그립니다</translation>
    </message>
    <message>
        <source>Turn off 3D acceleration of its video card to see it here.</source>
        <translation>여기서 화면을 보려면 비디오 카드의 3D 가속을 끄세요.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleNotice</name>
    <message>
        <source>Password of the console</source>
        <translation>콘솔 암호</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsolePane</name>
    <message>
        <source>Screen of %1</source>
        <translation>%1 화면</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: 상태가 저장되어 있습니다</translation>
    </message>
    <message>
        <source>Start brings it back as it was.</source>
        <translation>시작하면 저장할 때의 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>%1 has crashed</source>
        <translation>%1: 비정상 종료되었습니다</translation>
    </message>
    <message>
        <source>The state of %1 is not known</source>
        <translation>%1: 상태를 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1: 꺼져 있습니다</translation>
    </message>
    <message>
        <source>The console of %1 is in a window of its own</source>
        <translation>%1: 콘솔이 별도 창에 있습니다</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>여기에 표시</translation>
    </message>
    <message>
        <source>Waiting for %1 to start</source>
        <translation>%1: 시작을 기다리는 중</translation>
    </message>
    <message>
        <source>Waiting for the host of %1 to answer</source>
        <translation>%1: 호스트의 응답을 기다리는 중</translation>
    </message>
    <message>
        <source>Waiting for the console of %1</source>
        <translation>%1: 콘솔을 기다리는 중</translation>
    </message>
    <message>
        <source>Waiting for the first picture of %1</source>
        <translation>%1: 첫 화면을 기다리는 중</translation>
    </message>
    <message>
        <source>The console is connected; the guest has drawn nothing yet.</source>
        <translation>콘솔이 연결되었지만 게스트가 아직 아무것도 그리지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1: 일시 정지되었습니다</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Another viewer has taken over this console</source>
        <translation>다른 뷰어가 이 콘솔을 가져갔습니다</translation>
    </message>
    <message>
        <source>%1 runs on. A machine shows its console to one viewer at a time.</source>
        <translation>%1: 계속 실행 중입니다. 가상 머신의 콘솔은 한 번에 한 뷰어에만 표시됩니다.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되찾기</translation>
    </message>
    <message>
        <source>The console of %1 has closed</source>
        <translation>%1: 콘솔이 닫혔습니다</translation>
    </message>
    <message>
        <source>The machine does not answer any more.</source>
        <translation>가상 머신이 더 이상 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>It was shut down, or another viewer has taken it over.</source>
        <translation>가상 머신이 종료되었거나 다른 뷰어가 콘솔을 가져갔습니다.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>다시 연결</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The console of %1 asks for a password</source>
        <translation>%1: 콘솔에 암호가 필요합니다</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, not scaled</source>
        <translation>%1, 배율 없음</translation>
    </message>
    <message>
        <source>%1, fit to %2 %</source>
        <translation>%1, %2 %로 맞춤</translation>
    </message>
    <message>
        <source>Guest agent connected</source>
        <translation>게스트 에이전트 연결됨</translation>
    </message>
    <message>
        <source>The guest agent cannot change the screen</source>
        <translation>게스트 에이전트가 화면을 변경할 수 없음</translation>
    </message>
    <message>
        <source>No guest agent</source>
        <translation>게스트 에이전트 없음</translation>
    </message>
    <message>
        <source>Ctrl+Alt</source>
        <extracomment>the two keys pressed together and let go give the keyboard back</extracomment>
        <translation>Ctrl+Alt</translation>
    </message>
    <message>
        <source>Mouse and keyboard are in the guest.</source>
        <translation>마우스와 키보드를 게스트에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>releases them</source>
        <translation>눌러서 해제</translation>
    </message>
    <message>
        <source>The guest has no tablet: click the screen to give it the mouse.</source>
        <translation>게스트에 태블릿이 없습니다. 마우스를 넘기려면 화면을 클릭하세요.</translation>
    </message>
    <message>
        <source>Keyboard is in the guest.</source>
        <translation>키보드를 게스트에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>releases it</source>
        <translation>눌러서 해제</translation>
    </message>
    <message>
        <source>Click the screen to type in the guest.</source>
        <translation>게스트에 입력하려면 화면을 클릭하세요.</translation>
    </message>
    <message>
        <source>The screen is scaled: spice-vdagent does not run in the guest.</source>
        <translation>화면 배율이 조정되었습니다. 게스트에서 spice-vdagent가 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>With it the guest follows the window.</source>
        <translation>실행하면 게스트 화면이 창 크기를 따릅니다.</translation>
    </message>
    <message>
        <source>Debian, Ubuntu:  sudo apt install spice-vdagent
Fedora:  sudo dnf install spice-vdagent
Windows:  spice-guest-tools from spice-space.org
It works once somebody has logged in to the guest&apos;s desktop.</source>
        <translation>Debian, Ubuntu:  sudo apt install spice-vdagent
Fedora:  sudo dnf install spice-vdagent
Windows:  spice-guest-tools (spice-space.org)
게스트의 데스크톱에 로그인하면 작동합니다.</translation>
    </message>
    <message>
        <source>Save a picture of the screen</source>
        <translation>화면을 그림으로 저장</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>저장됨: %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleToolBar</name>
    <message>
        <source>Text consoles</source>
        <translation>텍스트 콘솔</translation>
    </message>
    <message>
        <source>Guest follows the window</source>
        <translation>게스트가 창 크기를 따름</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Works as soon as the agent runs in the guest; until then the screen is fitted.</source>
        <translation>게스트에서 에이전트가 실행되면 작동합니다. 그때까지는 화면을 창에 맞춥니다.</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>따름</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Send keys that this computer would take for itself</source>
        <translation>이 컴퓨터가 가로채는 키 보내기</translation>
    </message>
    <message>
        <source>How the guest&apos;s screen is shown</source>
        <translation>게스트 화면 표시 방식</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Open a terminal in this machine</source>
        <translation>이 가상 머신의 터미널 열기</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Into the page</source>
        <translation>페이지로</translation>
    </message>
    <message>
        <source>Show the console in a window of its own</source>
        <translation>콘솔을 별도 창에 표시</translation>
    </message>
    <message>
        <source>Show the console in the main window again</source>
        <translation>콘솔을 다시 기본 창에 표시</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>전체 화면 끝내기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Show the console on the whole screen</source>
        <translation>콘솔을 전체 화면으로 표시</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Save a picture of the screen</source>
        <translation>화면을 그림으로 저장</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleView</name>
    <message>
        <source>Screen of the machine</source>
        <translation>가상 머신 화면</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ConsoleWindow</name>
    <message>
        <source>%1 – Console</source>
        <extracomment>title of a console&apos;s window: the machine&apos;s name</extracomment>
        <translation>%1 – 콘솔</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ContainerOverviewPage</name>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>아직 기록된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Ports, volumes and networks</source>
        <translation>포트, 볼륨 및 네트워크</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message numerus="yes">
        <source>last %n line(s)</source>
        <translation>
            <numerusform>마지막 %n줄</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>로그에서 찾기</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>로그 따라가기</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>로그 열기</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>of %n CPU(s)</source>
        <translation>
            <numerusform>CPU %n개 중</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 limit</source>
        <translation>한도 %1 중</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>읽기 및 쓰기</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>수신 및 송신</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Show in Ports</source>
        <translation>포트에서 보기</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ContainerRenameSheet</name>
    <message>
        <source>Rename a container</source>
        <translation>컨테이너 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation>이름이 %1인 컨테이너가 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::CpuEdit</name>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message numerus="yes">
        <source>This kind of machine takes at most %n CPUs.</source>
        <translation>
            <numerusform>이 종류의 가상 머신은 CPU를 최대 %n개까지 사용할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has %n CPUs. The machine will run, but slower than with that many.</source>
        <translation>
            <numerusform>이 컴퓨터의 CPU는 %n개입니다. 가상 머신이 실행되지만 CPU가 그만큼 있을 때보다 느립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation>
            <numerusform>/ CPU %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::CreateSheet</name>
    <message>
        <source>New machine</source>
        <translation>새 가상 머신</translation>
    </message>
    <message>
        <source>Everything has a working value; change what you want.</source>
        <translation>모든 항목에 바로 쓸 수 있는 값이 있습니다. 원하는 것만 변경하세요.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Installation medium (ISO)</source>
        <translation>설치 미디어 (ISO)</translation>
    </message>
    <message>
        <source>Existing disk image</source>
        <translation>기존 디스크 이미지</translation>
    </message>
    <message>
        <source>Nothing, an empty machine</source>
        <translation>없음, 빈 가상 머신</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>시작 매체</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>하드웨어</translation>
    </message>
    <message>
        <source>Size of the disk</source>
        <translation>디스크 크기</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>SSH from this computer</source>
        <translation>이 컴퓨터에서 SSH 접속</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Start and show the console</source>
        <translation>시작하고 콘솔 표시</translation>
    </message>
    <message>
        <source>More: firmware, security chip, folder</source>
        <translation>더 보기: 펌웨어, 보안 칩, 폴더</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation>UEFI</translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation>UEFI 및 보안 부팅</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>Security chip (TPM 2.0)</source>
        <translation>보안 칩 (TPM 2.0)</translation>
    </message>
    <message>
        <source>Folder for the disk</source>
        <translation>디스크 폴더</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>There is no hypervisor to make a machine on.</source>
        <translation>가상 머신을 만들 하이퍼바이저가 없습니다.</translation>
    </message>
    <message>
        <source>Look at the host&apos;s page for what is missing.</source>
        <translation>호스트 페이지에서 부족한 것을 확인하세요.</translation>
    </message>
    <message>
        <source>Machines run slowly here: KVM cannot be used.</source>
        <translation>KVM을 사용할 수 없어 가상 머신이 느리게 실행됩니다.</translation>
    </message>
    <message>
        <source>SSH, port %1 of this computer</source>
        <translation>SSH, 이 컴퓨터의 포트 %1</translation>
    </message>
    <message>
        <source>Choose an installation medium</source>
        <translation>설치 미디어 선택</translation>
    </message>
    <message>
        <source>Choose a disk image</source>
        <translation>디스크 이미지 선택</translation>
    </message>
    <message>
        <source>Installation media (*.iso)</source>
        <translation>설치 미디어 (*.iso)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</source>
        <translation>디스크 이미지 (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation>영문자, 숫자, 점, 대시, 밑줄을 64자까지 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Create and start</source>
        <translation>만들고 시작</translation>
    </message>
    <message>
        <source>grows as it is filled</source>
        <translation>사용하는 만큼 커짐</translation>
    </message>
    <message>
        <source>grows as it is filled; %1 are free</source>
        <translation>사용하는 만큼 커짐, 남은 공간 %1</translation>
    </message>
    <message>
        <source>only %1 are free; it cannot be filled whole</source>
        <translation>남은 공간이 %1뿐이므로 모두 채울 수 없음</translation>
    </message>
    <message>
        <source>%1 could not be created now.</source>
        <translation>%1: 지금은 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation>다시 연결될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Choose a file to start from first.</source>
        <translation>먼저 시작에 쓸 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation>이름은 문자, 숫자, 점, 대시, 밑줄로 64자까지 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DeleteSheet</name>
    <message>
        <source>Firmware settings</source>
        <translation>펌웨어 설정</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>저장된 상태</translation>
    </message>
    <message>
        <source>Contents of the security chip</source>
        <translation>보안 칩의 내용</translation>
    </message>
    <message>
        <source>Delete a machine</source>
        <translation>가상 머신 삭제</translation>
    </message>
    <message>
        <source>Delete machines</source>
        <translation>가상 머신 삭제</translation>
    </message>
    <message>
        <source>Keep the disks</source>
        <translation>디스크 유지</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n machines</source>
        <translation>
            <numerusform>가상 머신 %n개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be asked about its disks now.</source>
        <translation>%1: 지금은 디스크를 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation>다시 연결될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>the machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>%1에서 사용 중</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>스냅샷 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 becomes free</source>
        <translation>포트 %1: 사용 가능해짐</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n machines?</source>
        <translation>
            <numerusform>가상 머신 %n개를 삭제할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>삭제할까요? %1</translation>
    </message>
    <message>
        <source>Looking at the disks and who uses them…</source>
        <translation>디스크와 사용하는 대상을 확인하는 중…</translation>
    </message>
    <message>
        <source>Still running: it is powered off first.</source>
        <translation>아직 실행 중이므로 먼저 전원을 끕니다.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>되돌릴 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DeletionList</name>
    <message>
        <source>Goes: %1</source>
        <translation>삭제: %1</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>유지: %1</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>유지됨</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DetailStack</name>
    <message>
        <source>What would you like to run?</source>
        <translation>무엇을 실행할까요?</translation>
    </message>
    <message>
        <source>Machines and containers share one panel, with their ports in one list.</source>
        <translation>가상 머신과 컨테이너를 한 패널에서, 포트를 한 목록에서 관리합니다.</translation>
    </message>
    <message>
        <source>Import an appliance</source>
        <translation>가상 어플라이언스 가져오기</translation>
    </message>
    <message>
        <source>An .ova or .ovf file from VirtualBox, VMware or a course</source>
        <translation>VirtualBox, VMware 또는 강의에서 받은 .ova나 .ovf 파일</translation>
    </message>
    <message>
        <source>Create a machine</source>
        <translation>가상 머신 만들기</translation>
    </message>
    <message>
        <source>From an installer or a disk you have</source>
        <translation>설치 미디어나 가지고 있는 디스크로</translation>
    </message>
    <message>
        <source>Run a container</source>
        <translation>컨테이너 실행</translation>
    </message>
    <message>
        <source>Type an image name such as nginx, the form fills itself</source>
        <translation>nginx 같은 이미지 이름을 입력하면 나머지가 채워집니다</translation>
    </message>
    <message>
        <source>Or drop a file anywhere in this window: %1</source>
        <translation>또는 이 창 아무 곳에나 파일을 놓으세요: %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DisksEditor</name>
    <message>
        <source>Disks</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>New disk</source>
        <translation>새 디스크</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>%1, %2 used</source>
        <translation>%1, %2 사용</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation>CD 드라이브</translation>
    </message>
    <message>
        <source>CD drive (%1)</source>
        <translation>CD 드라이브 (%1)</translation>
    </message>
    <message>
        <source>Floppy drive</source>
        <translation>플로피 드라이브</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>넣기…</translation>
    </message>
    <message>
        <source>Insert a medium into %1</source>
        <translation>%1에 미디어 넣기</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>꺼내기</translation>
    </message>
    <message>
        <source>Eject the medium of %1</source>
        <translation>%1의 미디어 꺼내기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>미디어</translation>
    </message>
    <message>
        <source>cd dvd iso floppy</source>
        <translation>cd dvd iso floppy 미디어 시디 플로피</translation>
    </message>
    <message>
        <source>Bus of %1</source>
        <translation>%1의 버스</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>버스</translation>
    </message>
    <message>
        <source>disk controller bus sata virtio scsi</source>
        <translation>disk controller bus sata virtio scsi 디스크 컨트롤러 버스</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take %1 out of the machine</source>
        <translation>%1: 가상 머신에서 빼기</translation>
    </message>
    <message>
        <source>The file stays where it is.</source>
        <translation>파일은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Existing image…</source>
        <translation>기존 이미지…</translation>
    </message>
    <message numerus="yes">
        <source>%n drives</source>
        <translation>
            <numerusform>드라이브 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>disk drive image new cd iso</source>
        <translation>disk drive image new cd iso 디스크 드라이브 이미지 추가 시디</translation>
    </message>
    <message>
        <source>Insert a medium</source>
        <translation>미디어 넣기</translation>
    </message>
    <message>
        <source>CD images (*.iso *.img)</source>
        <translation>CD 이미지 (*.iso *.img)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Add a disk image</source>
        <translation>디스크 이미지 추가</translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</source>
        <translation>디스크 이미지 (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DisplayEditor</name>
    <message>
        <source>Display and sound</source>
        <translation>디스플레이 및 사운드</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>디스플레이</translation>
    </message>
    <message>
        <source>Graphics adapter</source>
        <translation>그래픽 어댑터</translation>
    </message>
    <message>
        <source>video display screen gpu</source>
        <translation>video display screen gpu 비디오 디스플레이 화면 그래픽</translation>
    </message>
    <message>
        <source>virtio</source>
        <translation>virtio</translation>
    </message>
    <message>
        <source>QXL</source>
        <translation>QXL</translation>
    </message>
    <message>
        <source>VGA, for old systems</source>
        <translation>VGA, 오래된 시스템용</translation>
    </message>
    <message>
        <source>Bochs</source>
        <translation>Bochs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Pointer moves freely between guest and computer</source>
        <translation>포인터가 게스트와 컴퓨터 사이를 자유롭게 이동</translation>
    </message>
    <message>
        <source>mouse tablet pointer capture</source>
        <translation>mouse tablet pointer capture 마우스 태블릿 포인터</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>Sound card</source>
        <translation>사운드 카드</translation>
    </message>
    <message>
        <source>audio sound</source>
        <translation>audio sound 오디오 사운드 소리</translation>
    </message>
    <message>
        <source>Intel HDA (ICH9)</source>
        <translation>Intel HDA (ICH9)</translation>
    </message>
    <message>
        <source>Intel HDA (ICH6)</source>
        <translation>Intel HDA (ICH6)</translation>
    </message>
    <message>
        <source>AC97, for old systems</source>
        <translation>AC97, 오래된 시스템용</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::DropHint</name>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Open the console of %1</source>
        <translation>%1의 콘솔 열기</translation>
    </message>
    <message>
        <source>Create a machine from %1</source>
        <translation>%1(으)로 가상 머신 만들기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::Editor</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::EmptyState</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>자세한 내용 복사</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::FirmwareEditor</name>
    <message>
        <source>Firmware and board</source>
        <translation>펌웨어 및 보드</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>Starts by</source>
        <translation>부팅 방식</translation>
    </message>
    <message>
        <source>firmware bios uefi efi secure boot</source>
        <translation>firmware bios uefi efi secure boot 펌웨어 보안 부팅</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation>UEFI</translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation>UEFI 및 보안 부팅</translation>
    </message>
    <message>
        <source>Security chip (TPM 2.0)</source>
        <translation>보안 칩 (TPM 2.0)</translation>
    </message>
    <message>
        <source>tpm security bitlocker windows 11</source>
        <translation>tpm security bitlocker windows 11 보안 칩 윈도우</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>time clock utc local</source>
        <translation>time clock utc local 시간 시계 현지</translation>
    </message>
    <message>
        <source>UTC, as Linux expects</source>
        <translation>UTC, Linux에 적합</translation>
    </message>
    <message>
        <source>Local time, as Windows expects</source>
        <translation>현지 시간, Windows에 적합</translation>
    </message>
    <message>
        <source>Random numbers from this computer</source>
        <translation>이 컴퓨터에서 난수 제공</translation>
    </message>
    <message>
        <source>rng entropy random</source>
        <translation>rng entropy random 난수 엔트로피</translation>
    </message>
    <message>
        <source>UEFI firmware (OVMF) is not installed on the host.</source>
        <translation>호스트에 UEFI 펌웨어(OVMF)가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Secure Boot firmware (OVMF) is not installed on the host.</source>
        <translation>호스트에 Secure Boot 펌웨어(OVMF)가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The program swtpm is not installed on the host.</source>
        <translation>호스트에 swtpm 프로그램이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>an installed system keeps its own</source>
        <translation>설치된 시스템은 원래 방식을 유지합니다</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::FolderChoice</name>
    <message>
        <source>Folder for the disks</source>
        <translation>디스크 폴더</translation>
    </message>
    <message>
        <source>Images folder</source>
        <translation>이미지 폴더</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>다른 폴더…</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ForwardRow</name>
    <message>
        <source>Port %1</source>
        <translation>포트 %1</translation>
    </message>
    <message>
        <source>Forward %1</source>
        <translation>%1 포워딩</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>접근 허용 범위</translation>
    </message>
    <message>
        <source>Port of this computer</source>
        <translation>이 컴퓨터의 포트</translation>
    </message>
    <message>
        <source>→ %1 in the guest</source>
        <translation>→ 게스트의 %1</translation>
    </message>
    <message>
        <source>%1 is used twice here.</source>
        <translation>%1: 여기에서 두 번 사용되었습니다.</translation>
    </message>
    <message>
        <source>%1 is used by %2.</source>
        <translation>%1: %2에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::FullScreenBar</name>
    <message>
        <source>Leave full screen</source>
        <translation>전체 화면 끝내기</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>콘솔 닫기</translation>
    </message>
    <message>
        <source>Close the console; the machine runs on</source>
        <translation>콘솔 닫기, 가상 머신은 계속 실행됨</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::GeneralEditor</name>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>rename title</source>
        <translation>rename title 이름 바꾸기 제목</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>folder project</source>
        <translation>folder project 폴더 프로젝트 그룹</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>description comment</source>
        <translation>description comment 설명 메모</translation>
    </message>
    <message>
        <source>Start together with this computer</source>
        <translation>이 컴퓨터와 함께 시작</translation>
    </message>
    <message>
        <source>autostart boot automatic</source>
        <translation>autostart boot automatic 자동 시작 부팅</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>ssh login account</source>
        <translation>ssh login account 로그인 계정</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>키 파일</translation>
    </message>
    <message>
        <source>ssh identity private key</source>
        <translation>ssh identity private key 개인 키</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::HintBar</name>
    <message>
        <source>Show how</source>
        <translation>방법 표시</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ImageField</name>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Image, for example postgres:16</source>
        <translation>이미지, 예: postgres:16</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Type an image; Enter fills in the rest.</source>
        <translation>이미지를 입력하고 Enter를 누르면 나머지가 채워집니다.</translation>
    </message>
    <message>
        <source>Looking for it on this engine…</source>
        <translation>이 엔진에서 찾는 중…</translation>
    </message>
    <message>
        <source>On this engine.</source>
        <translation>이 엔진에 있습니다.</translation>
    </message>
    <message>
        <source>On this engine, %1.</source>
        <translation>이 엔진에 있음, %1.</translation>
    </message>
    <message>
        <source>Pull again</source>
        <translation>다시 내려받기</translation>
    </message>
    <message>
        <source>Not on this engine yet. Run pulls it first.</source>
        <translation>아직 이 엔진에 없습니다. 실행하면 먼저 내려받습니다.</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>지금 내려받기</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Pulling…</source>
        <translation>내려받는 중…</translation>
    </message>
    <message>
        <source>Pulling, %1</source>
        <translation>내려받는 중, %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the pull</source>
        <translation>내려받기 취소</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ImportSheet</name>
    <message>
        <source>Import an appliance</source>
        <translation>가상 어플라이언스 가져오기</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일 읽는 중…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>가져올 수 없음</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>가상 머신 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>필요한 공간: %1.</translation>
    </message>
    <message>
        <source>Needs %1, %2 are free.</source>
        <translation>필요한 공간: %1, 남은 공간: %2.</translation>
    </message>
    <message>
        <source>Look at the notices</source>
        <translation>알림 확인</translation>
    </message>
    <message>
        <source>File is complete</source>
        <translation>파일이 완전함</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Start and show the console</source>
        <translation>시작하고 콘솔 표시</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>I accept the licence</source>
        <translation>라이선스에 동의합니다</translation>
    </message>
    <message>
        <source>Import it although the file differs from its manifest</source>
        <translation>파일이 매니페스트와 달라도 가져오기</translation>
    </message>
    <message>
        <source>Import it although its manifest does not name every file</source>
        <translation>매니페스트에 없는 파일이 있어도 가져오기</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Choose at least one machine.</source>
        <translation>가상 머신을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>The licence must be accepted first.</source>
        <translation>먼저 라이선스에 동의해야 합니다.</translation>
    </message>
    <message>
        <source>Decide about the manifest first.</source>
        <translation>먼저 매니페스트 처리 방법을 정하세요.</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1: 필수 항목입니다.</translation>
    </message>
    <message>
        <source>%1 could not be imported now.</source>
        <translation>%1: 지금은 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the connection is back.</source>
        <translation>다시 연결될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Disks into</source>
        <translation>디스크 위치</translation>
    </message>
    <message>
        <source>More: firmware, buses, adapter address, sound, USB</source>
        <translation>더 보기: 펌웨어, 버스, 어댑터 주소, 소리, USB</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::InspectPage</name>
    <message>
        <source>Inspect</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>what the engine knows</source>
        <translation>엔진이 아는 정보</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>JSON으로</translation>
    </message>
    <message>
        <source>Show as JSON</source>
        <translation>JSON으로 표시</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>실행 이력</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>Volumes and folders</source>
        <translation>볼륨 및 폴더</translation>
    </message>
    <message>
        <source>Networks and ports</source>
        <translation>네트워크 및 포트</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Image id</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>메모리 한도</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>CPU 한도</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료 시각</translation>
    </message>
    <message>
        <source>Ended with</source>
        <translation>종료 결과</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태 검사</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>마지막 검사</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Restarts so far</source>
        <translation>다시 시작 횟수</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>진입점</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>작업 폴더</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>터미널</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, gateway %2</source>
        <translation>%1, 게이트웨이 %2</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::JobModel</name>
    <message>
        <source>Task</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료 시각</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::JsonView</name>
    <message>
        <source>Find in the JSON</source>
        <translation>JSON에서 찾기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSON 복사</translation>
    </message>
    <message>
        <source>What the engine says, as JSON</source>
        <translation>엔진의 정보 (JSON)</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LimitBox</name>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>At least 6 MiB, for example 512 MiB or 2 GiB.</source>
        <translation>최소 6 MiB가 필요합니다. 예: 512 MiB, 2 GiB</translation>
    </message>
    <message>
        <source>A number of CPUs, for example 0.5 or 2.</source>
        <translation>CPU 수를 입력하세요. 예: 0.5, 2</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LogPage</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>로그에서 찾기</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 결과</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>로그 따라가기</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Show the times</source>
        <translation>시각 표시</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>긴 줄 바꿈</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the whole log</source>
        <translation>전체 로그 저장</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>전체 로그</translation>
    </message>
    <message>
        <source>Last %1 lines</source>
        <translation>마지막 %1줄</translation>
    </message>
    <message>
        <source>How much of the log is read</source>
        <translation>로그를 읽을 범위</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 결과 없음</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n줄</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>엔진이 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>아직 기록된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>로그가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The newest %1 are kept here; Save writes all of it.</source>
        <translation>여기에는 최신 내용(%1)만 보관됩니다. 저장하면 전체가 기록됩니다.</translation>
    </message>
    <message>
        <source>The container has stopped; this was its log.</source>
        <translation>컨테이너가 중지되었습니다. 중지 전까지의 로그입니다.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>로그 저장</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::LogView</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MachineForm</name>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>하드웨어</translation>
    </message>
    <message>
        <source>Empty disk</source>
        <translation>빈 디스크</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Keeps the guest&apos;s adapter name %1</source>
        <translation>게스트의 어댑터 이름 %1 유지</translation>
    </message>
    <message numerus="yes">
        <source>and %n more adapters as planned</source>
        <translation>
            <numerusform>그 밖의 어댑터 %n개는 계획대로</numerusform>
        </translation>
    </message>
    <message>
        <source>NAT</source>
        <translation>NAT</translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation>가상 네트워크 %1</translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation>브리지 %1</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>격리됨</translation>
    </message>
    <message>
        <source>Add port</source>
        <translation>포트 추가</translation>
    </message>
    <message>
        <source>Add a port forward</source>
        <translation>포워딩 규칙 추가</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation>UEFI</translation>
    </message>
    <message>
        <source>UEFI with Secure Boot</source>
        <translation>UEFI 및 보안 부팅</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>파일에 있는 대로</translation>
    </message>
    <message>
        <source>Disk bus</source>
        <translation>디스크 버스</translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation>자동 선택</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>어댑터</translation>
    </message>
    <message>
        <source>Adapter address</source>
        <translation>어댑터 주소</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Intel HDA (ICH9)</source>
        <translation>Intel HDA (ICH9)</translation>
    </message>
    <message>
        <source>AC97</source>
        <translation>AC97</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>USB controller</source>
        <translation>USB 컨트롤러</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation>이름에는 영문자, 숫자, 점, 대시, 밑줄을 64자까지 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation>%1: 이미 사용 중입니다.</translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation>%1: 이미 사용 중</translation>
    </message>
    <message>
        <source>into</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>CD with the settings</source>
        <translation>설정이 담긴 CD</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MainWindow</name>
    <message>
        <source>%1 – Boxyard</source>
        <translation>%1 – Boxyard</translation>
    </message>
    <message>
        <source>Boxyard</source>
        <translation>Boxyard</translation>
    </message>
    <message>
        <source>%1 still runs.</source>
        <translation>%1: 아직 끝나지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks still run.</source>
        <translation>
            <numerusform>작업 %n개가 아직 끝나지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling removes what was made so far.</source>
        <translation>취소하면 지금까지 만든 것이 지워집니다.</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>그래도 끝내기</translation>
    </message>
    <message>
        <source>Cancel it and quit</source>
        <translation>취소하고 끝내기</translation>
    </message>
    <message>
        <source>Cancel them and quit</source>
        <translation>모두 취소하고 끝내기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MemoryEdit</name>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>This computer has %1 of memory. The machine may not start, or make it very slow.</source>
        <translation>이 컴퓨터의 메모리는 %1입니다. 가상 머신이 시작되지 않거나 컴퓨터가 매우 느려질 수 있습니다.</translation>
    </message>
    <message>
        <source>Only %1 are free now. Other programs would have to give memory back.</source>
        <translation>지금 남은 메모리는 %1뿐입니다. 다른 프로그램이 메모리를 반환해야 합니다.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 of %2 GiB then in use</source>
        <translation>적용 후 사용량 %1 / %2 GiB</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MessageBanner</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>해결 방법</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::MountRow</name>
    <message>
        <source>Remove this volume</source>
        <translation>이 볼륨 제거</translation>
    </message>
    <message>
        <source>Volume or folder</source>
        <translation>볼륨 또는 폴더</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Where it stands in the container</source>
        <translation>컨테이너 안의 위치</translation>
    </message>
    <message>
        <source>Path in the container</source>
        <translation>컨테이너 안의 경로</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>이 컴퓨터의 폴더</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>볼륨 이름</translation>
    </message>
    <message>
        <source>/path/to/folder</source>
        <translation>/path/to/folder</translation>
    </message>
    <message>
        <source>New or existing volume</source>
        <translation>새 볼륨 또는 기존 볼륨</translation>
    </message>
    <message>
        <source>A folder is given by its whole path.</source>
        <translation>폴더는 전체 경로로 입력하세요.</translation>
    </message>
    <message>
        <source>A volume&apos;s name is made of letters A to Z, digits, dots, dashes and underscores.</source>
        <translation>볼륨 이름에는 영문자 A~Z, 숫자, 점, 대시, 밑줄만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The path in the container begins with a slash.</source>
        <translation>컨테이너 안의 경로는 슬래시로 시작해야 합니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::NetworkEditor</name>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>NAT, with port forwards</source>
        <translation>NAT, 포트 포워딩 사용</translation>
    </message>
    <message>
        <source>Virtual network %1</source>
        <translation>가상 네트워크 %1</translation>
    </message>
    <message>
        <source>Bridge %1</source>
        <translation>브리지 %1</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>격리됨</translation>
    </message>
    <message>
        <source>As it is set up elsewhere</source>
        <translation>다른 곳에서 설정한 대로</translation>
    </message>
    <message>
        <source>Adapter %1</source>
        <translation>어댑터 %1</translation>
    </message>
    <message>
        <source>Adapter %1, %2 in the guest</source>
        <translation>어댑터 %1, 게스트에서 %2</translation>
    </message>
    <message>
        <source>virtio, fastest</source>
        <translation>virtio, 가장 빠름</translation>
    </message>
    <message>
        <source>Intel e1000e</source>
        <translation>Intel e1000e</translation>
    </message>
    <message>
        <source>Intel e1000</source>
        <translation>Intel e1000</translation>
    </message>
    <message>
        <source>VMware vmxnet3</source>
        <translation>VMware vmxnet3</translation>
    </message>
    <message>
        <source>Realtek 8139, for old systems</source>
        <translation>Realtek 8139, 오래된 시스템용</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>network card adapter nic</source>
        <translation>network card adapter nic 네트워크 카드 어댑터 랜</translation>
    </message>
    <message>
        <source>Cable connected</source>
        <translation>케이블 연결됨</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>link plugged</source>
        <translation>link plugged 링크 케이블 연결</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>연결 대상</translation>
    </message>
    <message>
        <source>network nat bridge mode</source>
        <translation>network nat bridge mode 네트워크 브리지 모드</translation>
    </message>
    <message>
        <source>MAC address of adapter %1</source>
        <translation>어댑터 %1의 MAC 주소</translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation>자동 선택</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take adapter %1 out of the machine</source>
        <translation>어댑터 %1: 가상 머신에서 빼기</translation>
    </message>
    <message>
        <source>Address (MAC)</source>
        <translation>주소 (MAC)</translation>
    </message>
    <message>
        <source>mac hardware address</source>
        <translation>mac hardware address 하드웨어 주소</translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation>네트워크 어댑터</translation>
    </message>
    <message>
        <source>Add a network adapter</source>
        <translation>네트워크 어댑터 추가</translation>
    </message>
    <message numerus="yes">
        <source>%n adapters</source>
        <translation>
            <numerusform>어댑터 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>adapter nic network</source>
        <translation>adapter nic network 어댑터 네트워크 랜</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::NoticeList</name>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>변경: %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::OverviewPage</name>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>읽기 및 쓰기</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>수신 및 송신</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 MiB/s</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>Screen of the machine, opens the console</source>
        <translation>가상 머신 화면, 콘솔 열기</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation>메모를 입력하세요</translation>
    </message>
    <message>
        <source>Storage and network</source>
        <translation>저장소 및 네트워크</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Change storage and network</source>
        <translation>저장소 및 네트워크 변경</translation>
    </message>
    <message>
        <source>State saved</source>
        <translation>상태 저장됨</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation>SSH 명령 복사</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>behind NAT</source>
        <translation>NAT 사용</translation>
    </message>
    <message>
        <source>%1, behind NAT</source>
        <translation>%1, NAT 사용</translation>
    </message>
    <message>
        <source>Guest agent answers</source>
        <translation>게스트 에이전트 응답함</translation>
    </message>
    <message>
        <source>No guest agent</source>
        <translation>게스트 에이전트 없음</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>게스트</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Several lines: change them in the settings</source>
        <translation>여러 줄입니다. 설정에서 변경하세요</translation>
    </message>
    <message numerus="yes">
        <source>of %n CPUs</source>
        <translation>
            <numerusform>/ CPU %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 is still running.</source>
        <translation>%1: 아직 실행 중입니다.</translation>
    </message>
    <message>
        <source>The guest has not shut down when asked. Powering off is like pulling the plug.</source>
        <translation>종료를 요청했지만 게스트가 종료되지 않았습니다. 전원 끄기는 플러그를 뽑는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Start without it</source>
        <translation>제외하고 시작</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>전원 끄기</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::OverviewPorts</name>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Add SSH</source>
        <translation>SSH 추가</translation>
    </message>
    <message>
        <source>Add HTTP</source>
        <translation>HTTP 추가</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Another port…</source>
        <translation>다른 포트…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>from this computer only</source>
        <translation>이 컴퓨터에서만</translation>
    </message>
    <message>
        <source>some from other computers</source>
        <translation>일부는 다른 컴퓨터에서도</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>포트 %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <translation>%1, %2 → %3, %4</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PanelDelegate</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%2개 중 %1개 실행 중</translation>
    </message>
    <message>
        <source>pod</source>
        <translation>pod</translation>
    </message>
    <message>
        <source>compose</source>
        <translation>compose</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PanelView</name>
    <message>
        <source>Machines and containers</source>
        <translation>가상 머신 및 컨테이너</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PathEdit</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose a file or folder</source>
        <translation>파일 또는 폴더 선택</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PortModel</name>
    <message>
        <source>Listening</source>
        <translation>수신 대기 중</translation>
    </message>
    <message>
        <source>Kept for %1</source>
        <translation>%1용으로 예약됨</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>%1 wants it too</source>
        <translation>%1도 필요로 함</translation>
    </message>
    <message>
        <source>%1 UDP</source>
        <translation>%1 UDP</translation>
    </message>
    <message>
        <source>all networks</source>
        <translation>모든 네트워크</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>사용 주체</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>연결 대상</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>다른 사용자</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PortRow</name>
    <message>
        <source>Remove this port</source>
        <translation>이 포트 제거</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>접근 허용 범위</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>모든 네트워크</translation>
    </message>
    <message>
        <source>Port on the host</source>
        <translation>호스트의 포트</translation>
    </message>
    <message>
        <source>Port in the container</source>
        <translation>컨테이너의 포트</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>%1 is held by %2. %3 is free.</source>
        <translation>%1: %2에서 사용 중입니다. 사용 가능: %3.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Another line above wants the port %1 too.</source>
        <translation>위의 다른 줄에서도 포트 %1을(를) 사용하려고 합니다.</translation>
    </message>
    <message>
        <source>%1 is held by %2.</source>
        <translation>%1: %2에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>Other computers can connect to it.</source>
        <translation>다른 컴퓨터에서 연결할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PreferencesSheet</name>
    <message>
        <source>Preferences</source>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>Every choice applies at once.</source>
        <translation>선택한 항목은 즉시 적용됩니다.</translation>
    </message>
    <message>
        <source>Restore the layout</source>
        <translation>레이아웃 복원</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>데스크톱 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>The language changes at the next start of Boxyard.</source>
        <translation>언어는 Boxyard를 다음에 시작할 때 바뀝니다.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Fit the screen into the window</source>
        <translation>화면을 창에 맞춤</translation>
    </message>
    <message>
        <source>Show each pixel as it is</source>
        <translation>픽셀 그대로 표시</translation>
    </message>
    <message>
        <source>The guest follows the window</source>
        <translation>게스트가 창 크기를 따름</translation>
    </message>
    <message>
        <source>Added connections and engines</source>
        <translation>추가한 연결 및 엔진</translation>
    </message>
    <message>
        <source>Address of a connection or an engine</source>
        <translation>연결 또는 엔진의 주소</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>“%1” is not an address of a connection or an engine.</source>
        <translation>“%1”: 연결 또는 엔진의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>It begins with how it is reached, for example qemu+ssh:// or unix://.</source>
        <translation>주소는 qemu+ssh:// 또는 unix://처럼 접속 방식으로 시작합니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ProcessorMemoryEditor</name>
    <message>
        <source>Processor, memory</source>
        <translation>프로세서, 메모리</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>processor cores vcpu</source>
        <translation>processor cores vcpu 프로세서 코어</translation>
    </message>
    <message>
        <source>Virtual machines inside this machine</source>
        <translation>이 가상 머신 안에서 가상 머신 사용</translation>
    </message>
    <message>
        <source>nested virtualization vmx svm</source>
        <translation>nested virtualization vmx svm 중첩 가상화</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>memory size RAM</source>
        <translation>memory size RAM 메모리 크기 램</translation>
    </message>
    <message>
        <source>Give memory back when the guest does not need it</source>
        <translation>게스트에 필요 없는 메모리 반환</translation>
    </message>
    <message>
        <source>balloon memory</source>
        <translation>balloon memory 벌룬 메모리</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>cpu model passthrough host</source>
        <translation>cpu model passthrough host 모델 패스스루 호스트</translation>
    </message>
    <message>
        <source>Chosen by the hypervisor</source>
        <translation>하이퍼바이저가 선택</translation>
    </message>
    <message>
        <source>Close to this computer</source>
        <translation>이 컴퓨터와 비슷함</translation>
    </message>
    <message>
        <source>Everything the hypervisor can do</source>
        <translation>하이퍼바이저의 모든 기능</translation>
    </message>
    <message>
        <source>Plain 64-bit</source>
        <translation>기본 64비트</translation>
    </message>
    <message>
        <source>Same as this computer, the fastest</source>
        <translation>이 컴퓨터와 같음, 가장 빠름</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::PromiseView</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the import of %1</source>
        <translation>%1 가져오기 취소</translation>
    </message>
    <message>
        <source>Being imported</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ProviderView</name>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1: 응답하지 않습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ReachCell</name>
    <message>
        <source>Reachable from: %1</source>
        <translation>접근 허용 범위: %1</translation>
    </message>
    <message>
        <source>%1: everybody who reaches this computer reaches the guest.</source>
        <translation>%1: 이 컴퓨터에 접속할 수 있는 사람은 누구나 게스트에도 접속할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RemoveSheet</name>
    <message>
        <source>Remove containers</source>
        <translation>컨테이너 제거</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>제거할까요? %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n container(s)?</source>
        <translation>
            <numerusform>컨테이너 %n개를 제거할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove their volumes without a name too</source>
        <translation>이름 없는 볼륨도 제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>running, is stopped first</source>
        <translation>실행 중, 먼저 중지함</translation>
    </message>
    <message>
        <source>with everything written inside it</source>
        <translation>안에 기록된 모든 내용 포함</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>유지됨</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) without a name</source>
        <translation>
            <numerusform>이름 없는 볼륨 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>The image %1</source>
        <translation>이미지 %1</translation>
    </message>
    <message>
        <source>The images</source>
        <translation>이미지</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RenameSheet</name>
    <message>
        <source>Rename a machine</source>
        <translation>가상 머신 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 이름 바꾸기</translation>
    </message>
    <message>
        <source>Disks and files keep their names.</source>
        <translation>디스크와 파일의 이름은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation>영문자, 숫자, 점, 대시, 밑줄을 64자까지 사용할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceModel</name>
    <message>
        <source>ports %1</source>
        <translation>포트 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>%1, %2 of %3 running</source>
        <translation>%1, %3개 중 %2개 실행 중</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>System or image</source>
        <translation>시스템 또는 이미지</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>시작 시점</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1: 응답하지 않습니다</translation>
    </message>
    <message>
        <source>No answer since %1, last state shown</source>
        <translation>%1부터 응답 없음, 마지막 상태 표시 중</translation>
    </message>
    <message>
        <source>%1: no answer since %2</source>
        <translation>%1: %2부터 응답 없음</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>%n초 후 다시 연결</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>다시 연결하는 중</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1, being imported</source>
        <translation>%1, 가져오는 중</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourcePortsPage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>접근 허용 범위</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태 검사</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>Add another port</source>
        <translation>다른 포트 추가</translation>
    </message>
    <message>
        <source>Another port…</source>
        <translation>다른 포트…</translation>
    </message>
    <message>
        <source>Forwards to %1</source>
        <translation>%1 포워딩 규칙</translation>
    </message>
    <message>
        <source>Published ports of %1</source>
        <translation>%1 공개 포트</translation>
    </message>
    <message>
        <source>set when the container is made</source>
        <translation>컨테이너를 만들 때 설정됨</translation>
    </message>
    <message>
        <source>take effect at once</source>
        <translation>즉시 적용됨</translation>
    </message>
    <message>
        <source>take effect at the next start</source>
        <translation>다음 시작 때 적용됨</translation>
    </message>
    <message>
        <source>Nothing leads into this machine yet. A button above adds a port, reachable from this computer only.</source>
        <translation>이 가상 머신으로 연결되는 포트가 아직 없습니다. 위의 단추로 이 컴퓨터에서만 접근할 수 있는 포트를 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>This container publishes no port.</source>
        <translation>이 컨테이너는 공개한 포트가 없습니다.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ResourceView</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <translation>
            <numerusform>CPU %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1: 응답하지 않습니다</translation>
    </message>
    <message>
        <source>What is shown is the last known state.</source>
        <translation>마지막으로 확인된 상태를 표시하고 있습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RuleRow</name>
    <message>
        <source>Name of the rule</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>이 컴퓨터의 주소</translation>
    </message>
    <message>
        <source>Port of this computer</source>
        <translation>이 컴퓨터의 포트</translation>
    </message>
    <message>
        <source>Port of the guest</source>
        <translation>게스트의 포트</translation>
    </message>
    <message>
        <source>A number, or a number and /udp</source>
        <translation>숫자 또는 숫자와 /udp</translation>
    </message>
    <message>
        <source>A number, or an address of the guest, a colon and a number</source>
        <translation>숫자 또는 게스트 주소, 콜론, 숫자</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>포트 %1</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 켜짐</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Guest port</source>
        <translation>게스트 포트</translation>
    </message>
    <message>
        <source>free one</source>
        <translation>빈 포트</translation>
    </message>
    <message>
        <source>A port of the guest is needed, from 1 to 65535.</source>
        <translation>게스트의 포트(1~65535)가 필요합니다.</translation>
    </message>
    <message>
        <source>A port of this computer is needed, from 1 to 65535.</source>
        <translation>이 컴퓨터의 포트(1~65535)가 필요합니다.</translation>
    </message>
    <message>
        <source>%1 is used by %2.</source>
        <translation>%1: %2에서 사용 중입니다.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Use port %1 instead</source>
        <translation>대신 포트 %1 사용</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장되지 않음</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>모든 네트워크</translation>
    </message>
    <message>
        <source>One address…</source>
        <translation>특정 주소…</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Change to TCP</source>
        <translation>TCP로 변경</translation>
    </message>
    <message>
        <source>Change to UDP</source>
        <translation>UDP로 변경</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Port of the container</source>
        <translation>컨테이너의 포트</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>호스트 포트</translation>
    </message>
    <message>
        <source>Container port</source>
        <translation>컨테이너 포트</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::RunSheet</name>
    <message>
        <source>Run a container</source>
        <translation>컨테이너 실행</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Add a port</source>
        <translation>포트 추가</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>변수 추가</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>Add a volume</source>
        <translation>볼륨 추가</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>More: command</source>
        <translation>더 보기: 명령</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>The image&apos;s own command</source>
        <translation>이미지의 기본 명령</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>No container engine answers</source>
        <translation>응답하는 컨테이너 엔진 없음</translation>
    </message>
    <message>
        <source>Start Docker or Podman, then try again.</source>
        <translation>Docker 또는 Podman을 시작한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There is already a container called %1.</source>
        <translation>이름이 %1인 컨테이너가 이미 있습니다.</translation>
    </message>
    <message>
        <source>At most this much memory</source>
        <translation>최대 메모리</translation>
    </message>
    <message>
        <source>At most this many CPUs</source>
        <translation>최대 CPU 수</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>검색어 지우기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SelectionView</name>
    <message>
        <source>What is selected</source>
        <translation>선택한 항목</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n개 실행 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not running</source>
        <translation>
            <numerusform>%n개 실행 중 아님</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SettingRow</name>
    <message>
        <source>was %1</source>
        <translation>이전: %1</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SettingsPage</name>
    <message>
        <source>Kinds of settings</source>
        <translation>설정 종류</translation>
    </message>
    <message>
        <source>Search all settings, for example nested, MAC, TPM</source>
        <translation>모든 설정 검색, 예: 중첩, MAC, TPM</translation>
    </message>
    <message>
        <source>No setting is called so</source>
        <translation>해당하는 설정 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>설정 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1, changed here as on their own page</source>
        <translation>%1의 항목, 전용 페이지에서처럼 여기서 변경</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile.</source>
        <translation>%1: 그동안 다른 곳에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>Saving keeps those changes where they are about other settings.</source>
        <translation>저장해도 다른 설정에 대한 그 변경 사항은 유지됩니다.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>The settings of %1 could not be saved.</source>
        <translation>%1: 설정을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The changes to %1 are not saved yet.</source>
        <translation>%1: 변경 사항이 아직 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Save or discard them before you go on.</source>
        <translation>계속하기 전에 저장하거나 버리세요.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::Sheet</name>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation>명령 표시</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Hide the command</source>
        <translation>명령 숨기기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SidePanel</name>
    <message>
        <source>View options</source>
        <translation>보기 옵션</translation>
    </message>
    <message>
        <source>Nothing matches what is searched.</source>
        <translation>검색과 일치하는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Group by host and kind</source>
        <translation>호스트와 종류별로 묶기</translation>
    </message>
    <message>
        <source>Group by project or group</source>
        <translation>프로젝트 또는 그룹별로 묶기</translation>
    </message>
    <message>
        <source>One flat list</source>
        <translation>묶지 않고 한 목록으로</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>열: %1</translation>
    </message>
    <message>
        <source>Find  name, port, image</source>
        <translation>찾기  이름, 포트, 이미지</translation>
    </message>
    <message>
        <source>Find  name, port, image, state</source>
        <translation>찾기  이름, 포트, 이미지, 상태</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::SizeEdit</name>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Between %1 and %2, for example 2 GiB or 1536 MiB</source>
        <translation>%1~%2 범위, 예: 2 GiB 또는 1536 MiB</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::TaskBar</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation>작업: %1</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <source>Memory %1 of %2 GiB</source>
        <translation>메모리 %1 / %2 GiB</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::TaskHistory</name>
    <message>
        <source>Tasks</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>since Boxyard was started</source>
        <translation>Boxyard 시작 이후</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::ToolStrip</name>
    <message>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>추가 작업</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>More ways to stop</source>
        <translation>다른 종료 방법</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::VariableRow</name>
    <message>
        <source>Remove this variable</source>
        <translation>이 변수 제거</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>암호 생성</translation>
    </message>
    <message>
        <source>Needed: %1 stops without it</source>
        <translation>필수: 없으면 %1 실행이 중지됨</translation>
    </message>
    <message>
        <source>%1 stops without it.</source>
        <translation>없으면 %1 실행이 중지됩니다.</translation>
    </message>
</context>
<context>
    <name>boxyard::widgets::WindowActions</name>
    <message>
        <source>%1 of %2 failed: %3</source>
        <translation>%2개 중 %1개 실패: %3</translation>
    </message>
    <message>
        <source>Details tell why, one by one.</source>
        <translation>자세히에서 각각의 원인을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Machine…</source>
        <translation>가상 머신…</translation>
    </message>
    <message>
        <source>Container…</source>
        <translation>컨테이너…</translation>
    </message>
    <message>
        <source>Import an appliance…</source>
        <translation>가상 어플라이언스 가져오기…</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>모두 다시 읽기</translation>
    </message>
    <message>
        <source>Restore the layout</source>
        <translation>레이아웃 복원</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>환경 설정…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>About Boxyard</source>
        <translation>Boxyard 정보</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>SSH with PuTTY</source>
        <translation>PuTTY로 SSH 접속</translation>
    </message>
</context>
</TS>
