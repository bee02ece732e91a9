<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Read the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See edgemend-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} does not go with {command}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} is not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} wants a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} does not understand its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option {option}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command} has too few or too many words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json and --junit exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fix wants either --preview or --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume wants --keep or --revert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved visit cannot be changed: give the device itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} is not a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support bundle as target is not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command {command}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a saved visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a secret from stdin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are fewer lines on stdin than the options ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {fingerprint} of {host} is marked as revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, but {trusted} was trusted before. Stop, and find out why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, which nobody has trusted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it at the device&apos;s console with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, and give it as --host-key SHA256:…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, not the one that you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language {language}. There are: {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this device work? {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(explained by {ids})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cut short: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not collected: {probe}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found: every sign was read and is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found, but not everything could be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows from: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: {title} [--plan {plan}, {risk}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one-click fix: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops for about {seconds} s: {containers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(when it is kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(is so already)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {before}, after: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since the change: {id} (undo is offered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by somebody else since: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo by hand, on the device: {commands}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} on {device} [{risk}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect that will be proved: {effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {id}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}   (exit {code}, {ms} ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EdgeMend has changed nothing on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {probe} ({ms} ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer from {probe} ({ms} ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent for {seconds} s …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found: {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EdgeMend&apos;s copies of {id} are removed; undo is no longer possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no issue {id}; see edgemend-cli issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this has no fix on the device; nothing was touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this issue has no plan {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {id}: step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>IoT Edge is not installed on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot exist in this generation of IoT Edge ({generation}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Open a saved visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded: {probe}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not answer this question in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a visit saved by EdgeMend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was saved by a newer EdgeMend (schema {schema}); this one reads up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part about {probe} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>This device does not run systemd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container engine client on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such container on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not answer: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of containers could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module is running whose network could be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs root: the module network cannot be entered by this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not answer, so the module network cannot be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tools that enter the module network are missing on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s forwarding switch could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the hub could not be found on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the identity service&apos;s file nor the configuration could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer about the system is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Check the step {step} before it goes to the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a name or a value of an odd shape.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameReader</name>
    <message>
        <source>It was stopped after {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed more than is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else wrote into its answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Probes</name>
    <message>
        <source>Way to the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of edgeAgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of edgeHub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services of IoT Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal of IoT Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP forwarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity of the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordedDevice</name>
    <message>
        <source>Not recorded: {probe}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a recording: there is no device behind it that could be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Confirm the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops {containers} for about {seconds} s, and nobody is named who allowed that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it destroys cannot be brought back, so the name of the device must be typed: {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo stops what was not running before. What a start does by itself, such as the container engine&apos;s firewall rules and its own switching on of forwarding, stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device took too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device goes on by itself. Connect again to see how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is still working on {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the newest change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change on this device that could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove EdgeMend&apos;s copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what the device says about its changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ends in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is far too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say which change it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes need root on the device, and sudo did not give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device lacks the program {detail}, without which a change cannot be proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} does not survive a restart of the device, so an interrupted change could not be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change is open: {detail}, begun by {detail2}, {detail3}. Keep or revert that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is on a file system that is mounted read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system of {detail} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is marked immutable (chattr +i): somebody protected it on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} has more than one name (hard links); replacing it would part them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is mounted from elsewhere and cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is larger than any file that EdgeMend edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} has changed since the preview. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the change could not be written below {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a change of that name already: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request did not arrive whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is working on it right now: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be done with a change that is {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of that name on the device: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change holds no lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no name of a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {detail} failed, so everything was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be made permanent ({detail}); it is in effect until the next restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it back failed at {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed {detail} since. It was not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else set {detail} since. It was not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device could not write down how far it got; is its disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel of this device has no setting {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit {detail} on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} does not exist on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} does not lie in /etc; EdgeMend changes nothing elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that this fix would set is set already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step {detail} could cut off this connection. Such steps need a lease, which this version does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused: {code} {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change does what it should, and the fault is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change does what it should, but the fault is still there: there is a second cause. Keep it and go on, or undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change did not do what it should. It is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the change helped could not be told. It stays in effect until you keep or undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a request for a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>It started only {age} s ago: try again in {again} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded whether the container engine answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container engine on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded how {unit} is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} restarts again and again ({count} times).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded how often {unit} restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 2017 preview has no daemon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoT Edge is not installed on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit of IoT Edge was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded how long {name} has been running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {state} (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} runs, but it is not connected since its newest start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module {name} is {state} (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded whether {name} is a module of IoT Edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module exists on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of {name} no longer reaches back to its start, and its connections could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a connection to the hub, but its newest log lines hold an error: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of {name} no longer reaches back to its start, and whether its connection is to the hub cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimulatedDevice</name>
    <message>
        <source>Ask the training device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was longer than its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training device does not know this question: {id}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ssh</name>
    <message>
        <source>Look up the address of {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to {host}, port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} does not exist ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or use the device&apos;s IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name server answered ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer may have no network. Use the device&apos;s IP address if you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name server answered within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is there, but nothing listens on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port. The SSH service may be stopped or not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answered in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the device is on, that the address is right, and that no firewall drops the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s own network: cable, Wi-Fi, VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the trusted host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file for host keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {file} cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as {user} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not take this key: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, and that the public key stands in that user&apos;s authorized_keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not take this user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again with care: after a few tries many devices lock the user out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {file} cannot be used ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the private key, in OpenSSH or PEM format, not the .pub or .ppk file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open the key file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {file} is protected by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the passphrase of this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {file} could not be read in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may lie on a network drive that does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a key nor a password to log in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key file or give a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not take what was offered. It takes: {methods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of these ways to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device asks more than a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins with one-time codes are not in this version. Use a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys kept by an SSH agent are not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device ended the connection after too many tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again with the one key or password that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not answer the login in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be overloaded, or wait for a directory or name server. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke during the login ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens each time, the device&apos;s own log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH library could not be set up: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was made, but the other end says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device may be overloaded or starting, or something between takes connections in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end closed the connection before saying anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH service may limit who may connect, or be overloaded. Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device turns this computer away for a while: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not an SSH server. It says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port; SSH is usually on 22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH server answered, then fell silent while keys were exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network path that drops large packets does this; so does an overloaded device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while keys were exchanged ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. The SSH service may have been restarted, or limits who may connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device and this program share no algorithm for: {what}. The device offers: {offered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH service of the device is too old or set up too narrowly. Update it or widen its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host key of {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device shows another host key ({fingerprint}) than the one that was trusted ({trusted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the device was set up anew, or another machine answers in its place. Find out which before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device shows a host key of another type ({algorithm}, {fingerprint}) than the one that was trusted ({trusted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint at the device&apos;s console before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key {fingerprint} is marked as revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key must not be used any more. Ask whoever runs the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key {fingerprint} was never seen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint at the device&apos;s console: for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $f; done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device shows the host key {fingerprint}, expected was {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another machine, or the expected fingerprint belongs to another of its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password cannot hold a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run commands on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived until then is kept. Connect again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came from the device for {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link or the device hangs. What arrived until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device answers, but the commands on it make no progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device may be out of memory or its disk may hang. What arrived until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device opens no session for commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its limit of sessions may be reached, or this user may only transfer files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands on the device ended before they were done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on the device stopped them, for example a lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sudo password, or log in as a user who may use sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Windows computer, not a Linux device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With IoT Edge for Linux on Windows, the device is the virtual machine inside. On the Windows computer, run Get-EflowVmAddr in PowerShell, then connect to that address as iotedge-user, or open it with Connect-EflowVm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is the own shell of a router or switch: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address: IoT Edge runs on a Linux computer behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not run commands on the device: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as a user with a normal shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is no Linux shell: it ran nothing and said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is no Linux shell. It says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as a user with a normal shell (sh, bash, dash, ash), and check that this is the Linux device itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingDevice</name>
    <message>
        <source>Open a training device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no training device {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>container-engine-unavailable</name>
    <message>
        <source>Container engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the moment of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine answers (version {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine is starting: try again in 30 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded whether the container engine answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container engine did not answer: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing software changes more than this visit may decide, and needs a package source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the engine that the device&apos;s owner has approved, for example with: sudo apt-get install moby-engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then let it start now and at every boot: sudo systemctl enable --now docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then restart IoT Edge: sudo iotedge system restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine refuses its own configuration, so starting it cannot help, and only its owner knows what was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file} and mend line {line}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then let it start again: sudo systemctl reset-failed docker &amp;&amp; sudo systemctl start docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container engine on this device: its service is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not valid JSON (line {line}: {error}), so the engine refuses to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody masked docker.service: systemd refuses to start it, whoever asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker.service is stopped, and it is not enabled: it does not come back at the next boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker.service failed ({result}) and systemd no longer tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker.service is running, but it does not answer within 8 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker.service was stopped; it comes back at the next boot, or when somebody starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module can run, and IoT Edge cannot start any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the container engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmask the container engine and start it, now and at every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the container engine, now and at every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the container engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container engine answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ip-forwarding-disabled</name>
    <message>
        <source>IP forwarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules cannot reach the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the moment of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch of the interface {interface} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel forwards packets on every interface that the modules use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every module uses the network of the host, which needs no forwarding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding is off, but no module is attached to a network that would need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The general switch is off, but every interface on the modules&apos; way forwards by its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the interface has characters that a sysctl key cannot carry safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the file /proc/sys/net/ipv4/conf/{interface}/forwarding to 1, and let the tool that makes the interface keep it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host reaches its networks, but nothing that a module sends leaves the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interface {interface} does not forward, so nothing that a module sends leaves the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0, and {file} forbids the container engine to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0; {file} sets it whenever the settings are applied after the container engine&apos;s start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s switch was turned off since the container engine started; no file on this device does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn forwarding on, now and at every start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel forwards packets of the modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn forwarding on for the closed interface, now and at every start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runtime-ill-cause-unknown</name>
    <message>
        <source>State of the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runtime is ill, and no known cause explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the newest start of each part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bad sign is explained by {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sign of the runtime was read, and all are good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed while the cause is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the newest error lines on this page: the last cause that is named is usually the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a support bundle for whoever looks at it next: sudo iotedge support-bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not remove the container edgeAgent: without the hub and the registry it does not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad signs: {signs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known. Excluded: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
