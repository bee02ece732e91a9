<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Address</name>
    <message>
        <source>Read the address</source>
        <translation>Adresse lesen</translation>
    </message>
    <message>
        <source>Write it as user@host, or user@host:port.</source>
        <translation>In der Form benutzer@host oder benutzer@host:port schreiben.</translation>
    </message>
    <message>
        <source>There is no user before @.</source>
        <translation>Vor dem @ steht kein Benutzer.</translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation>In der Adresse steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>There is no host name in it.</source>
        <translation>Es steht kein Hostname darin.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Read the command line</source>
        <translation>Befehlszeile lesen</translation>
    </message>
    <message>
        <source>See edgemend-cli --help.</source>
        <translation>Siehe edgemend-cli --help.</translation>
    </message>
    <message>
        <source>{option} does not go with {command}.</source>
        <translation>{option} passt nicht zu {command}.</translation>
    </message>
    <message>
        <source>{option} is not in this version.</source>
        <translation>{option} gibt es in dieser Version nicht.</translation>
    </message>
    <message>
        <source>{option} takes no value.</source>
        <translation>{option} nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>{option} wants a value.</source>
        <translation>{option} braucht einen Wert.</translation>
    </message>
    <message>
        <source>{option} does not understand its value.</source>
        <translation>{option} versteht seinen Wert nicht.</translation>
    </message>
    <message>
        <source>There is no option {option}.</source>
        <translation>Die Option {option} gibt es nicht.</translation>
    </message>
    <message>
        <source>{command} has too few or too many words.</source>
        <translation>{command} hat zu wenige oder zu viele Wörter.</translation>
    </message>
    <message>
        <source>--json and --junit exclude each other.</source>
        <translation>--json und --junit schließen einander aus.</translation>
    </message>
    <message>
        <source>fix wants either --preview or --yes.</source>
        <translation>fix braucht entweder --preview oder --yes.</translation>
    </message>
    <message>
        <source>resume wants --keep or --revert.</source>
        <translation>resume braucht --keep oder --revert.</translation>
    </message>
    <message>
        <source>A saved visit cannot be changed: give the device itself.</source>
        <translation>Ein gespeicherter Besuch lässt sich nicht ändern: das Gerät selbst angeben.</translation>
    </message>
    <message>
        <source>{port} is not a port.</source>
        <translation>{port} ist kein Port.</translation>
    </message>
    <message>
        <source>{target} is not a target.</source>
        <translation>{target} ist kein Ziel.</translation>
    </message>
    <message>
        <source>A support bundle as target is not in this version.</source>
        <translation>Ein Support-Paket als Ziel gibt es in dieser Version nicht.</translation>
    </message>
    <message>
        <source>There is no command {command}.</source>
        <translation>Den Befehl {command} gibt es nicht.</translation>
    </message>
    <message>
        <source>Open a saved visit</source>
        <translation>Gespeicherten Besuch öffnen</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Besuch speichern</translation>
    </message>
    <message>
        <source>Read a secret from stdin</source>
        <translation>Geheimnis von stdin lesen</translation>
    </message>
    <message>
        <source>There are fewer lines on stdin than the options ask for.</source>
        <translation>Auf stdin stehen weniger Zeilen, als die Optionen verlangen.</translation>
    </message>
    <message>
        <source>The key {fingerprint} of {host} is marked as revoked.</source>
        <translation>Der Schlüssel {fingerprint} von {host} ist als widerrufen markiert.</translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, but {trusted} was trusted before. Stop, and find out why.</source>
        <translation>{host} zeigt den Schlüssel {fingerprint}, bisher galt {trusted}. Anhalten und klären, warum.</translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, which nobody has trusted yet.</source>
        <translation>{host} zeigt den Schlüssel {fingerprint}, dem noch niemand vertraut hat.</translation>
    </message>
    <message>
        <source>Check who answers</source>
        <translation>Prüfen, wer antwortet</translation>
    </message>
    <message>
        <source>Read it at the device&apos;s console with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, and give it as --host-key SHA256:…</source>
        <translation>Ihn an der Konsole des Geräts lesen mit: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, und als --host-key SHA256:… angeben</translation>
    </message>
    <message>
        <source>{host} shows the key {fingerprint}, not the one that you gave.</source>
        <translation>{host} zeigt den Schlüssel {fingerprint}, nicht den angegebenen.</translation>
    </message>
    <message>
        <source>There is no language {language}. There are: {languages}.</source>
        <translation>Die Sprache {language} gibt es nicht. Es gibt: {languages}.</translation>
    </message>
    <message>
        <source>works</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>auf Probe</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>braucht einen Menschen</translation>
    </message>
    <message>
        <source>Does this device work? {state}</source>
        <translation>Arbeitet dieses Gerät? {state}</translation>
    </message>
    <message>
        <source>(explained by {ids})</source>
        <translation>(erklärt durch {ids})</translation>
    </message>
    <message>
        <source>The run was cut short: {why}</source>
        <translation>Der Lauf wurde abgebrochen: {why}</translation>
    </message>
    <message>
        <source>not collected: {probe}: {why}</source>
        <translation>nicht erhoben: {probe}: {why}</translation>
    </message>
    <message>
        <source>Nothing found: every sign was read and is good.</source>
        <translation>Nichts gefunden: Jedes Lebenszeichen wurde gelesen und ist gut.</translation>
    </message>
    <message>
        <source>Nothing was found, but not everything could be told.</source>
        <translation>Nichts gefunden, aber nicht alles war feststellbar.</translation>
    </message>
    <message>
        <source>What you see: {text}</source>
        <translation>Was zu sehen ist: {text}</translation>
    </message>
    <message>
        <source>Why: {text}</source>
        <translation>Warum: {text}</translation>
    </message>
    <message>
        <source>Follows from: {ids}</source>
        <translation>Folgt aus: {ids}</translation>
    </message>
    <message>
        <source>Fix: {title} [--plan {plan}, {risk}]</source>
        <translation>Behebung: {title} [--plan {plan}, {risk}]</translation>
    </message>
    <message>
        <source>No one-click fix: {why}</source>
        <translation>Keine Behebung auf Knopfdruck: {why}</translation>
    </message>
    <message>
        <source>Nothing stops.</source>
        <translation>Nichts hält an.</translation>
    </message>
    <message>
        <source>Stops for about {seconds} s: {containers}</source>
        <translation>Steht etwa {seconds} s: {containers}</translation>
    </message>
    <message>
        <source>(when it is kept)</source>
        <translation>(beim Behalten)</translation>
    </message>
    <message>
        <source>(is so already)</source>
        <translation>(ist schon so)</translation>
    </message>
    <message>
        <source>Before: {before}, after: {after}</source>
        <translation>Vorher: {before}, nachher: {after}</translation>
    </message>
    <message>
        <source>New since the change: {id} (undo is offered)</source>
        <translation>Neu seit der Änderung: {id} (zurücknehmen ist möglich)</translation>
    </message>
    <message>
        <source>Changed by somebody else since: {file}</source>
        <translation>Seither von jemand anderem geändert: {file}</translation>
    </message>
    <message>
        <source>Undo by hand, on the device: {commands}</source>
        <translation>Von Hand zurücknehmen, auf dem Gerät: {commands}</translation>
    </message>
    <message>
        <source>{title} on {device} [{risk}]</source>
        <translation>{title} auf {device} [{risk}]</translation>
    </message>
    <message>
        <source>Effect that will be proved: {effect}</source>
        <translation>Wirkung, die nachgewiesen wird: {effect}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Hinweis: {text}</translation>
    </message>
    <message>
        <source>Refused: {text}</source>
        <translation>Abgelehnt: {text}</translation>
    </message>
    <message>
        <source>Change {id}: {state}</source>
        <translation>Änderung {id}: {state}</translation>
    </message>
    <message>
        <source>{command}   (exit {code}, {ms} ms)</source>
        <translation>{command}   (Exit-Code {code}, {ms} ms)</translation>
    </message>
    <message>
        <source>EdgeMend has changed nothing on this device.</source>
        <translation>EdgeMend hat auf diesem Gerät nichts geändert.</translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation>von {who}, {when}</translation>
    </message>
    <message>
        <source>read {probe} ({ms} ms)</source>
        <translation>{probe} gelesen ({ms} ms)</translation>
    </message>
    <message>
        <source>no answer from {probe} ({ms} ms)</source>
        <translation>keine Antwort von {probe} ({ms} ms)</translation>
    </message>
    <message>
        <source>silent for {seconds} s …</source>
        <translation>seit {seconds} s still …</translation>
    </message>
    <message>
        <source>found: {id}</source>
        <translation>gefunden: {id}</translation>
    </message>
    <message>
        <source>EdgeMend&apos;s copies of {id} are removed; undo is no longer possible.</source>
        <translation>Die Kopien von EdgeMend zu {id} sind entfernt; zurücknehmen ist nicht mehr möglich.</translation>
    </message>
    <message>
        <source>change {id}: step {step} of {steps}</source>
        <translation>Änderung {id}: Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>{file} could not be read in time.</source>
        <translation>{file} ließ sich nicht rechtzeitig lesen.</translation>
    </message>
    <message>
        <source>Stopped before it came.</source>
        <translation>Abgebrochen, bevor es kam.</translation>
    </message>
    <message>
        <source>Mend an issue</source>
        <translation>Eine Störung beheben</translation>
    </message>
    <message>
        <source>There is no issue {id}; see edgemend-cli issues.</source>
        <translation>Es gibt kein Problem {id}; siehe edgemend-cli issues.</translation>
    </message>
    <message>
        <source>This has no fix on the device; nothing was touched.</source>
        <translation>Dafür gibt es keine Behebung auf dem Gerät; nichts wurde angefasst.</translation>
    </message>
    <message>
        <source>This issue has no plan {id}.</source>
        <translation>Dieses Problem hat keinen Plan {id}.</translation>
    </message>
    <message>
        <source>--save wants a name that ends with .edgemend.</source>
        <translation>--save braucht einen Namen, der auf .edgemend endet.</translation>
    </message>
    <message>
        <source>Not everything was asked as root: {why}</source>
        <translation>Nicht alles wurde als root gefragt: {why}</translation>
    </message>
    <message>
        <source>Stops for about {seconds} s: every container that runs; the engine did not list them.</source>
        <translation>Steht für etwa {seconds} s: jeder Container, der läuft; die Engine hat sie nicht aufgezählt.</translation>
    </message>
    <message>
        <source>Keep it or take it back: edgemend-cli resume TARGET {id} --keep | --revert</source>
        <translation>Behalten oder zurücknehmen: edgemend-cli resume TARGET {id} --keep | --revert</translation>
    </message>
    <message>
        <source>An earlier change waits for a decision: {id} ({issue}, {when}).</source>
        <translation>Eine frühere Änderung wartet auf eine Entscheidung: {id} ({issue}, {when}).</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Give sudo the password</source>
        <translation>sudo das Passwort geben</translation>
    </message>
    <message>
        <source>There is nobody here who asks for one.</source>
        <translation>Hier ist niemand, der danach fragt.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>IoT Edge is not installed on this device.</source>
        <translation>IoT Edge ist auf diesem Gerät nicht installiert.</translation>
    </message>
    <message>
        <source>Cannot exist in this generation of IoT Edge ({generation}).</source>
        <translation>Kann es in dieser Generation von IoT Edge nicht geben ({generation}).</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>{laptop}</source>
        <translation>{laptop}</translation>
    </message>
    <message>
        <source>{host}</source>
        <translation>{host}</translation>
    </message>
    <message>
        <source>there is a way</source>
        <translation>es gibt einen Weg</translation>
    </message>
    <message>
        <source>port {port} is open</source>
        <translation>Port {port} ist offen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>{user} is let in</source>
        <translation>{user} wird eingelassen</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Dieser Laptop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Open a saved visit</source>
        <translation>Gespeicherten Besuch öffnen</translation>
    </message>
    <message>
        <source>Not recorded: {probe}.</source>
        <translation>Nicht aufgezeichnet: {probe}.</translation>
    </message>
    <message>
        <source>The device did not answer this question in time.</source>
        <translation>Das Gerät hat diese Abfrage nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation>Angehalten, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>This question could not be asked.</source>
        <translation>Diese Abfrage ließ sich nicht stellen.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Die Datei ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>This is not a visit saved by EdgeMend.</source>
        <translation>Das ist kein von EdgeMend gespeicherter Besuch.</translation>
    </message>
    <message>
        <source>The file was saved by a newer EdgeMend (schema {schema}); this one reads up to {known}.</source>
        <translation>Die Datei stammt von einem neueren EdgeMend (Schema {schema}); dieses liest bis {known}.</translation>
    </message>
    <message>
        <source>The part about {probe} is damaged.</source>
        <translation>Der Teil zu {probe} ist beschädigt.</translation>
    </message>
    <message>
        <source>sudo asks this user for a password, and none was given (edgemend-cli: --sudo-password-stdin).</source>
        <translation>sudo fragt diesen Benutzer nach einem Passwort, und es wurde keines angegeben (edgemend-cli: --sudo-password-stdin).</translation>
    </message>
    <message>
        <source>sudo did not take the password that was given. It was sent once and is not sent again; a few wrong ones may lock the account.</source>
        <translation>sudo hat das angegebene Passwort nicht genommen. Es wurde einmal gesendet und wird nicht wieder gesendet; einige falsche können das Konto sperren.</translation>
    </message>
    <message>
        <source>sudo does not let this user become root. Log in as a user who may.</source>
        <translation>sudo lässt diesen Benutzer nicht root werden. Als Benutzer anmelden, der das darf.</translation>
    </message>
    <message>
        <source>There is no sudo on this device. Log in as root.</source>
        <translation>Auf diesem Gerät gibt es kein sudo. Als root anmelden.</translation>
    </message>
    <message>
        <source>sudo said nothing in time.</source>
        <translation>sudo hat nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>This device does not run systemd.</source>
        <translation>Auf diesem Gerät läuft kein systemd.</translation>
    </message>
    <message>
        <source>This was not collected.</source>
        <translation>Das wurde nicht erhoben.</translation>
    </message>
    <message>
        <source>There is no container engine client on this device.</source>
        <translation>Auf diesem Gerät gibt es keinen Client der Container-Engine.</translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation>Braucht root: Dieser Benutzer darf die Container-Engine nicht fragen.</translation>
    </message>
    <message>
        <source>There is no such container on this device.</source>
        <translation>Diesen Container gibt es auf dem Gerät nicht.</translation>
    </message>
    <message>
        <source>The container engine does not answer: {said}</source>
        <translation>Die Container-Engine antwortet nicht: {said}</translation>
    </message>
    <message>
        <source>The log could not be read to its end.</source>
        <translation>Das Protokoll ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The list of containers could not be read to its end.</source>
        <translation>Die Liste der Container ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>No module is running whose network could be tried.</source>
        <translation>Es läuft kein Modul, dessen Netz sich prüfen ließe.</translation>
    </message>
    <message>
        <source>Needs root: the module network cannot be entered by this user.</source>
        <translation>Braucht root: Dieser Benutzer kommt nicht in das Netz der Module.</translation>
    </message>
    <message>
        <source>The container engine does not answer, so the module network cannot be tried.</source>
        <translation>Die Container-Engine antwortet nicht, darum lässt sich das Netz der Module nicht prüfen.</translation>
    </message>
    <message>
        <source>The tools that enter the module network are missing on this device.</source>
        <translation>Auf diesem Gerät fehlen die Werkzeuge, mit denen man in das Netz der Module kommt.</translation>
    </message>
    <message>
        <source>The kernel&apos;s forwarding switch could not be read.</source>
        <translation>Der Weiterleitungsschalter des Kernels ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The name of the hub could not be found on this device.</source>
        <translation>Der Name des Hubs ist auf diesem Gerät nicht zu finden.</translation>
    </message>
    <message>
        <source>Neither the identity service&apos;s file nor the configuration could be read.</source>
        <translation>Weder die Datei des Identitätsdienstes noch die Konfiguration ließ sich lesen.</translation>
    </message>
    <message>
        <source>The answer about the system is not complete.</source>
        <translation>Die Auskunft über das System ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The container engine is stopped, and it was not asked: its socket would have started it.</source>
        <translation>Die Container-Engine ist angehalten und wurde nicht gefragt: Ihr Socket hätte sie gestartet.</translation>
    </message>
    <message>
        <source>Needs root: this user may not read EdgeMend&apos;s folder.</source>
        <translation>Braucht root: Dieser Benutzer darf den Ordner von EdgeMend nicht lesen.</translation>
    </message>
    <message>
        <source>The container engine does not answer in time.</source>
        <translation>Die Container-Engine antwortet nicht rechtzeitig.</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Check the step {step} before it goes to the device</source>
        <translation>Schritt {step} prüfen, bevor er an das Gerät geht</translation>
    </message>
    <message>
        <source>It holds a name or a value of an odd shape.</source>
        <translation>Er enthält einen Namen oder Wert von seltsamer Form.</translation>
    </message>
</context>
<context>
    <name>FrameReader</name>
    <message>
        <source>It was stopped after {seconds} s.</source>
        <translation>Nach {seconds} s angehalten.</translation>
    </message>
    <message>
        <source>It printed more than is kept.</source>
        <translation>Die Ausgabe war länger, als behalten wird.</translation>
    </message>
    <message>
        <source>It needs root.</source>
        <translation>Braucht root.</translation>
    </message>
    <message>
        <source>Something else wrote into its answer.</source>
        <translation>Etwas anderes hat in die Antwort geschrieben.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Module network</source>
        <translation>Netz der Module</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>the parent device</source>
        <translation>das übergeordnete Gerät</translation>
    </message>
    <message>
        <source>IoT Hub</source>
        <translation>IoT Hub</translation>
    </message>
</context>
<context>
    <name>Probes</name>
    <message>
        <source>Way to the cloud</source>
        <translation>Weg zur Cloud</translation>
    </message>
    <message>
        <source>Log of edgeAgent</source>
        <translation>Protokoll von edgeAgent</translation>
    </message>
    <message>
        <source>Log of edgeHub</source>
        <translation>Protokoll von edgeHub</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>Services of IoT Edge</source>
        <translation>Dienste von IoT Edge</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Journal of IoT Edge</source>
        <translation>Journal von IoT Edge</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>IP forwarding</source>
        <translation>IP-Weiterleitung</translation>
    </message>
    <message>
        <source>Identity of the device</source>
        <translation>Identität des Geräts</translation>
    </message>
    <message>
        <source>Earlier changes</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>RecordedDevice</name>
    <message>
        <source>Not recorded: {probe}.</source>
        <translation>Nicht aufgezeichnet: {probe}.</translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation>Angehalten, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>Read the recording</source>
        <translation>Aufzeichnung lesen</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Gerät ändern</translation>
    </message>
    <message>
        <source>This is a recording: there is no device behind it that could be changed.</source>
        <translation>Das ist eine Aufzeichnung: Dahinter steht kein Gerät, das sich ändern ließe.</translation>
    </message>
    <message>
        <source>Give sudo the password</source>
        <translation>sudo das Passwort geben</translation>
    </message>
    <message>
        <source>This is a recording: what was not read then cannot be read now.</source>
        <translation>Das ist eine Aufzeichnung: Was damals nicht gelesen wurde, lässt sich jetzt nicht lesen.</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Confirm the change</source>
        <translation>Änderung bestätigen</translation>
    </message>
    <message>
        <source>Nobody confirmed it.</source>
        <translation>Niemand hat sie bestätigt.</translation>
    </message>
    <message>
        <source>What it destroys cannot be brought back, so the name of the device must be typed: {device}.</source>
        <translation>Was dabei verloren geht, kommt nicht wieder; darum muss der Name des Geräts eingetippt werden: {device}.</translation>
    </message>
    <message>
        <source>Undo stops what was not running before. What a start does by itself, such as the container engine&apos;s firewall rules and its own switching on of forwarding, stays.</source>
        <translation>Beim Zurücknehmen wird angehalten, was vorher nicht lief. Was ein Start von sich aus tut, bleibt, etwa die Firewallregeln der Container-Engine und dass sie die Weiterleitung einschaltet.</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Gerät ändern</translation>
    </message>
    <message>
        <source>The device took too long to answer.</source>
        <translation>Das Gerät hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>The device goes on by itself. Connect again to see how it stands.</source>
        <translation>Das Gerät macht von selbst weiter. Neu verbinden, um zu sehen, wie es steht.</translation>
    </message>
    <message>
        <source>The device is still working on {id}.</source>
        <translation>Das Gerät arbeitet noch an {id}.</translation>
    </message>
    <message>
        <source>Undo the newest change</source>
        <translation>Neueste Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>There is no change on this device that could be undone.</source>
        <translation>Auf diesem Gerät gibt es keine Änderung, die sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Remove EdgeMend&apos;s copies</source>
        <translation>Kopien von EdgeMend entfernen</translation>
    </message>
    <message>
        <source>Look at a change</source>
        <translation>Änderung ansehen</translation>
    </message>
    <message>
        <source>Read what the device says about its changes</source>
        <translation>Lesen, was das Gerät über seine Änderungen sagt</translation>
    </message>
    <message>
        <source>The answer ends in the middle.</source>
        <translation>Die Antwort bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>The answer is far too long.</source>
        <translation>Die Antwort ist viel zu lang.</translation>
    </message>
    <message>
        <source>The answer makes no sense.</source>
        <translation>Die Antwort ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>It does not say which change it is about.</source>
        <translation>Sie sagt nicht, um welche Änderung es geht.</translation>
    </message>
    <message>
        <source>Changes need root on the device, and sudo did not give it.</source>
        <translation>Änderungen brauchen root auf dem Gerät, und sudo hat es nicht gewährt.</translation>
    </message>
    <message>
        <source>The device lacks the program {detail}, without which a change cannot be proved.</source>
        <translation>Dem Gerät fehlt das Programm {detail}; ohne es lässt sich eine Änderung nicht nachweisen.</translation>
    </message>
    <message>
        <source>{detail} does not survive a restart of the device, so an interrupted change could not be taken back.</source>
        <translation>{detail} übersteht keinen Neustart des Geräts, darum ließe sich eine unterbrochene Änderung nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Another change is open: {detail}, begun by {detail2}, {detail3}. Keep or revert that one first.</source>
        <translation>Eine andere Änderung ist offen: {detail}, begonnen von {detail2}, {detail3}. Erst diese behalten oder zurücknehmen.</translation>
    </message>
    <message>
        <source>{detail} is on a file system that is mounted read-only.</source>
        <translation>{detail} liegt auf einem Dateisystem, das nur lesbar eingehängt ist.</translation>
    </message>
    <message>
        <source>The file system of {detail} is full.</source>
        <translation>Das Dateisystem von {detail} ist voll.</translation>
    </message>
    <message>
        <source>{detail} is marked immutable (chattr +i): somebody protected it on purpose.</source>
        <translation>{detail} ist als unveränderlich markiert (chattr +i): Jemand hat es mit Absicht geschützt.</translation>
    </message>
    <message>
        <source>{detail} has more than one name (hard links); replacing it would part them.</source>
        <translation>{detail} hat mehrere Namen (Hardlinks); ein Ersetzen würde sie trennen.</translation>
    </message>
    <message>
        <source>{detail} is mounted from elsewhere and cannot be replaced.</source>
        <translation>{detail} ist von anderswo eingehängt und lässt sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>{detail} is not a regular file.</source>
        <translation>{detail} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{detail} is larger than any file that EdgeMend edits.</source>
        <translation>{detail} ist größer als jede Datei, die EdgeMend bearbeitet.</translation>
    </message>
    <message>
        <source>{detail} has changed since the preview. Look again.</source>
        <translation>{detail} hat sich seit der Vorschau geändert. Noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The folder of the change could not be written below {detail}.</source>
        <translation>Der Ordner der Änderung ließ sich unter {detail} nicht anlegen.</translation>
    </message>
    <message>
        <source>There is a change of that name already: {detail}.</source>
        <translation>Eine Änderung dieses Namens gibt es schon: {detail}.</translation>
    </message>
    <message>
        <source>The request did not arrive whole.</source>
        <translation>Der Auftrag kam nicht vollständig an.</translation>
    </message>
    <message>
        <source>The device is working on it right now: {detail}.</source>
        <translation>Das Gerät arbeitet gerade daran: {detail}.</translation>
    </message>
    <message>
        <source>That cannot be done with a change that is {detail}.</source>
        <translation>Das geht nicht mit einer Änderung im Zustand {detail}.</translation>
    </message>
    <message>
        <source>There is no change of that name on the device: {detail}.</source>
        <translation>Eine Änderung dieses Namens gibt es auf dem Gerät nicht: {detail}.</translation>
    </message>
    <message>
        <source>This change holds no lease.</source>
        <translation>Diese Änderung hat keine Rückfallfrist.</translation>
    </message>
    <message>
        <source>That is no name of a change.</source>
        <translation>Das ist kein Name einer Änderung.</translation>
    </message>
    <message>
        <source>Step {detail} failed, so everything was taken back.</source>
        <translation>Schritt {detail} ist gescheitert, darum wurde alles zurückgenommen.</translation>
    </message>
    <message>
        <source>It could not be made permanent ({detail}); it is in effect until the next restart.</source>
        <translation>Sie ließ sich nicht dauerhaft machen ({detail}); sie gilt bis zum nächsten Neustart.</translation>
    </message>
    <message>
        <source>Taking it back failed at {detail}.</source>
        <translation>Das Zurücknehmen ist bei {detail} gescheitert.</translation>
    </message>
    <message>
        <source>Somebody else changed {detail} since. It was not overwritten.</source>
        <translation>Jemand anderes hat {detail} seither geändert. Es wurde nicht überschrieben.</translation>
    </message>
    <message>
        <source>Somebody else set {detail} since. It was not overwritten.</source>
        <translation>Jemand anderes hat {detail} seither gesetzt. Es wurde nicht überschrieben.</translation>
    </message>
    <message>
        <source>The device could not write down how far it got; is its disk full?</source>
        <translation>Das Gerät konnte nicht festhalten, wie weit es kam; ist sein Datenträger voll?</translation>
    </message>
    <message>
        <source>The kernel of this device has no setting {detail}.</source>
        <translation>Der Kernel dieses Geräts kennt die Einstellung {detail} nicht.</translation>
    </message>
    <message>
        <source>There is no unit {detail} on this device.</source>
        <translation>Die Unit {detail} gibt es auf diesem Gerät nicht.</translation>
    </message>
    <message>
        <source>{detail} does not exist on this device.</source>
        <translation>{detail} gibt es auf diesem Gerät nicht.</translation>
    </message>
    <message>
        <source>{detail} does not lie in /etc; EdgeMend changes nothing elsewhere.</source>
        <translation>{detail} liegt nicht in /etc; anderswo ändert EdgeMend nichts.</translation>
    </message>
    <message>
        <source>Everything that this fix would set is set already.</source>
        <translation>Alles, was diese Behebung setzen würde, ist schon gesetzt.</translation>
    </message>
    <message>
        <source>The step {detail} could cut off this connection. Such steps need a lease, which this version does not have.</source>
        <translation>Der Schritt {detail} könnte diese Verbindung kappen. Solche Schritte brauchen eine Rückfallfrist, die es in dieser Version nicht gibt.</translation>
    </message>
    <message>
        <source>The device refused: {code} {detail}</source>
        <translation>Das Gerät hat abgelehnt: {code} {detail}</translation>
    </message>
    <message>
        <source>The change does what it should, and the fault is gone.</source>
        <translation>Die Änderung wirkt, und die Störung ist weg.</translation>
    </message>
    <message>
        <source>The change does what it should, but the fault is still there: there is a second cause. Keep it and go on, or undo it.</source>
        <translation>Die Änderung wirkt, aber die Störung ist noch da: Es gibt eine zweite Ursache. Behalten und weitermachen, oder zurücknehmen.</translation>
    </message>
    <message>
        <source>The change did not do what it should. It is taken back.</source>
        <translation>Die Änderung hat nicht gewirkt. Sie wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Whether the change helped could not be told. It stays in effect until you keep or undo it.</source>
        <translation>Ob die Änderung geholfen hat, ist nicht feststellbar. Sie gilt, bis sie behalten oder zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Read a request for a change</source>
        <translation>Auftrag für eine Änderung lesen</translation>
    </message>
    <message>
        <source>It makes no sense.</source>
        <translation>Er ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>It stops {containers} for about {seconds} s, and nobody is named who allowed that (edgemend-cli: --may-stop NAME).</source>
        <translation>{containers} steht etwa {seconds} s, und niemand ist genannt, der das erlaubt hat (edgemend-cli: --may-stop NAME).</translation>
    </message>
    <message>
        <source>Somebody else begins a change on this device right now. Look at the changes in a minute.</source>
        <translation>Jemand anderes beginnt gerade eine Änderung an diesem Gerät. In einer Minute nach den Änderungen sehen.</translation>
    </message>
    <message>
        <source>{unit}: not masked</source>
        <translation>{unit}: nicht maskiert</translation>
    </message>
    <message>
        <source>{unit}: starts at boot</source>
        <translation>{unit}: startet beim Hochfahren</translation>
    </message>
    <message>
        <source>{unit}: no failure remembered</source>
        <translation>{unit}: kein Fehlschlag gemerkt</translation>
    </message>
    <message>
        <source>{unit}: runs</source>
        <translation>{unit}: läuft</translation>
    </message>
    <message>
        <source>{unit}: runs, started anew</source>
        <translation>{unit}: läuft, neu gestartet</translation>
    </message>
    <message>
        <source>{unit}: as it is</source>
        <translation>{unit}: bleibt, wie es ist</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>see the difference</source>
        <translation>siehe Unterschied</translation>
    </message>
    <message>
        <source>The name of the file {detail} holds control characters; EdgeMend changes nothing there.</source>
        <translation>Der Name der Datei {detail} enthält Steuerzeichen; EdgeMend ändert dort nichts.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Write the report as PDF</source>
        <translation>Bericht als PDF schreiben</translation>
    </message>
    <message>
        <source>The pages could not be put together: {why}.</source>
        <translation>Die Seiten ließen sich nicht zusammensetzen: {why}.</translation>
    </message>
    <message>
        <source>Take in a photo</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Take a JPEG or PNG of at most 32 MB.</source>
        <translation>Ein JPEG oder PNG mit höchstens 32 MB nehmen.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This is no JPEG and no PNG.</source>
        <translation>Das ist weder JPEG noch PNG.</translation>
    </message>
    <message>
        <source>The picture has too many pixels.</source>
        <translation>Das Bild hat zu viele Bildpunkte.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>Das Bild ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Braucht einen Menschen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>The same check now finds nothing.</source>
        <translation>Dieselbe Prüfung findet jetzt nichts mehr.</translation>
    </message>
    <message>
        <source>The same check still finds the fault.</source>
        <translation>Dieselbe Prüfung findet die Störung noch.</translation>
    </message>
    <message>
        <source>Whether it helped could not be told.</source>
        <translation>Ob es geholfen hat, war nicht feststellbar.</translation>
    </message>
    <message>
        <source>No outage.</source>
        <translation>Kein Stillstand.</translation>
    </message>
    <message>
        <source>Outage {duration}.</source>
        <translation>Stillstand {duration}.</translation>
    </message>
    <message>
        <source>1 more line is not shown.</source>
        <translation>1 weitere Zeile ist nicht gezeigt.</translation>
    </message>
    <message>
        <source>{count} more lines are not shown.</source>
        <translation>{count} weitere Zeilen sind nicht gezeigt.</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Zurücknehmen:</translation>
    </message>
    <message>
        <source>took {duration}</source>
        <translation>dauerte {duration}</translation>
    </message>
    <message>
        <source>failed, exit code {code}</source>
        <translation>fehlgeschlagen, Exit-Code {code}</translation>
    </message>
    <message>
        <source>The device has restarted since.</source>
        <translation>Das Gerät wurde seither neu gestartet.</translation>
    </message>
    <message>
        <source>Somebody else has changed {file} since.</source>
        <translation>Jemand anderes hat {file} seither geändert.</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>{person} at laptop {laptop}, {time}.</source>
        <translation>{person} am Laptop {laptop}, {time}.</translation>
    </message>
    <message>
        <source>Outage allowed by</source>
        <translation>Stillstand erlaubt von</translation>
    </message>
    <message>
        <source>Stopped: {names}.</source>
        <translation>Angehalten: {names}.</translation>
    </message>
    <message>
        <source>1 change was kept.</source>
        <translation>1 Änderung wurde behalten.</translation>
    </message>
    <message>
        <source>{count} changes were kept.</source>
        <translation>{count} Änderungen wurden behalten.</translation>
    </message>
    <message>
        <source>1 change was undone.</source>
        <translation>1 Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>{count} changes were undone.</source>
        <translation>{count} Änderungen wurden zurückgenommen.</translation>
    </message>
    <message>
        <source>1 change is on trial.</source>
        <translation>1 Änderung ist auf Probe.</translation>
    </message>
    <message>
        <source>{count} changes are on trial.</source>
        <translation>{count} Änderungen sind auf Probe.</translation>
    </message>
    <message>
        <source>1 change needs a person.</source>
        <translation>1 Änderung braucht einen Menschen.</translation>
    </message>
    <message>
        <source>{count} changes need a person.</source>
        <translation>{count} Änderungen brauchen einen Menschen.</translation>
    </message>
    <message>
        <source>EdgeMend&apos;s copies on the device: kept until the next visit.</source>
        <translation>Kopien von EdgeMend auf dem Gerät: bis zum nächsten Besuch behalten.</translation>
    </message>
    <message>
        <source>Only root can read them. Once they are removed, these changes can no longer be undone by EdgeMend.</source>
        <translation>Nur root kann sie lesen. Sind sie entfernt, kann EdgeMend diese Änderungen nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>EdgeMend&apos;s copies on the device: removed at {time}, no longer to be undone by EdgeMend.</source>
        <translation>Kopien von EdgeMend auf dem Gerät: um {time} entfernt; EdgeMend kann nichts mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>EdgeMend looked and changed nothing on this device.</source>
        <translation>EdgeMend hat nachgesehen und auf diesem Gerät nichts geändert.</translation>
    </message>
    <message>
        <source>The watched places were not compared: other changes cannot be excluded.</source>
        <translation>Die beobachteten Stellen wurden nicht verglichen: Andere Änderungen sind nicht auszuschließen.</translation>
    </message>
    <message>
        <source>1 of the {total} watched places changed besides what EdgeMend did.</source>
        <translation>1 der {total} beobachteten Stellen hat sich geändert, ohne dass EdgeMend es war.</translation>
    </message>
    <message>
        <source>{count} of the {total} watched places changed besides what EdgeMend did.</source>
        <translation>{count} der {total} beobachteten Stellen haben sich geändert, ohne dass EdgeMend es war.</translation>
    </message>
    <message>
        <source>No other change in the {total} watched places.</source>
        <translation>Keine andere Änderung an den {total} beobachteten Stellen.</translation>
    </message>
    <message>
        <source>No other change in {read} of {total} watched places.</source>
        <translation>Keine andere Änderung an {read} von {total} beobachteten Stellen.</translation>
    </message>
    <message>
        <source>1 could not be read.</source>
        <translation>1 war nicht lesbar.</translation>
    </message>
    <message>
        <source>{count} could not be read.</source>
        <translation>{count} waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Compared at {before} and {after}.</source>
        <translation>Verglichen um {before} und {after}.</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>With EdgeMend: connect to {device} and choose Undo. By hand, on the device as root:</source>
        <translation>Mit EdgeMend: mit {device} verbinden und Zurücknehmen wählen. Von Hand, auf dem Gerät als root:</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Module network</source>
        <translation>Netz der Module</translation>
    </message>
    <message>
        <source>{hub} as seen from {device}: {device-answer}. From the module network: {module-answer}.</source>
        <translation>{hub}, von {device} aus gesehen: {device-answer}. Aus dem Netz der Module: {module-answer}.</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Mended, still watching</source>
        <translation>Behoben, noch beobachtet</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>New since the change</source>
        <translation>Neu seit der Änderung</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>Change on trial</source>
        <translation>Änderung auf Probe</translation>
    </message>
    <message>
        <source>Could not be told any more</source>
        <translation>Nicht mehr feststellbar</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>read at {time}, laptop&apos;s time</source>
        <translation>gelesen um {time}, Zeit des Laptops</translation>
    </message>
    <message>
        <source>Not read, or only in part</source>
        <translation>Nicht oder nur teilweise gelesen</translation>
    </message>
    <message>
        <source>Read as root.</source>
        <translation>Als root gelesen.</translation>
    </message>
    <message>
        <source>Read without root.</source>
        <translation>Ohne root gelesen.</translation>
    </message>
    <message>
        <source>Read as user {user}, with root.</source>
        <translation>Als Benutzer {user} gelesen, mit root.</translation>
    </message>
    <message>
        <source>Read as user {user}, without root.</source>
        <translation>Als Benutzer {user} gelesen, ohne root.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Explained:</source>
        <translation>Erklärt:</translation>
    </message>
    <message>
        <source>Every check</source>
        <translation>Jede Prüfung</translation>
    </message>
    <message>
        <source>As of {time}, after the last change.</source>
        <translation>Stand {time}, nach der letzten Änderung.</translation>
    </message>
    <message>
        <source>As of {time}.</source>
        <translation>Stand {time}.</translation>
    </message>
    <message>
        <source>The finding stands under Findings.</source>
        <translation>Der Befund steht unter Befunde.</translation>
    </message>
    <message>
        <source>The {count} findings stand under Findings.</source>
        <translation>Die {count} Befunde stehen unter Befunde.</translation>
    </message>
    <message>
        <source>Could not be told</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Proved fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Do not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Servicebericht</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>Auftrag {job}</translation>
    </message>
    <message>
        <source>Service report {device}, {date}</source>
        <translation>Servicebericht {device}, {date}</translation>
    </message>
    <message>
        <source>Report {number}</source>
        <translation>Bericht {number}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{address}, as user {user}</source>
        <translation>{address}, als Benutzer {user}</translation>
    </message>
    <message>
        <source>known since {date}</source>
        <translation>bekannt seit {date}</translation>
    </message>
    <message>
        <source>the same, as far as can be told</source>
        <translation>dieselbe, soweit feststellbar</translation>
    </message>
    <message>
        <source>{duration} behind</source>
        <translation>{duration} zurück</translation>
    </message>
    <message>
        <source>{duration} ahead</source>
        <translation>{duration} voraus</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>IoT Edge</source>
        <translation>IoT Edge</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Yes: {names}</source>
        <translation>Ja: {names}</translation>
    </message>
    <message>
        <source>{time}, first look {look}</source>
        <translation>{time}, erster Blick {look}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Laptop&apos;s clock</source>
        <translation>Uhr des Laptops</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>Uhr des Geräts</translation>
    </message>
    <message>
        <source>Line may stop</source>
        <translation>Linie darf stehen</translation>
    </message>
    <message>
        <source>EdgeMend</source>
        <translation>EdgeMend</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Seen by the technician</source>
        <translation>Vom Techniker gesehen</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Left out on purpose</source>
        <translation>Absichtlich weggelassen</translation>
    </message>
    <message>
        <source>1 secret was struck out before anything was stored or shown; *** stands in its place.</source>
        <translation>1 Geheimnis wurde geschwärzt, bevor etwas gespeichert oder gezeigt wurde; an seiner Stelle steht ***.</translation>
    </message>
    <message>
        <source>{count} secrets were struck out before anything was stored or shown; *** stands in their place.</source>
        <translation>{count} Geheimnisse wurden geschwärzt, bevor etwas gespeichert oder gezeigt wurde; an ihrer Stelle steht ***.</translation>
    </message>
    <message>
        <source>Secrets are struck out before anything is stored or shown; none was met.</source>
        <translation>Geheimnisse werden geschwärzt, bevor etwas gespeichert oder gezeigt wird; hier kam keines vor.</translation>
    </message>
    <message>
        <source>Names and addresses are shown.</source>
        <translation>Namen und Adressen sind gezeigt.</translation>
    </message>
    <message>
        <source>To look, nothing was installed, started or pulled on the device; iotedge check was not run, because it pulls images.</source>
        <translation>Zum Nachsehen wurde auf dem Gerät nichts installiert, gestartet oder geladen; iotedge check lief nicht, weil es Images lädt.</translation>
    </message>
    <message>
        <source>The lines of evidence were left out.</source>
        <translation>Die Zeilen der Belege wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photos carry neither a place nor anything about the camera.</source>
        <translation>Die Fotos enthalten weder einen Ort noch Angaben zur Kamera.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>{name}, technician: date</source>
        <translation>{name}, Techniker: Datum</translation>
    </message>
    <message>
        <source>{name}, technician, {when}</source>
        <translation>{name}, Techniker, {when}</translation>
    </message>
    <message>
        <source>Technician: name, date</source>
        <translation>Techniker: Name, Datum</translation>
    </message>
    <message>
        <source>For the customer: name, date</source>
        <translation>Für den Kunden: Name, Datum</translation>
    </message>
    <message>
        <source>For {customer}: name, date</source>
        <translation>Für {customer}: Name, Datum</translation>
    </message>
    <message>
        <source>The report&apos;s fonts do not load.</source>
        <translation>Die Schriften des Berichts lassen sich nicht laden.</translation>
    </message>
    <message>
        <source>No page could be written.</source>
        <translation>Keine Seite ließ sich schreiben.</translation>
    </message>
    <message>
        <source>The device works, but 1 fault is open</source>
        <translation>Das Gerät arbeitet, aber 1 Störung ist offen</translation>
    </message>
    <message>
        <source>The device works, but {count} faults are open</source>
        <translation>Das Gerät arbeitet, aber {count} Störungen sind offen</translation>
    </message>
    <message>
        <source>The device works again</source>
        <translation>Das Gerät arbeitet wieder</translation>
    </message>
    <message>
        <source>The device works</source>
        <translation>Das Gerät arbeitet</translation>
    </message>
    <message>
        <source>Whether the device works could not be told</source>
        <translation>Ob das Gerät arbeitet, war nicht feststellbar</translation>
    </message>
    <message>
        <source>The fault was mended. Whether the device works could not be told</source>
        <translation>Die Störung wurde behoben. Ob das Gerät arbeitet, war nicht feststellbar</translation>
    </message>
    <message>
        <source>{mended} of {total} faults mended. Whether it works could not be told</source>
        <translation>{mended} von {total} Störungen behoben. Ob es arbeitet, war nicht feststellbar</translation>
    </message>
    <message>
        <source>A change needs a person</source>
        <translation>Eine Änderung braucht einen Menschen</translation>
    </message>
    <message>
        <source>A change is still on trial</source>
        <translation>Eine Änderung ist noch auf Probe</translation>
    </message>
    <message>
        <source>The device does not work</source>
        <translation>Das Gerät arbeitet nicht</translation>
    </message>
    <message>
        <source>All five signs of health are good.</source>
        <translation>Alle fünf Lebenszeichen sind gut.</translation>
    </message>
    <message>
        <source>The device does not work.</source>
        <translation>Das Gerät arbeitet nicht.</translation>
    </message>
    <message>
        <source>Whether it works could not be told.</source>
        <translation>Ob es arbeitet, war nicht feststellbar.</translation>
    </message>
    <message>
        <source>Nothing was found, but not everything could be told.</source>
        <translation>Nichts gefunden, aber nicht alles war feststellbar.</translation>
    </message>
    <message>
        <source>The fault was mended.</source>
        <translation>Die Störung wurde behoben.</translation>
    </message>
    <message>
        <source>The fault was not mended.</source>
        <translation>Die Störung wurde nicht behoben.</translation>
    </message>
    <message>
        <source>{mended} of {total} faults mended.</source>
        <translation>{mended} von {total} Störungen behoben.</translation>
    </message>
    <message>
        <source>This is a training device: nothing real was looked at or changed.</source>
        <translation>Das ist ein Übungsgerät: Nichts Echtes wurde angesehen oder geändert.</translation>
    </message>
    <message>
        <source>Made from a saved visit: the device was not looked at again.</source>
        <translation>Aus einem gespeicherten Besuch erstellt: Das Gerät wurde nicht noch einmal angesehen.</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>Daemon</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>fault mended</source>
        <translation>Störung behoben</translation>
    </message>
    <message>
        <source>faults mended</source>
        <translation>Störungen behoben</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>fault open</source>
        <translation>Störung offen</translation>
    </message>
    <message>
        <source>faults open</source>
        <translation>Störungen offen</translation>
    </message>
    <message>
        <source>faults, {open} of them open</source>
        <translation>Störungen, davon {open} offen</translation>
    </message>
    <message>
        <source>The device was not checked again after the last change.</source>
        <translation>Nach der letzten Änderung wurde das Gerät nicht noch einmal geprüft.</translation>
    </message>
    <message>
        <source>1 warning remains.</source>
        <translation>1 Warnung bleibt.</translation>
    </message>
    <message>
        <source>{count} warnings remain.</source>
        <translation>{count} Warnungen bleiben.</translation>
    </message>
    <message>
        <source>1 point could not be told.</source>
        <translation>1 Punkt war nicht feststellbar.</translation>
    </message>
    <message>
        <source>{count} points could not be told.</source>
        <translation>{count} Punkte waren nicht feststellbar.</translation>
    </message>
    <message>
        <source>The check was cut short: the link broke.</source>
        <translation>Die Prüfung brach ab: Die Verbindung riss.</translation>
    </message>
    <message>
        <source>Does the device work?</source>
        <translation>Arbeitet das Gerät?</translation>
    </message>
    <message>
        <source>Read at {time}, before leaving</source>
        <translation>Gelesen um {time}, vor dem Gehen</translation>
    </message>
    <message>
        <source>Read at {time}</source>
        <translation>Gelesen um {time}</translation>
    </message>
    <message>
        <source>Result of the checks</source>
        <translation>Ergebnis der Prüfungen</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>proved fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>could not be told</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>do not apply</source>
        <translation>treffen nicht zu</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{large} min {small} s</source>
        <translation>{large} min {small} s</translation>
    </message>
    <message>
        <source>{large} h {small} min</source>
        <translation>{large} h {small} min</translation>
    </message>
    <message>
        <source>{large} days {small} h</source>
        <translation>{large} Tage {small} h</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Check who answers</source>
        <translation>Prüfen, wer antwortet</translation>
    </message>
    <message>
        <source>The key {fingerprint} is marked as revoked.</source>
        <translation>Der Schlüssel {fingerprint} ist als widerrufen markiert.</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>The log of {name} no longer reaches back to its start, and its connections could not be read.</source>
        <translation>Das Protokoll von {name} reicht nicht mehr bis zum Start zurück, und die Verbindungen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{name} has a connection to the hub, but its newest log lines hold an error: {error}</source>
        <translation>{name} hat eine Verbindung zum Hub, aber die neuesten Protokollzeilen enthalten einen Fehler: {error}</translation>
    </message>
    <message>
        <source>The log of {name} no longer reaches back to its start, and whether its connection is to the hub cannot be told.</source>
        <translation>Das Protokoll von {name} reicht nicht mehr bis zum Start zurück, und ob die Verbindung zum Hub geht, ist nicht feststellbar.</translation>
    </message>
    <message>
        <source>The log of {name} holds an error of its connection that is newer than its last success: {error}</source>
        <translation>Das Protokoll von {name} enthält einen Fehler der Verbindung, der neuer ist als ihr letzter Erfolg: {error}</translation>
    </message>
    <message>
        <source>The log of {name} says that it connected, but it has no connection to the hub at this moment.</source>
        <translation>Laut Protokoll hat sich {name} verbunden, aber im Moment hat es keine Verbindung zum Hub.</translation>
    </message>
    <message>
        <source>It started only {age} s ago: try again in {again} s.</source>
        <translation>Erst vor {age} s gestartet: in {again} s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The container engine is stopped.</source>
        <translation>Die Container-Engine ist angehalten.</translation>
    </message>
    <message>
        <source>It is not recorded whether the container engine answers.</source>
        <translation>Ob die Container-Engine antwortet, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation>Braucht root: Dieser Benutzer darf die Container-Engine nicht fragen.</translation>
    </message>
    <message>
        <source>The container engine does not answer in time.</source>
        <translation>Die Container-Engine antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The container engine is stopped; its socket waits, and starts it when somebody asks.</source>
        <translation>Die Container-Engine ist angehalten; ihr Socket wartet und startet sie, sobald jemand fragt.</translation>
    </message>
    <message>
        <source>There is no container engine on this device.</source>
        <translation>Auf diesem Gerät gibt es keine Container-Engine.</translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation>Die Container-Engine antwortet nicht.</translation>
    </message>
    <message>
        <source>{unit} is {state}.</source>
        <translation>{unit} ist {state}.</translation>
    </message>
    <message>
        <source>It is not recorded how {unit} is.</source>
        <translation>Der Zustand von {unit} ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>{unit} restarts again and again ({count} times).</source>
        <translation>{unit} startet immer wieder neu ({count}-mal).</translation>
    </message>
    <message>
        <source>{unit} is starting.</source>
        <translation>{unit} startet gerade.</translation>
    </message>
    <message>
        <source>It is not recorded how often {unit} restarted.</source>
        <translation>Wie oft {unit} neu gestartet ist, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>The daemon closes connections unanswered: one user holds too many of them open.</source>
        <translation>Der Daemon schließt Verbindungen ohne Antwort: Ein Benutzer hält zu viele offen.</translation>
    </message>
    <message>
        <source>The 2017 preview has no daemon.</source>
        <translation>Die Vorschau von 2017 hat keinen Daemon.</translation>
    </message>
    <message>
        <source>IoT Edge is not installed on this device.</source>
        <translation>IoT Edge ist auf diesem Gerät nicht installiert.</translation>
    </message>
    <message>
        <source>No unit of IoT Edge was found.</source>
        <translation>Keine Unit von IoT Edge gefunden.</translation>
    </message>
    <message>
        <source>It is not recorded how long {name} has been running.</source>
        <translation>Wie lange {name} schon läuft, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>The device&apos;s clock was set back since {name} started, so nobody can tell how long it has been running.</source>
        <translation>Die Uhr des Geräts wurde zurückgestellt, seit {name} gestartet ist; wie lange es schon läuft, ist nicht feststellbar.</translation>
    </message>
    <message>
        <source>Module {name} is {state} (exit code {code}), and edgeAgent does not start it: whether the deployment wants that, its log since its newest start does not tell.</source>
        <translation>Modul {name} ist {state} (Exit-Code {code}), und edgeAgent startet es nicht: Ob die Bereitstellung das will, sagt sein Protokoll seit dem letzten Start nicht.</translation>
    </message>
    <message>
        <source>Module {name} is {state} (exit code {code}).</source>
        <translation>Modul {name}: {state} (Exit-Code {code}).</translation>
    </message>
    <message>
        <source>Module {name} still runs as it was: its newest change by the deployment failed.</source>
        <translation>Modul {name} läuft noch wie vorher: Die neueste Änderung durch die Bereitstellung ist gescheitert.</translation>
    </message>
    <message>
        <source>The deployment wants the module {name}, but edgeAgent cannot make it.</source>
        <translation>Die Bereitstellung will das Modul {name}, aber edgeAgent kann es nicht anlegen.</translation>
    </message>
    <message>
        <source>Module {name} is being made: try again in {again} s.</source>
        <translation>Modul {name} wird gerade angelegt: in {again} s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The deployment wants the module {name}, but there is no container of it.</source>
        <translation>Die Bereitstellung will das Modul {name}, aber es gibt keinen Container davon.</translation>
    </message>
    <message>
        <source>The log of edgeAgent no longer tells which modules the deployment wants.</source>
        <translation>Das Protokoll von edgeAgent sagt nicht mehr, welche Module die Bereitstellung will.</translation>
    </message>
    <message>
        <source>edgeAgent is carrying out its deployment right now.</source>
        <translation>edgeAgent führt seine Bereitstellung gerade aus.</translation>
    </message>
    <message>
        <source>{age} s ago edgeAgent was at work on its modules, and its log no longer tells on which: try again in {again} s.</source>
        <translation>Vor {age} s arbeitete edgeAgent an seinen Modulen, und sein Protokoll sagt nicht mehr, an welchen: in {again} s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The log of edgeAgent reaches back only {age} s, and does not tell which modules the deployment wants: try again in {again} s.</source>
        <translation>Das Protokoll von edgeAgent reicht nur {age} s zurück und sagt nicht, welche Module die Bereitstellung will: in {again} s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>RuntimeLogLevel keeps edgeAgent from telling what it cannot do.</source>
        <translation>Wegen RuntimeLogLevel sagt edgeAgent nicht, was es nicht kann.</translation>
    </message>
    <message>
        <source>There is no container {name}.</source>
        <translation>Den Container {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} is {state} (exit code {code}).</source>
        <translation>{name}: {state} (Exit-Code {code}).</translation>
    </message>
    <message>
        <source>{name} runs, but it is not connected since its newest start.</source>
        <translation>{name} läuft, ist aber seit dem letzten Start nicht verbunden.</translation>
    </message>
    <message>
        <source>It is not recorded whether {name} is a module of IoT Edge.</source>
        <translation>Ob {name} ein Modul von IoT Edge ist, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>No module exists on this device.</source>
        <translation>Auf diesem Gerät gibt es kein Modul.</translation>
    </message>
    <message>
        <source>edgeAgent ends again and again: its daemon started it {count} times within {age} s, and it is not connected.</source>
        <translation>edgeAgent endet immer wieder: Sein Daemon hat es innerhalb von {age} s {count}-mal gestartet, und es ist nicht verbunden.</translation>
    </message>
    <message>
        <source>{unit} is masked: systemd refuses to start it, whoever asks.</source>
        <translation>{unit} ist maskiert: systemd startet die Unit nicht, egal wer fragt.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>answers, {version}</source>
        <translation>antwortet, {version}</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>{running} of {all} running</source>
        <translation>{running} von {all} laufen</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
</context>
<context>
    <name>SimulatedDevice</name>
    <message>
        <source>Ask the training device</source>
        <translation>Übungsgerät fragen</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation>Angehalten, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The answer was longer than its limit.</source>
        <translation>Die Antwort war länger als ihre Grenze.</translation>
    </message>
    <message>
        <source>The training device does not know this question: {id}.</source>
        <translation>Das Übungsgerät kennt diese Abfrage nicht: {id}.</translation>
    </message>
    <message>
        <source>It needs root.</source>
        <translation>Braucht root.</translation>
    </message>
    <message>
        <source>Work as root</source>
        <translation>Als root arbeiten</translation>
    </message>
    <message>
        <source>Give sudo the password</source>
        <translation>sudo das Passwort geben</translation>
    </message>
    <message>
        <source>sudo did not take this password.</source>
        <translation>sudo hat dieses Passwort nicht genommen.</translation>
    </message>
    <message>
        <source>This training device takes every password but &quot;wrong&quot;.</source>
        <translation>Dieses Übungsgerät nimmt jedes Passwort außer „wrong“.</translation>
    </message>
</context>
<context>
    <name>Ssh</name>
    <message>
        <source>Look up the address of {host}</source>
        <translation>Adresse von {host} nachschlagen</translation>
    </message>
    <message>
        <source>Connect to {host}, port {port}</source>
        <translation>Mit {host} verbinden, Port {port}</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The name {host} does not exist.</source>
        <translation>Den Namen {host} gibt es nicht.</translation>
    </message>
    <message>
        <source>The name {host} does not exist ({error}).</source>
        <translation>Den Namen {host} gibt es nicht ({error}).</translation>
    </message>
    <message>
        <source>Check the spelling, or use the device&apos;s IP address.</source>
        <translation>Schreibweise prüfen oder die IP-Adresse des Geräts verwenden.</translation>
    </message>
    <message>
        <source>No name server answered ({error}).</source>
        <translation>Kein Namensserver hat geantwortet ({error}).</translation>
    </message>
    <message>
        <source>This computer may have no network. Use the device&apos;s IP address if you know it.</source>
        <translation>Dieser Rechner hat vielleicht kein Netz. Die IP-Adresse des Geräts verwenden, falls bekannt.</translation>
    </message>
    <message>
        <source>No name server answered within {seconds} s.</source>
        <translation>Kein Namensserver hat innerhalb von {seconds} s geantwortet.</translation>
    </message>
    <message>
        <source>The device is there, but nothing listens on that port.</source>
        <translation>Das Gerät ist da, aber auf diesem Port lauscht nichts.</translation>
    </message>
    <message>
        <source>Check the port. The SSH service may be stopped or not installed.</source>
        <translation>Port prüfen. Der SSH-Dienst ist vielleicht angehalten oder nicht installiert.</translation>
    </message>
    <message>
        <source>Nothing answered in time.</source>
        <translation>Nichts hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check that the device is on, that the address is right, and that no firewall drops the connection.</source>
        <translation>Prüfen, ob das Gerät an ist, ob die Adresse stimmt und ob keine Firewall die Verbindung verwirft.</translation>
    </message>
    <message>
        <source>There is no way to that address.</source>
        <translation>Zu dieser Adresse führt kein Weg.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s own network: cable, Wi-Fi, VPN.</source>
        <translation>Das Netz dieses Rechners prüfen: Kabel, WLAN, VPN.</translation>
    </message>
    <message>
        <source>This computer could not connect.</source>
        <translation>Dieser Rechner konnte nicht verbinden.</translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation>{file}: {error}</translation>
    </message>
    <message>
        <source>Read the trusted host keys</source>
        <translation>Vertraute Host-Schlüssel lesen</translation>
    </message>
    <message>
        <source>Remember the host key</source>
        <translation>Host-Schlüssel merken</translation>
    </message>
    <message>
        <source>There is no file for host keys.</source>
        <translation>Es gibt keine Datei für Host-Schlüssel.</translation>
    </message>
    <message>
        <source>The folder of {file} cannot be made.</source>
        <translation>Der Ordner für {file} lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Log in as {user} on {host}</source>
        <translation>Als {user} auf {host} anmelden</translation>
    </message>
    <message>
        <source>The device does not take this key: {files}</source>
        <translation>Das Gerät nimmt diesen Schlüssel nicht: {files}</translation>
    </message>
    <message>
        <source>Check the user name, and that the public key stands in that user&apos;s authorized_keys.</source>
        <translation>Den Benutzernamen prüfen, und ob der öffentliche Schlüssel in authorized_keys dieses Benutzers steht.</translation>
    </message>
    <message>
        <source>The device does not take this user name and password.</source>
        <translation>Das Gerät nimmt diesen Benutzernamen mit diesem Passwort nicht.</translation>
    </message>
    <message>
        <source>Type it again with care: after a few tries many devices lock the user out.</source>
        <translation>Sorgfältig neu eintippen: Nach einigen Versuchen sperren viele Geräte den Benutzer.</translation>
    </message>
    <message>
        <source>The key file {file} cannot be used ({error}).</source>
        <translation>Die Schlüsseldatei {file} ist nicht verwendbar ({error}).</translation>
    </message>
    <message>
        <source>Choose the private key, in OpenSSH or PEM format, not the .pub or .ppk file.</source>
        <translation>Den privaten Schlüssel wählen, im OpenSSH- oder PEM-Format, nicht die Datei .pub oder .ppk.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key file {file}.</source>
        <translation>Die Passphrase öffnet die Schlüsseldatei {file} nicht.</translation>
    </message>
    <message>
        <source>The key file {file} is protected by a passphrase.</source>
        <translation>Die Schlüsseldatei {file} ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Give the passphrase of this key.</source>
        <translation>Die Passphrase dieses Schlüssels angeben.</translation>
    </message>
    <message>
        <source>The key file {file} could not be read in time.</source>
        <translation>Die Schlüsseldatei {file} ließ sich nicht rechtzeitig lesen.</translation>
    </message>
    <message>
        <source>It may lie on a network drive that does not answer.</source>
        <translation>Vielleicht liegt sie auf einem Netzlaufwerk, das nicht antwortet.</translation>
    </message>
    <message>
        <source>There is neither a key nor a password to log in with.</source>
        <translation>Zum Anmelden gibt es weder einen Schlüssel noch ein Passwort.</translation>
    </message>
    <message>
        <source>Choose a key file or give a password.</source>
        <translation>Eine Schlüsseldatei wählen oder ein Passwort angeben.</translation>
    </message>
    <message>
        <source>The device does not take what was offered. It takes: {methods}</source>
        <translation>Das Gerät nimmt nicht, was angeboten wurde. Es nimmt: {methods}</translation>
    </message>
    <message>
        <source>Use one of these ways to log in.</source>
        <translation>Auf einem dieser Wege anmelden.</translation>
    </message>
    <message>
        <source>The device asks more than a password.</source>
        <translation>Das Gerät fragt nach mehr als einem Passwort.</translation>
    </message>
    <message>
        <source>Logins with one-time codes are not in this version. Use a key.</source>
        <translation>Anmelden mit Einmalcodes gibt es in dieser Version nicht. Einen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>Keys kept by an SSH agent are not in this version.</source>
        <translation>Schlüssel eines SSH-Agenten gibt es in dieser Version nicht.</translation>
    </message>
    <message>
        <source>Choose a key file.</source>
        <translation>Eine Schlüsseldatei wählen.</translation>
    </message>
    <message>
        <source>The device ended the connection after too many tries.</source>
        <translation>Das Gerät hat die Verbindung nach zu vielen Versuchen beendet.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again with the one key or password that fits.</source>
        <translation>Eine Minute warten, dann mit dem einen Schlüssel oder Passwort versuchen, das passt.</translation>
    </message>
    <message>
        <source>The device did not answer the login in time.</source>
        <translation>Das Gerät hat auf die Anmeldung nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be overloaded, or wait for a directory or name server. Try again.</source>
        <translation>Es ist vielleicht überlastet oder wartet auf einen Verzeichnis- oder Namensserver. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection broke during the login ({error}).</source>
        <translation>Die Verbindung brach während der Anmeldung ab ({error}).</translation>
    </message>
    <message>
        <source>Try again. If it happens each time, the device&apos;s own log says why.</source>
        <translation>Noch einmal versuchen. Passiert es jedes Mal, sagt das Protokoll des Geräts, warum.</translation>
    </message>
    <message>
        <source>The SSH library could not be set up: {error}</source>
        <translation>Die SSH-Bibliothek ließ sich nicht einrichten: {error}</translation>
    </message>
    <message>
        <source>The connection was made, but the other end says nothing.</source>
        <translation>Die Verbindung steht, aber die Gegenseite sagt nichts.</translation>
    </message>
    <message>
        <source>The device may be overloaded or starting, or something between takes connections in its place.</source>
        <translation>Das Gerät ist vielleicht überlastet oder startet gerade, oder etwas dazwischen nimmt Verbindungen an seiner Stelle an.</translation>
    </message>
    <message>
        <source>The other end closed the connection before saying anything.</source>
        <translation>Die Gegenseite hat die Verbindung geschlossen, bevor sie etwas sagte.</translation>
    </message>
    <message>
        <source>The SSH service may limit who may connect, or be overloaded. Wait a minute and try again.</source>
        <translation>Der SSH-Dienst lässt vielleicht nicht jeden verbinden oder ist überlastet. Eine Minute warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The device turns this computer away for a while: {words}</source>
        <translation>Das Gerät weist diesen Rechner eine Zeit lang ab: {words}</translation>
    </message>
    <message>
        <source>Wait a minute, then try again once.</source>
        <translation>Eine Minute warten, dann einmal neu versuchen.</translation>
    </message>
    <message>
        <source>What answers is not an SSH server. It says: {words}</source>
        <translation>Was antwortet, ist kein SSH-Server. Es sagt: {words}</translation>
    </message>
    <message>
        <source>Check the port; SSH is usually on 22.</source>
        <translation>Port prüfen; SSH liegt meist auf 22.</translation>
    </message>
    <message>
        <source>The SSH server answered, then fell silent while keys were exchanged.</source>
        <translation>Der SSH-Server hat geantwortet und ist beim Schlüsseltausch verstummt.</translation>
    </message>
    <message>
        <source>A network path that drops large packets does this; so does an overloaded device.</source>
        <translation>Das kommt von einem Netzweg, der große Pakete verwirft, oder von einem überlasteten Gerät.</translation>
    </message>
    <message>
        <source>The connection broke while keys were exchanged ({error}).</source>
        <translation>Die Verbindung brach beim Schlüsseltausch ab ({error}).</translation>
    </message>
    <message>
        <source>Try again. The SSH service may have been restarted, or limits who may connect.</source>
        <translation>Noch einmal versuchen. Der SSH-Dienst wurde vielleicht neu gestartet oder lässt nicht jeden verbinden.</translation>
    </message>
    <message>
        <source>The device and this program share no algorithm for: {what}. The device offers: {offered}</source>
        <translation>Gerät und Programm haben kein gemeinsames Verfahren für: {what}. Das Gerät bietet: {offered}</translation>
    </message>
    <message>
        <source>The SSH service of the device is too old or set up too narrowly. Update it or widen its settings.</source>
        <translation>Der SSH-Dienst des Geräts ist zu alt oder zu eng eingestellt. Ihn aktualisieren oder seine Einstellungen weiter fassen.</translation>
    </message>
    <message>
        <source>Check the host key of {host}</source>
        <translation>Host-Schlüssel von {host} prüfen</translation>
    </message>
    <message>
        <source>The device shows another host key ({fingerprint}) than the one that was trusted ({trusted}).</source>
        <translation>Das Gerät zeigt einen anderen Host-Schlüssel ({fingerprint}) als den vertrauten ({trusted}).</translation>
    </message>
    <message>
        <source>Either the device was set up anew, or another machine answers in its place. Find out which before you go on.</source>
        <translation>Entweder wurde das Gerät neu aufgesetzt, oder eine andere Maschine antwortet an seiner Stelle. Klären, welches von beiden, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>The device shows a host key of another type ({algorithm}, {fingerprint}) than the one that was trusted ({trusted}).</source>
        <translation>Das Gerät zeigt einen Host-Schlüssel anderer Art ({algorithm}, {fingerprint}) als den vertrauten ({trusted}).</translation>
    </message>
    <message>
        <source>Compare the fingerprint at the device&apos;s console before you go on.</source>
        <translation>Den Fingerabdruck an der Konsole des Geräts vergleichen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>The host key {fingerprint} is marked as revoked.</source>
        <translation>Der Host-Schlüssel {fingerprint} ist als widerrufen markiert.</translation>
    </message>
    <message>
        <source>This key must not be used any more. Ask whoever runs the device.</source>
        <translation>Dieser Schlüssel darf nicht mehr verwendet werden. Den Betreiber des Geräts fragen.</translation>
    </message>
    <message>
        <source>The host key {fingerprint} was never seen before.</source>
        <translation>Der Host-Schlüssel {fingerprint} ist neu.</translation>
    </message>
    <message>
        <source>Compare the fingerprint at the device&apos;s console: for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $f; done</source>
        <translation>Den Fingerabdruck an der Konsole des Geräts vergleichen: for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $f; done</translation>
    </message>
    <message>
        <source>The device shows the host key {fingerprint}, expected was {expected}.</source>
        <translation>Das Gerät zeigt den Host-Schlüssel {fingerprint}, erwartet war {expected}.</translation>
    </message>
    <message>
        <source>This is another machine, or the expected fingerprint belongs to another of its keys.</source>
        <translation>Das ist eine andere Maschine, oder der erwartete Fingerabdruck gehört zu einem anderen ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>A password cannot hold a line break.</source>
        <translation>Ein Passwort kann keinen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>Run commands on the device</source>
        <translation>Befehle auf dem Gerät ausführen</translation>
    </message>
    <message>
        <source>The connection broke ({error}).</source>
        <translation>Die Verbindung brach ab ({error}).</translation>
    </message>
    <message>
        <source>What arrived until then is kept. Connect again to go on.</source>
        <translation>Was bis dahin ankam, bleibt. Neu verbinden, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Nothing came from the device for {seconds} s.</source>
        <translation>Seit {seconds} s kam nichts vom Gerät.</translation>
    </message>
    <message>
        <source>The link or the device hangs. What arrived until then is kept.</source>
        <translation>Die Verbindung oder das Gerät hängt. Was bis dahin ankam, bleibt.</translation>
    </message>
    <message>
        <source>The device answers, but the commands on it make no progress.</source>
        <translation>Das Gerät antwortet, aber die Befehle darauf kommen nicht voran.</translation>
    </message>
    <message>
        <source>The device may be out of memory or its disk may hang. What arrived until then is kept.</source>
        <translation>Dem Gerät fehlt vielleicht Speicher, oder sein Datenträger hängt. Was bis dahin ankam, bleibt.</translation>
    </message>
    <message>
        <source>The device opens no session for commands.</source>
        <translation>Das Gerät öffnet keine Sitzung für Befehle.</translation>
    </message>
    <message>
        <source>Its limit of sessions may be reached, or this user may only transfer files.</source>
        <translation>Vielleicht ist die Höchstzahl der Sitzungen erreicht, oder dieser Benutzer darf nur Dateien übertragen.</translation>
    </message>
    <message>
        <source>The commands on the device ended before they were done.</source>
        <translation>Die Befehle auf dem Gerät endeten, bevor sie fertig waren.</translation>
    </message>
    <message>
        <source>Something on the device stopped them, for example a lack of memory.</source>
        <translation>Etwas auf dem Gerät hat sie beendet, zum Beispiel Speichermangel.</translation>
    </message>
    <message>
        <source>Check the sudo password, or log in as a user who may use sudo.</source>
        <translation>Das sudo-Passwort prüfen oder als Benutzer anmelden, der sudo verwenden darf.</translation>
    </message>
    <message>
        <source>This is a Windows computer, not a Linux device.</source>
        <translation>Das ist ein Windows-Rechner, kein Linux-Gerät.</translation>
    </message>
    <message>
        <source>With IoT Edge for Linux on Windows, the device is the virtual machine inside. On the Windows computer, run Get-EflowVmAddr in PowerShell, then connect to that address as iotedge-user, or open it with Connect-EflowVm.</source>
        <translation>Bei IoT Edge für Linux auf Windows ist das Gerät die virtuelle Maschine darin. Auf dem Windows-Rechner Get-EflowVmAddr in PowerShell ausführen, dann mit dieser Adresse als iotedge-user verbinden oder mit Connect-EflowVm öffnen.</translation>
    </message>
    <message>
        <source>What answers is the own shell of a router or switch: {words}</source>
        <translation>Was antwortet, ist die eigene Shell eines Routers oder Switches: {words}</translation>
    </message>
    <message>
        <source>Check the address: IoT Edge runs on a Linux computer behind it.</source>
        <translation>Adresse prüfen: IoT Edge läuft auf einem Linux-Rechner dahinter.</translation>
    </message>
    <message>
        <source>This user may not run commands on the device: {words}</source>
        <translation>Dieser Benutzer darf auf dem Gerät keine Befehle ausführen: {words}</translation>
    </message>
    <message>
        <source>Log in as a user with a normal shell.</source>
        <translation>Als Benutzer mit einer normalen Shell anmelden.</translation>
    </message>
    <message>
        <source>What answers is no Linux shell: it ran nothing and said nothing.</source>
        <translation>Was antwortet, ist keine Linux-Shell: Sie hat nichts ausgeführt und nichts gesagt.</translation>
    </message>
    <message>
        <source>What answers is no Linux shell. It says: {words}</source>
        <translation>Was antwortet, ist keine Linux-Shell. Sie sagt: {words}</translation>
    </message>
    <message>
        <source>Log in as a user with a normal shell (sh, bash, dash, ash), and check that this is the Linux device itself.</source>
        <translation>Als Benutzer mit einer normalen Shell (sh, bash, dash, ash) anmelden und prüfen, ob das wirklich das Linux-Gerät ist.</translation>
    </message>
    <message>
        <source>The file of trusted host keys could not be read in time: {file}</source>
        <translation>Die Datei der vertrauten Hostschlüssel ließ sich nicht rechtzeitig lesen: {file}</translation>
    </message>
    <message>
        <source>It may be no ordinary file, or lie on a network drive that does not answer.</source>
        <translation>Vielleicht ist es keine gewöhnliche Datei, oder sie liegt auf einem Netzlaufwerk, das nicht antwortet.</translation>
    </message>
</context>
<context>
    <name>Symptoms</name>
    <message>
        <source>Modules vanish</source>
        <translation>Module verschwinden</translation>
    </message>
    <message>
        <source>Up for a while, then gone.</source>
        <translation>Laufen eine Weile, dann weg.</translation>
    </message>
    <message>
        <source>Nothing starts</source>
        <translation>Nichts startet</translation>
    </message>
    <message>
        <source>Not one module runs.</source>
        <translation>Kein einziges Modul läuft.</translation>
    </message>
    <message>
        <source>No telemetry</source>
        <translation>Keine Telemetrie</translation>
    </message>
    <message>
        <source>Modules run, no data arrives.</source>
        <translation>Module laufen, keine Daten kommen an.</translation>
    </message>
    <message>
        <source>Starts again and again</source>
        <translation>Startet immer wieder</translation>
    </message>
    <message>
        <source>Never stays up for long.</source>
        <translation>Läuft nie lange.</translation>
    </message>
    <message>
        <source>Image is refused</source>
        <translation>Image wird verweigert</translation>
    </message>
    <message>
        <source>The download is denied.</source>
        <translation>Das Herunterladen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Slow or late</source>
        <translation>Langsam oder verspätet</translation>
    </message>
    <message>
        <source>Data arrives, but hours behind.</source>
        <translation>Daten kommen an, aber Stunden zu spät.</translation>
    </message>
    <message>
        <source>Moved to another hub</source>
        <translation>Zu anderem Hub umgezogen</translation>
    </message>
    <message>
        <source>Worked before the move.</source>
        <translation>Lief vor dem Umzug.</translation>
    </message>
    <message>
        <source>Behind a gateway</source>
        <translation>Hinter einem Gateway</translation>
    </message>
    <message>
        <source>It reaches the hub through another.</source>
        <translation>Es erreicht den Hub über ein anderes.</translation>
    </message>
    <message>
        <source>Network was changed</source>
        <translation>Netz wurde geändert</translation>
    </message>
    <message>
        <source>Router, firewall, SIM, VPN.</source>
        <translation>Router, Firewall, SIM, VPN.</translation>
    </message>
</context>
<context>
    <name>TrainingConnector</name>
    <message>
        <source>Connect to the training device</source>
        <translation>Mit dem Übungsgerät verbinden</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>TrainingDevice</name>
    <message>
        <source>Open a training device</source>
        <translation>Übungsgerät öffnen</translation>
    </message>
    <message>
        <source>There is no training device {name}.</source>
        <translation>Das Übungsgerät {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>The description of {name} is damaged.</source>
        <translation>Die Beschreibung von {name} ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>WatchedPlaces</name>
    <message>
        <source>Read the watched places</source>
        <translation>Überwachte Stellen lesen</translation>
    </message>
    <message>
        <source>The answer makes no sense.</source>
        <translation>Die Antwort ergibt keinen Sinn.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Finds, mends and proves faults of Azure IoT Edge devices. Commands: see edgemend-cli.</source>
        <translation>Findet, behebt und belegt Störungen von Azure-IoT-Edge-Geräten. Befehle: siehe edgemend-cli.</translation>
    </message>
    <message>
        <source>Opens a training device. Nothing real is touched.</source>
        <translation>Öffnet ein Übungsgerät. Nichts ist echt.</translation>
    </message>
    <message>
        <source>With --demo: which training device.</source>
        <translation>Mit --demo: welches Übungsgerät.</translation>
    </message>
</context>
<context>
    <name>container-engine-unavailable</name>
    <message>
        <source>Container engine</source>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>The container engine does not run</source>
        <translation>Die Container-Engine läuft nicht</translation>
    </message>
    <message>
        <source>at the moment of the check</source>
        <translation>im Moment der Prüfung</translation>
    </message>
    <message>
        <source>The container engine answers (version {version}).</source>
        <translation>Die Container-Engine antwortet (Version {version}).</translation>
    </message>
    <message>
        <source>The container engine is starting: try again in 30 s.</source>
        <translation>Die Container-Engine startet gerade: in 30 s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Needs root: this user may not ask the container engine.</source>
        <translation>Braucht root: Dieser Benutzer darf die Container-Engine nicht fragen.</translation>
    </message>
    <message>
        <source>It is not recorded whether the container engine answers.</source>
        <translation>Ob die Container-Engine antwortet, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>The container engine did not answer: {said}</source>
        <translation>Die Container-Engine hat nicht geantwortet: {said}</translation>
    </message>
    <message>
        <source>Installing software changes more than this visit may decide, and needs a package source.</source>
        <translation>Software zu installieren ändert mehr, als dieser Besuch entscheiden darf, und braucht eine Paketquelle.</translation>
    </message>
    <message>
        <source>Install the engine that the device&apos;s owner has approved, for example with: sudo apt-get install moby-engine</source>
        <translation>Die Engine installieren, die der Verantwortliche des Geräts freigegeben hat, zum Beispiel mit: sudo apt-get install moby-engine</translation>
    </message>
    <message>
        <source>Then let it start now and at every boot: sudo systemctl enable --now docker</source>
        <translation>Dann jetzt und bei jedem Systemstart starten lassen: sudo systemctl enable --now docker</translation>
    </message>
    <message>
        <source>Then restart IoT Edge: sudo iotedge system restart</source>
        <translation>Dann IoT Edge neu starten: sudo iotedge system restart</translation>
    </message>
    <message>
        <source>The engine refuses its own configuration, so starting it cannot help, and only its owner knows what was meant.</source>
        <translation>Die Engine lehnt ihre eigene Konfiguration ab. Ein Start hilft nicht, und nur der Verantwortliche weiß, was gemeint war.</translation>
    </message>
    <message>
        <source>Open {file} and mend line {line}: {error}</source>
        <translation>{file} öffnen und Zeile {line} korrigieren: {error}</translation>
    </message>
    <message>
        <source>Then let it start again: sudo systemctl reset-failed docker &amp;&amp; sudo systemctl start docker</source>
        <translation>Dann wieder starten lassen: sudo systemctl reset-failed docker &amp;&amp; sudo systemctl start docker</translation>
    </message>
    <message>
        <source>There is no container engine on this device: its service is not installed.</source>
        <translation>Auf diesem Gerät gibt es keine Container-Engine: Ihr Dienst ist nicht installiert.</translation>
    </message>
    <message>
        <source>{file} is not valid JSON (line {line}: {error}), so the engine refuses to start.</source>
        <translation>{file} ist kein gültiges JSON (Zeile {line}: {error}), darum verweigert die Engine den Start.</translation>
    </message>
    <message>
        <source>No module can run, and IoT Edge cannot start any.</source>
        <translation>Kein Modul kann laufen, und IoT Edge kann keines starten.</translation>
    </message>
    <message>
        <source>Start the container engine</source>
        <translation>Container-Engine starten</translation>
    </message>
    <message>
        <source>Unmask the container engine and start it, now and at every boot</source>
        <translation>Maskierung der Container-Engine aufheben und sie starten, jetzt und bei jedem Systemstart</translation>
    </message>
    <message>
        <source>Start the container engine, now and at every boot</source>
        <translation>Container-Engine starten, jetzt und bei jedem Systemstart</translation>
    </message>
    <message>
        <source>Restart the container engine</source>
        <translation>Container-Engine neu starten</translation>
    </message>
    <message>
        <source>the container engine answers</source>
        <translation>die Container-Engine antwortet</translation>
    </message>
    <message>
        <source>What cannot be started</source>
        <translation>Was nicht gestartet werden kann</translation>
    </message>
    <message>
        <source>IoT Edge</source>
        <translation>IoT Edge</translation>
    </message>
    <message>
        <source>its daemon starts modules</source>
        <translation>sein Daemon startet Module</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Open {file} and mend what the engine says of it: {error}</source>
        <translation>{file} öffnen und beheben, was die Engine darüber sagt: {error}</translation>
    </message>
    <message>
        <source>{file} is valid JSON, but the engine does not take it, so it refuses to start: {error}</source>
        <translation>{file} ist gültiges JSON, aber die Engine nimmt es nicht an und startet deshalb nicht: {error}</translation>
    </message>
    <message>
        <source>Look up who sets the option: systemctl cat {unit}. Take it out, then: sudo systemctl daemon-reload</source>
        <translation>Nachsehen, wer die Option setzt: systemctl cat {unit}. Sie herausnehmen, dann: sudo systemctl daemon-reload</translation>
    </message>
    <message>
        <source>The start line of {unit} holds an option that the engine does not take, so it refuses to start: {error}</source>
        <translation>Die Startzeile von {unit} enthält eine Option, die die Engine nicht annimmt; darum startet sie nicht: {error}</translation>
    </message>
    <message>
        <source>Somebody masked {socket}, which {unit} requires: systemd refuses to start either, whoever asks.</source>
        <translation>Jemand hat {socket} maskiert, und {unit} verlangt ihn: systemd startet keinen von beiden, egal wer fragt.</translation>
    </message>
    <message>
        <source>Somebody masked {unit}: systemd refuses to start it, whoever asks.</source>
        <translation>Jemand hat {unit} maskiert: systemd startet den Dienst nicht, egal wer fragt.</translation>
    </message>
    <message>
        <source>{unit} is stopped, and it is not enabled: it does not come back at the next boot.</source>
        <translation>{unit} ist angehalten und nicht eingeschaltet: Beim nächsten Systemstart kommt der Dienst nicht wieder.</translation>
    </message>
    <message>
        <source>{unit} failed ({result}) and systemd no longer tries.</source>
        <translation>{unit} ist gescheitert ({result}), und systemd versucht es nicht mehr.</translation>
    </message>
    <message>
        <source>{unit} is running, but it does not answer within 8 s.</source>
        <translation>{unit} läuft, antwortet aber nicht innerhalb von 8 s.</translation>
    </message>
    <message>
        <source>{unit} was stopped; its socket waits, and starts it when somebody asks it for something.</source>
        <translation>{unit} wurde angehalten; der Socket wartet und startet den Dienst, sobald jemand die Engine etwas fragt.</translation>
    </message>
    <message>
        <source>{unit} was stopped; it comes back at the next boot, or when somebody starts it.</source>
        <translation>{unit} wurde angehalten; der Dienst kommt beim nächsten Systemstart wieder, oder wenn ihn jemand startet.</translation>
    </message>
    <message>
        <source>The container engine hangs</source>
        <translation>Die Container-Engine hängt</translation>
    </message>
    <message>
        <source>IoT Edge can neither start nor see a module; those that run go on.</source>
        <translation>IoT Edge kann Module weder starten noch sehen; die laufenden laufen weiter.</translation>
    </message>
</context>
<context>
    <name>edgemend::ChainDiagram</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The way to the device</source>
        <translation>Der Weg zum Gerät</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>edgemend::ChangeFoundPage</name>
    <message>
        <source>Begun by %1</source>
        <translation>Begonnen von %1</translation>
    </message>
    <message>
        <source>from the laptop %1</source>
        <translation>vom Laptop %1 aus</translation>
    </message>
    <message>
        <source>ended with %1</source>
        <translation>endete mit %1</translation>
    </message>
    <message>
        <source>The device was restarted</source>
        <translation>Das Gerät wurde neu gestartet</translation>
    </message>
    <message>
        <source>what was set for the running kernel is gone</source>
        <translation>was im laufenden Kernel gesetzt war, ist weg</translation>
    </message>
    <message>
        <source>The device works on it right now</source>
        <translation>Das Gerät arbeitet gerade daran</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>nobody has kept it or taken it back</source>
        <translation>niemand hat sie behalten oder zurückgenommen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Your choices</source>
        <translation>Ihre Möglichkeiten</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>A change on %1 waits for a decision</source>
        <translation>Eine Änderung auf %1 wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>It is in effect. What is set in files stays so over a restart.</source>
        <translation>Sie gilt. Was in Dateien gesetzt ist, bleibt auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Look at it: the check that found the fault runs again. Changes nothing; then you choose.</source>
        <translation>Nachsehen: Die Prüfung, die die Störung fand, läuft noch einmal. Ändert nichts; dann wählen Sie.</translation>
    </message>
    <message>
        <source>Look at it:</source>
        <translation>Nachsehen:</translation>
    </message>
    <message>
        <source>Keep it as it is, unchecked. Undo stays possible.</source>
        <translation>Behalten, wie sie ist, ungeprüft. Zurücknehmen bleibt möglich.</translation>
    </message>
    <message>
        <source>Undo it. What was there before comes back.</source>
        <translation>Zurücknehmen. Was vorher da war, kommt wieder.</translation>
    </message>
    <message>
        <source>Undo it.</source>
        <translation>Zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>edgemend::ChangedBySomeonePage</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Nothing was overwritten</source>
        <translation>Nichts wurde überschrieben</translation>
    </message>
    <message>
        <source>It is done: look again</source>
        <translation>Erledigt: noch einmal nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>Someone changed this after EdgeMend did</source>
        <translation>
            <numerusform>Jemand hat das nach EdgeMend geändert</numerusform>
            <numerusform>Jemand hat das nach EdgeMend geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo would meet lines on %1 that are not ours.</source>
        <translation>Das Zurücknehmen träfe auf %1 auf Zeilen, die nicht von uns sind.</translation>
    </message>
    <message>
        <source>The undo was refused before anything was touched. Compare the versions and put back by hand what shall stand there.</source>
        <translation>Das Zurücknehmen wurde abgelehnt, bevor etwas angefasst wurde. Die Fassungen vergleichen und von Hand zurückstellen, was dort stehen soll.</translation>
    </message>
    <message>
        <source>Compare what is there now:</source>
        <translation>Vergleichen, was jetzt da ist:</translation>
    </message>
    <message>
        <source>The versions before and after EdgeMend’s change lie here:</source>
        <translation>Die Fassungen vor und nach der Änderung durch EdgeMend liegen hier:</translation>
    </message>
</context>
<context>
    <name>edgemend::CommandView</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
</context>
<context>
    <name>edgemend::ConfirmSheet</name>
    <message>
        <source>Confirm the change</source>
        <translation>Änderung bestätigen</translation>
    </message>
    <message>
        <source>May %1 be without its modules for %2?</source>
        <translation>Darf %1 für %2 ohne Module sein?</translation>
    </message>
    <message>
        <source>May these containers stop?</source>
        <translation>Dürfen diese Container anhalten?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Who said so? Goes into the report.</source>
        <translation>Wer hat das gesagt? Kommt in den Bericht.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Make the change on %1</source>
        <translation>Änderung auf %1 durchführen</translation>
    </message>
    <message>
        <source>Type the name instead</source>
        <translation>Stattdessen den Namen eintippen</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eintippen</translation>
    </message>
    <message>
        <source>Hold to make the change</source>
        <translation>Zum Ändern gedrückt halten</translation>
    </message>
    <message>
        <source>%1 on %2?</source>
        <translation>%1 auf %2?</translation>
    </message>
</context>
<context>
    <name>edgemend::ConnectPage</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) left</source>
        <translation>
            <numerusform>%n Störung übrig</numerusform>
            <numerusform>%n Störungen übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not examined</source>
        <translation>Nicht untersucht</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Not all could be told</source>
        <translation>Nicht alles feststellbar</translation>
    </message>
    <message>
        <source>Which device?</source>
        <translation>Welches Gerät?</translation>
    </message>
    <message>
        <source>Name and place of the device</source>
        <translation>Name und Ort des Geräts</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Line 4 / press-07</source>
        <translation>Linie 4 / press-07</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Example Plant</source>
        <translation>Beispielwerk</translation>
    </message>
    <message>
        <source>Trust in its key is kept for this name, since plants reuse addresses. Another port is written behind the address: user@host:2222.</source>
        <translation>Das Vertrauen in den Schlüssel gilt für diesen Namen, denn Werke vergeben Adressen mehrfach. Ein anderer Port steht hinter der Adresse: benutzer@host:2222.</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Anderes Gerät</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>No device at hand?</source>
        <translation>Kein Gerät zur Hand?</translation>
    </message>
    <message>
        <source>Training device</source>
        <translation>Übungsgerät</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>Übung %1</translation>
    </message>
    <message>
        <source>Nothing real is touched</source>
        <translation>Nichts ist echt</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>Handbuch lesen</translation>
    </message>
    <message>
        <source>No network needed</source>
        <translation>Braucht kein Netz</translation>
    </message>
    <message>
        <source>Passwords are asked for when needed and forgotten when you disconnect. Nothing is sent to anyone but the device.</source>
        <translation>Passwörter werden bei Bedarf gefragt und beim Trennen vergessen. Nichts wird an jemand anderen als das Gerät gesendet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindet mit %1</translation>
    </message>
    <message>
        <source>Type its address.</source>
        <translation>Seine Adresse eintippen.</translation>
    </message>
    <message>
        <source>Choose one you know, or type an address.</source>
        <translation>Ein bekanntes wählen oder eine Adresse eintippen.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Built in, with real faults to find</source>
        <translation>Eingebaut, mit echten Störungen zum Finden</translation>
    </message>
    <message>
        <source>A change runs on %1</source>
        <translation>Auf %1 läuft eine Änderung</translation>
    </message>
    <message>
        <source>If you go to another device or close the window, it goes on by itself. The next visit shows what became of it.</source>
        <translation>Gehen Sie zu einem anderen Gerät oder schließen das Fenster, läuft sie allein weiter. Der nächste Besuch zeigt, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>edgemend::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>edgemend::CostList</name>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
</context>
<context>
    <name>edgemend::Costs</name>
    <message>
        <source>An outage of unknown length</source>
        <translation>Ein Stillstand von unbekannter Dauer</translation>
    </message>
    <message>
        <source>An outage</source>
        <translation>Ein Stillstand</translation>
    </message>
    <message>
        <source>About %1 s</source>
        <translation>Etwa %1 s</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <translation>Etwa %1 min</translation>
    </message>
    <message>
        <source>%1 without modules</source>
        <translation>%1 ohne Module</translation>
    </message>
    <message>
        <source>Nothing stops</source>
        <translation>Nichts hält an</translation>
    </message>
    <message>
        <source>No container runs that could stop</source>
        <translation>Kein Container läuft, der anhalten könnte</translation>
    </message>
    <message>
        <source>1 container stops</source>
        <translation>1 Container hält an</translation>
    </message>
    <message>
        <source>%1 containers stop</source>
        <translation>%1 Container halten an</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Messages are not touched</source>
        <translation>Nachrichten bleiben unberührt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Unsent messages: could not tell</source>
        <translation>Ungesendete Nachrichten: nicht feststellbar</translation>
    </message>
    <message>
        <source>What edgeHub has not sent yet was not counted.</source>
        <translation>Was edgeHub noch nicht gesendet hat, wurde nicht gezählt.</translation>
    </message>
    <message>
        <source>Nothing to undo: it only looks</source>
        <translation>Nichts zurückzunehmen: sieht nur nach</translation>
    </message>
    <message>
        <source>Nothing to undo:</source>
        <translation>Nichts zurückzunehmen:</translation>
    </message>
    <message>
        <source>Restart only: no setting is changed</source>
        <translation>Nur Neustart: keine Einstellung wird geändert</translation>
    </message>
    <message>
        <source>Restart only:</source>
        <translation>Nur Neustart:</translation>
    </message>
    <message>
        <source>Can be undone now or on a later visit</source>
        <translation>Lässt sich zurücknehmen, jetzt oder bei einem späteren Besuch</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Cannot all be undone</source>
        <translation>Lässt sich nicht ganz zurücknehmen</translation>
    </message>
    <message>
        <source>If the link breaks,</source>
        <translation>Bricht die Verbindung ab,</translation>
    </message>
    <message>
        <source>If the link breaks, %1 undoes it by itself 2 min after the last contact</source>
        <translation>Bricht die Verbindung ab, nimmt %1 es 2 min nach dem letzten Kontakt von selbst zurück</translation>
    </message>
    <message>
        <source>If the link breaks, %1 finishes by itself. You decide on the next connect</source>
        <translation>Bricht die Verbindung ab, führt %1 die Änderung allein zu Ende. Sie entscheiden beim nächsten Verbinden</translation>
    </message>
    <message>
        <source>No outage is added</source>
        <translation>Kein weiterer Ausfall</translation>
    </message>
    <message>
        <source>No outage</source>
        <translation>Kein weiterer Ausfall</translation>
    </message>
</context>
<context>
    <name>edgemend::CountdownRing</name>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>%1 s until the device undoes the change by itself.</source>
        <translation>%1 s, bis das Gerät die Änderung von selbst zurücknimmt.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>edgemend::CountsLine</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>proved fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>do not apply</source>
        <translation>treffen nicht zu</translation>
    </message>
</context>
<context>
    <name>edgemend::DeviceWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>edgemend::DiagnosisPage</name>
    <message>
        <source>Answers so far</source>
        <translation>Antworten bisher</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Each has its own limit. A silent one ends as “could not tell”.</source>
        <translation>Jede Abfrage hat ihre eigene Frist. Eine stumme endet als „nicht feststellbar“.</translation>
    </message>
    <message>
        <source>Stop and keep what is there</source>
        <translation>Anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Findings so far</source>
        <translation>Befunde bisher</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird untersucht</translation>
    </message>
    <message>
        <source>%1 of %2 answered after %3.</source>
        <translation>%1 von %2 beantwortet nach %3.</translation>
    </message>
    <message>
        <source>Stopped. What is there is kept.</source>
        <translation>Angehalten. Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>%1 has been silent for %2.</source>
        <translation>%1 ist seit %2 still.</translation>
    </message>
    <message>
        <source>You can open a finding while the rest runs.</source>
        <translation>Ein Befund lässt sich öffnen, während der Rest läuft.</translation>
    </message>
    <message>
        <source>waits for root</source>
        <translation>wartet auf root</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last byte %1 ago.</source>
        <translation>Letztes Byte vor %1.</translation>
    </message>
    <message numerus="yes">
        <source>1 login, %n command(s), %1 received.</source>
        <translation>
            <numerusform>1 Anmeldung, %n Befehl, %1 empfangen.</numerusform>
            <numerusform>1 Anmeldung, %n Befehle, %1 empfangen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::DiffModel</name>
    <message>
        <source>Added: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Weg: %1</translation>
    </message>
    <message>
        <source>Lines that do not change</source>
        <translation>Unveränderte Zeilen</translation>
    </message>
</context>
<context>
    <name>edgemend::DiffView</name>
    <message>
        <source>Copy the change of %1</source>
        <translation>Änderung an %1 kopieren</translation>
    </message>
    <message>
        <source>New file %1</source>
        <translation>Neue Datei %1</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung an %1</translation>
    </message>
    <message>
        <source>Show %1 more lines</source>
        <translation>%1 weitere Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show the first %1 lines</source>
        <translation>Erste %1 Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>edgemend::DoctorPage</name>
    <message>
        <source>The name %1 is not known here</source>
        <translation>Der Name %1 ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>There is no way to %1 from this laptop</source>
        <translation>Von diesem Laptop führt kein Weg zu %1</translation>
    </message>
    <message>
        <source>%1 is there, but SSH is not</source>
        <translation>%1 ist da, aber SSH nicht</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>What answers at %1 is not SSH</source>
        <translation>Was bei %1 antwortet, ist nicht SSH</translation>
    </message>
    <message>
        <source>%1 hung up after too many tries</source>
        <translation>%1 hat nach zu vielen Versuchen aufgelegt</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>Look at the spelling.</source>
        <translation>Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>Use the address of the device instead of its name. At its own screen:</source>
        <translation>Statt des Namens die Adresse des Geräts verwenden. Am eigenen Bildschirm des Geräts:</translation>
    </message>
    <message>
        <source>Look at the cable and the lamp at the plug.</source>
        <translation>Kabel und Lämpchen am Stecker prüfen.</translation>
    </message>
    <message>
        <source>Is this laptop in the same network as the device?</source>
        <translation>Ist dieser Laptop im selben Netz wie das Gerät?</translation>
    </message>
    <message>
        <source>Is a VPN needed, or in the way?</source>
        <translation>Wird ein VPN gebraucht, oder steht eines im Weg?</translation>
    </message>
    <message>
        <source>Does SSH listen on another port here? Write it behind the address: %1:2222.</source>
        <translation>Lauscht SSH hier auf einem anderen Port? Ihn hinter die Adresse schreiben: %1:2222.</translation>
    </message>
    <message>
        <source>Switch SSH on, at the device’s own screen:</source>
        <translation>SSH einschalten, am eigenen Bildschirm des Geräts:</translation>
    </message>
    <message>
        <source>Plug the laptop into the device’s second network port: a firewall may let SSH in on one side only.</source>
        <translation>Den Laptop am zweiten Netzanschluss des Geräts einstecken: Eine Firewall lässt SSH vielleicht nur auf einer Seite herein.</translation>
    </message>
    <message>
        <source>Is the device switched on? Look at its power lamp.</source>
        <translation>Ist das Gerät eingeschaltet? Auf das Betriebslämpchen sehen.</translation>
    </message>
    <message>
        <source>A firewall may drop SSH without an answer. Ask the site’s IT to let port %1 in.</source>
        <translation>Eine Firewall verwirft SSH vielleicht ohne Antwort. Die IT des Standorts bitten, Port %1 freizugeben.</translation>
    </message>
    <message>
        <source>Wait. Many devices let this laptop in again after a minute.</source>
        <translation>Warten. Viele Geräte lassen diesen Laptop nach einer Minute wieder herein.</translation>
    </message>
    <message>
        <source>Then come back with one key or password that is surely right.</source>
        <translation>Dann mit einem Schlüssel oder Passwort wiederkommen, das sicher stimmt.</translation>
    </message>
    <message>
        <source>Copy for the site’s IT</source>
        <translation>Für die IT des Standorts kopieren</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>Try in this order</source>
        <translation>In dieser Reihenfolge versuchen</translation>
    </message>
    <message>
        <source>Other device</source>
        <translation>Anderes Gerät</translation>
    </message>
    <message>
        <source>It may be tried again in %1 s</source>
        <translation>Ein neuer Versuch ist in %1 s möglich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 of %2 links hold.</source>
        <translation>%1 von %2 Gliedern halten.</translation>
    </message>
    <message>
        <source>EdgeMend could not reach %1, port %2, by SSH.</source>
        <translation>EdgeMend konnte %1, Port %2, nicht über SSH erreichen.</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>broken here</source>
        <translation>hier unterbrochen</translation>
    </message>
</context>
<context>
    <name>edgemend::EvidenceModel</name>
    <message>
        <source>Decides</source>
        <translation>Entscheidend</translation>
    </message>
</context>
<context>
    <name>edgemend::EvidenceView</name>
    <message>
        <source>Copy the evidence</source>
        <translation>Beleg kopieren</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>laptop’s time; the device’s clock was not read</source>
        <translation>Zeit des Laptops; die Uhr des Geräts wurde nicht gelesen</translation>
    </message>
    <message>
        <source>laptop’s time; the device’s clock agrees</source>
        <translation>Zeit des Laptops; die Uhr des Geräts stimmt überein</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>laptop’s time; the device’s clock is %1 behind</source>
        <translation>Zeit des Laptops; die Uhr des Geräts geht %1 nach</translation>
    </message>
    <message>
        <source>laptop’s time; the device’s clock is %1 ahead</source>
        <translation>Zeit des Laptops; die Uhr des Geräts geht %1 vor</translation>
    </message>
</context>
<context>
    <name>edgemend::Field</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>edgemend::FindingsPage</name>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 works</source>
        <translation>%1 arbeitet</translation>
    </message>
    <message>
        <source>All five signs of health were read and are good. No known problem was found.</source>
        <translation>Alle fünf Lebenszeichen wurden gelesen und sind gut. Kein bekanntes Problem gefunden.</translation>
    </message>
    <message>
        <source>Nothing was found, but not all could be told</source>
        <translation>Nichts gefunden, aber nicht alles war feststellbar</translation>
    </message>
    <message>
        <source>Open “could not be told” below: each line says what is missing.</source>
        <translation>Unten „nicht feststellbar“ öffnen: Jede Zeile sagt, was fehlt.</translation>
    </message>
    <message>
        <source>%1 of %2 checked at %3 in %4</source>
        <translation>%1 von %2 geprüft um %3 in %4</translation>
    </message>
    <message>
        <source>The link broke before all was read: %1</source>
        <translation>Die Verbindung brach ab, bevor alles gelesen war: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n proved fine</source>
        <translation>
            <numerusform>%n in Ordnung</numerusform>
            <numerusform>%n in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n nicht feststellbar</numerusform>
            <numerusform>%n nicht feststellbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not apply</source>
        <translation>
            <numerusform>%n trifft nicht zu</numerusform>
            <numerusform>%n treffen nicht zu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FirstFindingCard</name>
    <message>
        <source>%1 outage</source>
        <translation>%1 Stillstand</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) stop</source>
        <translation>
            <numerusform>%n Container hält an</numerusform>
            <numerusform>%n Container halten an</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Do this first</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>See what to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Preview the fix</source>
        <translation>Behebung ansehen</translation>
    </message>
    <message>
        <source>You saw: %1</source>
        <translation>Gesehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Explains %n more finding(s)</source>
        <translation>
            <numerusform>Erklärt %n weiteren Befund</numerusform>
            <numerusform>Erklärt %n weitere Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n more finding(s) and perhaps what you saw</source>
        <translation>
            <numerusform>Erklärt %n weiteren Befund und vielleicht das Gesehene</numerusform>
            <numerusform>Erklärt %n weitere Befunde und vielleicht das Gesehene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n bad sign(s)</source>
        <translation>
            <numerusform>Erklärt %n schlechtes Lebenszeichen</numerusform>
            <numerusform>Erklärt %n schlechte Lebenszeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n bad sign(s) and perhaps what you saw</source>
        <translation>
            <numerusform>Erklärt %n schlechtes Lebenszeichen und vielleicht das Gesehene</numerusform>
            <numerusform>Erklärt %n schlechte Lebenszeichen und vielleicht das Gesehene</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FirstStartPage</name>
    <message>
        <source>Finds out what is wrong with an Azure IoT Edge device, mends it when you say so, and writes the report.</source>
        <translation>Findet heraus, was einem Azure-IoT-Edge-Gerät fehlt, behebt es, wenn Sie es sagen, und schreibt den Bericht.</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Womit möchten Sie anfangen?</translation>
    </message>
    <message>
        <source>My device</source>
        <translation>Mein Gerät</translation>
    </message>
    <message>
        <source>You have a cable or a network to it, and a user name.</source>
        <translation>Sie haben ein Kabel oder Netz dorthin und einen Benutzernamen.</translation>
    </message>
    <message>
        <source>Training device</source>
        <translation>Übungsgerät</translation>
    </message>
    <message>
        <source>Built in, with real faults to find. Nothing can break.</source>
        <translation>Eingebaut, mit echten Störungen zum Finden. Nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Only looks until you confirm a fix</source>
        <translation>Sieht nur nach, bis Sie eine Behebung bestätigen</translation>
    </message>
    <message>
        <source>Stores no password</source>
        <translation>Speichert kein Passwort</translation>
    </message>
    <message>
        <source>Needs no internet</source>
        <translation>Braucht kein Internet</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>Sonnenlicht</translation>
    </message>
    <message>
        <source>Black on white for bright places. Key F9.</source>
        <translation>Schwarz auf Weiß für helle Orte. Taste F9.</translation>
    </message>
    <message>
        <source>Looks first, changes nothing unasked</source>
        <translation>Sieht erst nach, ändert nichts ungefragt</translation>
    </message>
    <message>
        <source>No device needed</source>
        <translation>Kein Gerät nötig</translation>
    </message>
    <message>
        <source>A whole visit to the training device, with a guide beside it.</source>
        <translation>Ein ganzer Besuch beim Übungsgerät, mit einer Führung dazu.</translation>
    </message>
    <message>
        <source>Five stops, 5 minutes</source>
        <translation>Fünf Stationen, 5 Minuten</translation>
    </message>
    <message>
        <source>over SSH</source>
        <translation>über SSH</translation>
    </message>
    <message>
        <source>what you see</source>
        <translation>was zu sehen ist</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>with evidence</source>
        <translation>mit Belegen</translation>
    </message>
    <message>
        <source>if you confirm</source>
        <translation>wenn bestätigt</translation>
    </message>
    <message>
        <source>PDF, signed</source>
        <translation>PDF, unterschrieben</translation>
    </message>
    <message>
        <source>The six steps of a visit</source>
        <translation>Die sechs Schritte eines Besuchs</translation>
    </message>
</context>
<context>
    <name>edgemend::FixOutcomePage</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>fault found</source>
        <translation>Störung gefunden</translation>
    </message>
    <message>
        <source>no fault</source>
        <translation>keine Störung</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Until you decide, the change stays as it is.</source>
        <translation>Bis Sie entscheiden, bleibt die Änderung, wie sie ist.</translation>
    </message>
    <message>
        <source>It is done: look again</source>
        <translation>Erledigt: noch einmal nachsehen</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>gelesen um %1</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The same check that found the fault now finds none on %1.</source>
        <translation>Dieselbe Prüfung, die die Störung fand, findet auf %1 jetzt keine mehr.</translation>
    </message>
    <message>
        <source>The change is kept on %1. %2</source>
        <translation>Die Änderung auf %1 ist behalten. %2</translation>
    </message>
    <message>
        <source>The change works. The fault still shows.</source>
        <translation>Die Änderung wirkt. Die Störung ist noch da.</translation>
    </message>
    <message>
        <source>Whether it helped could not be told</source>
        <translation>Ob es geholfen hat, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>Undone: the check still found the fault</source>
        <translation>Zurückgenommen: Die Prüfung fand die Störung noch</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>%1 is as it was before the change.</source>
        <translation>%1 ist wie vor der Änderung.</translation>
    </message>
    <message>
        <source>%1 needs a person</source>
        <translation>%1 braucht einen Menschen</translation>
    </message>
    <message>
        <source>EdgeMend has stopped here: it will not guess.</source>
        <translation>EdgeMend hält hier an: Es rät nicht.</translation>
    </message>
    <message>
        <source>Still watching: proved gone after %1 without a new error.</source>
        <translation>Wird noch beobachtet: nachgewiesen weg nach %1 ohne neuen Fehler.</translation>
    </message>
    <message>
        <source>What was changed and taken back</source>
        <translation>Was geändert und zurückgenommen wurde</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s) changed meanwhile, not by EdgeMend</source>
        <translation>
            <numerusform>%n andere Stelle hat sich inzwischen geändert, nicht durch EdgeMend</numerusform>
            <numerusform>%n andere Stellen haben sich inzwischen geändert, nicht durch EdgeMend</numerusform>
        </translation>
    </message>
    <message>
        <source>No other change in %1 of %2 watched places, %3 could not be read</source>
        <translation>Keine andere Änderung an %1 von %2 überwachten Stellen, %3 nicht lesbar</translation>
    </message>
    <message>
        <source>No other change in the %1 watched places</source>
        <translation>Keine andere Änderung an den %1 überwachten Stellen</translation>
    </message>
    <message>
        <source>Modules were down for %1</source>
        <translation>Module standen %1</translation>
    </message>
    <message>
        <source>No module was stopped</source>
        <translation>Kein Modul wurde angehalten</translation>
    </message>
    <message>
        <source>Undo stays possible, also on a later visit</source>
        <translation>Zurücknehmen bleibt möglich, auch bei einem späteren Besuch</translation>
    </message>
    <message>
        <source>Undo stays possible,</source>
        <translation>Zurücknehmen bleibt möglich,</translation>
    </message>
    <message>
        <source>In the report: this change, with times</source>
        <translation>Im Bericht: diese Änderung, mit Zeiten</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <source>It stays, now and after a restart. Undo stays possible, also on a later visit.</source>
        <translation>Sie bleibt, jetzt und nach einem Neustart. Zurücknehmen bleibt möglich, auch bei einem späteren Besuch.</translation>
    </message>
    <message>
        <source>Keep and go on</source>
        <translation>Behalten und weitermachen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 is put back as it was before.</source>
        <translation>%1 wird so hergestellt, wie es vorher war.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What a person has to do</source>
        <translation>Was ein Mensch tun muss</translation>
    </message>
    <message>
        <source>See what the device wrote down:</source>
        <translation>Ansehen, was das Gerät festgehalten hat:</translation>
    </message>
    <message>
        <source>Mend what stopped it, then take it back:</source>
        <translation>Beheben, woran es scheiterte, dann zurücknehmen:</translation>
    </message>
    <message>
        <source>Both versions of each file are kept in %1, readable by root.</source>
        <translation>Beide Fassungen jeder Datei liegen in %1, lesbar für root.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>edgemend::FixPreviewPage</name>
    <message>
        <source>It is so already: %1.</source>
        <translation>Ist schon so: %1.</translation>
    </message>
    <message>
        <source>Afterwards: %1.</source>
        <translation>Nachher: %1.</translation>
    </message>
    <message>
        <source>Now: %1. Afterwards: %2.</source>
        <translation>Jetzt: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Copy as script</source>
        <translation>Als Skript kopieren</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>This is what will happen on %1</source>
        <translation>Das wird auf %1 geschehen</translation>
    </message>
    <message>
        <source>Reading how %1 stands right now</source>
        <translation>Es wird gelesen, wie %1 gerade steht</translation>
    </message>
    <message>
        <source>%1 would refuse this. Nothing is touched.</source>
        <translation>%1 würde das ablehnen. Nichts wird angefasst.</translation>
    </message>
    <message>
        <source>Keep on the device what is needed to undo it</source>
        <translation>Auf dem Gerät sichern, was zum Zurücknehmen nötig ist</translation>
    </message>
    <message>
        <source>Wait %1 s until it has settled, then check the same thing again</source>
        <translation>%1 s warten, bis es sich beruhigt hat, dann dasselbe noch einmal prüfen</translation>
    </message>
    <message>
        <source>If it helped, make it permanent</source>
        <translation>Wenn es geholfen hat, dauerhaft machen</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Jetzt ändern</translation>
    </message>
    <message>
        <source>read from the device at %1</source>
        <translation>vom Gerät gelesen um %1</translation>
    </message>
    <message>
        <source>a new file</source>
        <translation>eine neue Datei</translation>
    </message>
    <message numerus="yes">
        <source>If it helped, change these files</source>
        <translation>
            <numerusform>Wenn es half, diese Datei ändern</numerusform>
            <numerusform>Wenn es half, diese Dateien ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this script, for it may hold secrets: %1</source>
        <translation>Nicht in diesem Skript, da es Geheimnisse enthalten kann: %1</translation>
    </message>
</context>
<context>
    <name>edgemend::FixRunningPage</name>
    <message>
        <source>Steps of the change</source>
        <translation>Schritte der Änderung</translation>
    </message>
    <message>
        <source>If the link breaks</source>
        <translation>Wenn die Verbindung abbricht</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>The device goes on by itself.</source>
        <translation>Das Gerät macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Undo now</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>EdgeMend keeps trying. You need not press anything.</source>
        <translation>EdgeMend versucht es weiter. Sie müssen nichts drücken.</translation>
    </message>
    <message>
        <source>You need not press anything.</source>
        <translation>Sie müssen nichts drücken.</translation>
    </message>
    <message>
        <source>Mending %1</source>
        <translation>Behebung auf %1</translation>
    </message>
    <message>
        <source>Keep what is needed to undo it</source>
        <translation>Sichern, was zum Zurücknehmen nötig ist</translation>
    </message>
    <message>
        <source>Make the change</source>
        <translation>Änderung durchführen</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The check still found the fault, or you asked for it.</source>
        <translation>Die Prüfung fand die Störung noch, oder Sie wollten es.</translation>
    </message>
    <message>
        <source>Wait until it has settled</source>
        <translation>Warten, bis es sich beruhigt hat</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>Check the same thing again</source>
        <translation>Dasselbe noch einmal prüfen</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <source>only if it helped</source>
        <translation>nur wenn es geholfen hat</translation>
    </message>
    <message>
        <source>The link is gone</source>
        <translation>Die Verbindung ist weg</translation>
    </message>
    <message>
        <source>No contact for %1 s</source>
        <translation>Seit %1 s kein Kontakt</translation>
    </message>
    <message>
        <source>%1 goes on by itself. You decide on the next connect.</source>
        <translation>%1 macht von selbst weiter. Sie entscheiden beim nächsten Verbinden.</translation>
    </message>
    <message>
        <source>No contact. The device undoes this by itself in %1 unless the link comes back.</source>
        <translation>Kein Kontakt. Das Gerät nimmt das in %1 von selbst zurück, wenn die Verbindung nicht wiederkommt.</translation>
    </message>
    <message>
        <source>%1 undoes it by itself 2 min after the last contact.</source>
        <translation>%1 nimmt es 2 min nach dem letzten Kontakt von selbst zurück.</translation>
    </message>
    <message>
        <source>%1 finishes by itself. You decide on the next connect.</source>
        <translation>%1 führt die Änderung allein zu Ende. Sie entscheiden beim nächsten Verbinden.</translation>
    </message>
    <message>
        <source>Last contact at %1.</source>
        <translation>Letzter Kontakt um %1.</translation>
    </message>
    <message>
        <source>In contact.</source>
        <translation>In Kontakt.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Ended with %1</source>
        <translation>Endete mit %1</translation>
    </message>
</context>
<context>
    <name>edgemend::GuideHit</name>
    <message>
        <source>Shown now. %1</source>
        <translation>Wird gezeigt. %1</translation>
    </message>
</context>
<context>
    <name>edgemend::GuidePage</name>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Go to this finding</source>
        <translation>Zu diesem Befund</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>A word of the fault, a port, a message</source>
        <translation>Ein Wort der Störung, ein Port, eine Meldung</translation>
    </message>
    <message>
        <source>no network needed</source>
        <translation>kein Netz nötig</translation>
    </message>
    <message>
        <source>found on %1</source>
        <translation>gefunden auf %1</translation>
    </message>
    <message>
        <source>not found on %1</source>
        <translation>nicht gefunden auf %1</translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation>Der ganze Eintrag</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
</context>
<context>
    <name>edgemend::HealthSigns</name>
    <message>
        <source>Container engine</source>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>Daemon</translation>
    </message>
    <message>
        <source>edgeAgent</source>
        <translation>edgeAgent</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>edgeHub</source>
        <translation>edgeHub</translation>
    </message>
    <message>
        <source>Does it work? Yes</source>
        <translation>Läuft das Gerät? Ja</translation>
    </message>
    <message>
        <source>Does it work? No</source>
        <translation>Läuft das Gerät? Nein</translation>
    </message>
    <message>
        <source>Does it work? Could not tell</source>
        <translation>Läuft das Gerät? Nicht feststellbar</translation>
    </message>
    <message>
        <source>%1 not read</source>
        <translation>%1 nicht gelesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>edgemend::HoldButton</name>
    <message>
        <source>Let go too soon. Nothing was done.</source>
        <translation>Zu früh losgelassen. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Keep holding for %1 s. Letting go stops it, nothing is done.</source>
        <translation>%1 s halten. Loslassen bricht ab, nichts wird getan.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>edgemend::HostKeyChangedPage</name>
    <message>
        <source>Another site with the same address?</source>
        <translation>Ein anderer Standort mit derselben Adresse?</translation>
    </message>
    <message>
        <source>Then this is another device. Go back and choose the device you stand in front of.</source>
        <translation>Dann ist das ein anderes Gerät. Zurückgehen und das Gerät wählen, vor dem Sie stehen.</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Bevor es weitergeht</translation>
    </message>
    <message>
        <source>Ask who looks after the device: was it re-installed, or its disk replaced?</source>
        <translation>Den Betreuer des Geräts fragen: Wurde es neu aufgesetzt oder sein Datenträger getauscht?</translation>
    </message>
    <message>
        <source>Read the key at the device’s own screen:</source>
        <translation>Den Schlüssel am eigenen Bildschirm des Geräts lesen:</translation>
    </message>
    <message>
        <source>Paste here what it prints. Only the key shown now unlocks the button.</source>
        <translation>Hier einfügen, was es ausgibt. Nur der jetzt gezeigte Schlüssel gibt den Knopf frei.</translation>
    </message>
    <message>
        <source>The key that the device prints</source>
        <translation>Der Schlüssel, den das Gerät ausgibt</translation>
    </message>
    <message>
        <source>Stop: %1 shows another key</source>
        <translation>Halt: %1 zeigt einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>Either the device was set up anew, or something else answers at its address. EdgeMend has not logged in and has sent no password.</source>
        <translation>Entweder wurde das Gerät neu aufgesetzt, oder etwas anderes antwortet unter seiner Adresse. EdgeMend hat sich nicht angemeldet und kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Shown now by %1</source>
        <translation>Jetzt gezeigt von %1</translation>
    </message>
    <message>
        <source>The same as shown now</source>
        <translation>Derselbe wie jetzt gezeigt</translation>
    </message>
    <message>
        <source>The same so far, but not all of it</source>
        <translation>Bisher gleich, aber nicht vollständig</translation>
    </message>
    <message>
        <source>Different from character %1 on</source>
        <translation>Anders ab Zeichen %1</translation>
    </message>
    <message>
        <source>Replace the trusted key</source>
        <translation>Vertrauten Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
</context>
<context>
    <name>edgemend::HostKeyUnknownPage</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The key is kept for this device, not for its address.</source>
        <translation>Der Schlüssel wird für dieses Gerät gemerkt, nicht für seine Adresse.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Paste the key you expect</source>
        <translation>Den erwarteten Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Where to find the expected key</source>
        <translation>Wo der erwartete Schlüssel zu finden ist</translation>
    </message>
    <message>
        <source>On the device’s own screen and keyboard, or from whoever set it up:</source>
        <translation>An Bildschirm und Tastatur des Geräts oder von der Person, die es eingerichtet hat:</translation>
    </message>
    <message>
        <source>A fingerprint is no secret. It may be sent by mail or read out on the phone.</source>
        <translation>Ein Fingerabdruck ist kein Geheimnis. Er darf per Mail kommen oder am Telefon vorgelesen werden.</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>Ist das wirklich %1?</translation>
    </message>
    <message>
        <source>EdgeMend has never met this device. Compare its key once; from then on it is recognised.</source>
        <translation>EdgeMend kennt dieses Gerät noch nicht. Den Schlüssel einmal vergleichen; danach wird es erkannt.</translation>
    </message>
    <message>
        <source>Key shown by %1 · %2</source>
        <translation>Schlüssel von %1 · %2</translation>
    </message>
    <message>
        <source>This address was %1</source>
        <translation>Diese Adresse war %1</translation>
    </message>
    <message>
        <source>Addresses come back: usual on another site, a reason to stop on the same one.</source>
        <translation>Adressen kommen wieder vor: an einem anderen Standort üblich, am selben ein Grund anzuhalten.</translation>
    </message>
    <message>
        <source>The same, all %1 characters</source>
        <translation>Gleich, alle %1 Zeichen</translation>
    </message>
    <message>
        <source>The same so far, but not all of it</source>
        <translation>Bisher gleich, aber nicht vollständig</translation>
    </message>
    <message>
        <source>Different from character %1 on</source>
        <translation>Anders ab Zeichen %1</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Trust and connect</source>
        <translation>Vertrauen und verbinden</translation>
    </message>
    <message>
        <source>Trust without comparing</source>
        <translation>Ohne Vergleich vertrauen</translation>
    </message>
</context>
<context>
    <name>edgemend::IssuePage</name>
    <message>
        <source>What you see</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Full guide entry</source>
        <translation>Ganzer Eintrag im Handbuch</translation>
    </message>
    <message>
        <source>Preview the fix</source>
        <translation>Behebung ansehen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message numerus="yes">
        <source>explains %n more finding(s)</source>
        <translation>
            <numerusform>erklärt %n weiteren Befund</numerusform>
            <numerusform>erklärt %n weitere Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of 5 signs are bad. EdgeMend mends nothing that it does not understand.</source>
        <translation>%1 von 5 Lebenszeichen sind schlecht. EdgeMend behebt nichts, was es nicht versteht.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Ways to mend it</source>
        <translation>Wege zur Behebung</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>gelesen um %1</translation>
    </message>
    <message>
        <source>Newest error lines</source>
        <translation>Neueste Fehlerzeilen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message numerus="yes">
        <source>%n known problem(s) are excluded</source>
        <translation>
            <numerusform>%n bekanntes Problem ist ausgeschlossen</numerusform>
            <numerusform>%n bekannte Probleme sind ausgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told or do not apply</source>
        <translation>
            <numerusform>%n nicht feststellbar oder trifft nicht zu</numerusform>
            <numerusform>%n nicht feststellbar oder treffen nicht zu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::LicencesPage</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>EdgeMend is free software: use it, look into it, change it, pass it on. It comes without any warranty.</source>
        <translation>EdgeMend ist freie Software: benutzen, hineinsehen, ändern, weitergeben. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 oder neuer</translation>
    </message>
    <message>
        <source>SIL Open Font License 1.1</source>
        <translation>SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Font EdgeMend Sans, made from Inter</source>
        <translation>Schrift EdgeMend Sans, aus Inter gemacht</translation>
    </message>
    <message>
        <source>Font EdgeMend Mono, made from JetBrains Mono</source>
        <translation>Schrift EdgeMend Mono, aus JetBrains Mono gemacht</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Qt 6, the window and the paper: GNU Lesser General Public License 3, qt.io</source>
        <translation>Qt 6, das Fenster und das Papier: GNU Lesser General Public License 3, qt.io</translation>
    </message>
    <message>
        <source>libssh, the way to the device: GNU Lesser General Public License 2.1, libssh.org</source>
        <translation>libssh, der Weg zum Gerät: GNU Lesser General Public License 2.1, libssh.org</translation>
    </message>
    <message>
        <source>tl::expected, results that may fail: Creative Commons Zero 1.0, tl.tartanllama.xyz</source>
        <translation>tl::expected, Ergebnisse, die scheitern können: Creative Commons Zero 1.0, tl.tartanllama.xyz</translation>
    </message>
</context>
<context>
    <name>edgemend::LoginPage</name>
    <message>
        <source>Answers stay in memory, go only to the device, and are forgotten when you disconnect.</source>
        <translation>Antworten bleiben im Arbeitsspeicher, gehen nur an das Gerät und werden beim Trennen vergessen.</translation>
    </message>
    <message>
        <source>Tried so far</source>
        <translation>Bisher versucht</translation>
    </message>
    <message>
        <source>A wrong answer counts: after 6 the device hangs up, and some shut this laptop out for minutes. EdgeMend never sends one twice.</source>
        <translation>Eine falsche Antwort zählt: Nach 6 legt das Gerät auf, und manche sperren diesen Laptop minutenlang aus. EdgeMend sendet keine zweimal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Other device</source>
        <translation>Anderes Gerät</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>%1 wants to know who you are</source>
        <translation>%1 will wissen, wer Sie sind</translation>
    </message>
    <message numerus="yes">
        <source>It asks %n question(s).</source>
        <translation>
            <numerusform>Es stellt %n Frage.</numerusform>
            <numerusform>Es stellt %n Fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It asks %n question(s) for the user %1.</source>
        <translation>
            <numerusform>Es stellt %n Frage für den Benutzer %1.</numerusform>
            <numerusform>Es stellt %n Fragen für den Benutzer %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is %1: its key is the one that is trusted.</source>
        <translation>Das ist %1: Sein Schlüssel ist der vertraute.</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation>%1 fragt</translation>
    </message>
    <message>
        <source>This laptop asks</source>
        <translation>Dieser Laptop fragt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>The lines beside the device sign are its own words. Shown as it sent them, up to 200 characters.</source>
        <translation>Die Zeilen neben dem Gerätezeichen sind dessen eigene Worte, gezeigt wie gesendet, bis zu 200 Zeichen.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Passphrase of the key, if it has one</source>
        <translation>Passphrase des Schlüssels, falls er eine hat</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>this user</source>
        <translation>diesem Benutzer</translation>
    </message>
    <message>
        <source>Key with passphrase</source>
        <translation>Schlüssel mit Passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>edgemend::Look</name>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Proved fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Could not tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>edgemend::NarrowStrip</name>
    <message>
        <source>Steps and tools</source>
        <translation>Schritte und Werkzeuge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>edgemend::NotLinuxPage</name>
    <message>
        <source>Other device</source>
        <translation>Anderes Gerät</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What answers at %1 is no Linux shell</source>
        <translation>Was bei %1 antwortet, ist keine Linux-Shell</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Dieser Laptop</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>No such machine on it? Then IoT Edge runs as Windows containers, which ended with version 1.1, or not at all. EdgeMend mends neither.</source>
        <translation>Keine solche Maschine darauf? Dann läuft IoT Edge in Windows-Containern, die mit Version 1.1 endeten, oder gar nicht. EdgeMend behebt beides nicht.</translation>
    </message>
    <message>
        <source>Go on into the machine</source>
        <translation>Weiter in die Maschine</translation>
    </message>
    <message>
        <source>Type both here. EdgeMend connects to the machine itself, so this laptop must reach its address.</source>
        <translation>Beides hier eintippen. EdgeMend verbindet sich mit der Maschine selbst; dieser Laptop muss ihre Adresse also erreichen.</translation>
    </message>
    <message>
        <source>Address of the machine</source>
        <translation>Adresse der Maschine</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connect to the machine</source>
        <translation>Mit der Maschine verbinden</translation>
    </message>
    <message>
        <source>%1 answers, but as Windows</source>
        <translation>%1 antwortet, aber als Windows</translation>
    </message>
    <message>
        <source>EdgeMend mends Linux devices. On Windows, IoT Edge runs in a Linux machine inside; that one can be mended.</source>
        <translation>EdgeMend behebt Störungen von Linux-Geräten. Unter Windows läuft IoT Edge in einer Linux-Maschine darin; bei der geht es.</translation>
    </message>
    <message>
        <source>On %1, in PowerShell as administrator, ask where it is and who may enter:</source>
        <translation>Auf %1 in der PowerShell als Administrator fragen, wo sie ist und wer hineindarf:</translation>
    </message>
    <message>
        <source>What answered</source>
        <translation>Was geantwortet hat</translation>
    </message>
    <message>
        <source>SSH server</source>
        <translation>SSH-Server</translation>
    </message>
    <message>
        <source>IoT Edge should run here</source>
        <translation>hier sollte IoT Edge laufen</translation>
    </message>
    <message>
        <source>%1, Windows</source>
        <translation>%1, Windows</translation>
    </message>
    <message>
        <source>Linux shell</source>
        <translation>Linux-Shell</translation>
    </message>
    <message>
        <source>not there for this user</source>
        <translation>für den Benutzer nicht da</translation>
    </message>
    <message>
        <source>SSH answers</source>
        <translation>SSH antwortet</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht versucht</translation>
    </message>
    <message>
        <source>no shell</source>
        <translation>keine Shell</translation>
    </message>
</context>
<context>
    <name>edgemend::NumberedStep</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>edgemend::PageTexts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>About %1 s</source>
        <translation>Etwa %1 s</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <translation>Etwa %1 min</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <source>Back to connecting</source>
        <translation>Zurück zum Verbinden</translation>
    </message>
    <message>
        <source>Back to symptoms</source>
        <translation>Zurück zu den Symptomen</translation>
    </message>
    <message>
        <source>Back to the diagnosis</source>
        <translation>Zurück zur Diagnose</translation>
    </message>
    <message>
        <source>Back to findings</source>
        <translation>Zurück zu den Befunden</translation>
    </message>
    <message>
        <source>Back to the finding</source>
        <translation>Zurück zum Befund</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Zurück zum Bericht</translation>
    </message>
    <message>
        <source>Back to settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation>Zurück zum Handbuch</translation>
    </message>
    <message>
        <source>Back to the change</source>
        <translation>Zurück zur Änderung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>edgemend::PageThumb</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>edgemend::PaperView</name>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The report as it will be saved</source>
        <translation>Der Bericht, wie er gespeichert wird</translation>
    </message>
</context>
<context>
    <name>edgemend::PathDiagram</name>
    <message>
        <source>From %1 to %2: broken</source>
        <translation>Von %1 nach %2: unterbrochen</translation>
    </message>
    <message>
        <source>From %1 to %2: works</source>
        <translation>Von %1 nach %2: hält</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>From %1 to %2: not tried</source>
        <translation>Von %1 zu %2: nicht versucht</translation>
    </message>
</context>
<context>
    <name>edgemend::PhotoStrip</name>
    <message>
        <source>Photo %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove photo %1</source>
        <translation>Foto %1 entfernen</translation>
    </message>
</context>
<context>
    <name>edgemend::ProgressRows</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>edgemend::Rail</name>
    <message>
        <source>Steps of the visit</source>
        <translation>Schritte des Besuchs</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>edgemend::RailStep</name>
    <message>
        <source>Current step</source>
        <translation>Aktueller Schritt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>edgemend::RailTool</name>
    <message>
        <source>Shown now</source>
        <translation>Wird gezeigt</translation>
    </message>
</context>
<context>
    <name>edgemend::ReportPage</name>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What you saw and did</source>
        <translation>Was Sie gesehen und getan haben</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>The lines that prove each finding</source>
        <translation>Die Zeilen, die jeden Befund belegen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Remove EdgeMend’s copies from the device</source>
        <translation>Kopien von EdgeMend vom Gerät entfernen</translation>
    </message>
    <message>
        <source>Undo ends when they are removed</source>
        <translation>Danach lässt sich nichts mehr zurücknehmen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). What you see is what is saved.</source>
        <translation>
            <numerusform>%n Seite. Was zu sehen ist, wird gespeichert.</numerusform>
            <numerusform>%n Seiten. Was zu sehen ist, wird gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fonts of the report could not be loaded.</source>
        <translation>Die Schriften des Berichts ließen sich nicht laden.</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Bilder (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <translation>Das Bild ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>EdgeMend’s copies on the device: kept</source>
        <translation>EdgeMends Kopien auf dem Gerät: behalten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Without place and camera: only the picture</source>
        <translation>Ohne Ort und Kamera: nur das Bild</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Without one there is a line to sign on paper</source>
        <translation>Ohne sie gibt es eine Linie zum Unterschreiben auf Papier</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
</context>
<context>
    <name>edgemend::RiskTag</name>
    <message>
        <source>Only looks</source>
        <translation>Sieht nur nach</translation>
    </message>
    <message>
        <source>Restart only</source>
        <translation>Nur Neustart</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Cannot all be undone</source>
        <translation>Lässt sich nicht ganz zurücknehmen</translation>
    </message>
</context>
<context>
    <name>edgemend::SecretField</name>
    <message>
        <source>That was more than one line. Nothing was pasted.</source>
        <translation>Das war mehr als eine Zeile. Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>edgemend::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Each takes effect at once.</source>
        <translation>Jede wirkt sofort.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Zum Ansehen</translation>
    </message>
    <message>
        <source>On the report</source>
        <translation>Auf dem Bericht</translation>
    </message>
    <message>
        <source>Kept on this laptop</source>
        <translation>Auf diesem Laptop gemerkt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>Sonnenlicht</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Handschuh</translation>
    </message>
    <message>
        <source>Targets of 20 mm, one column</source>
        <translation>Ziele von 20 mm, eine Spalte</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or turns</source>
        <translation>Ohne Überblendung und Drehung</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Company line</source>
        <translation>Firmenzeile</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>EdgeMend %1</source>
        <translation>EdgeMend %1</translation>
    </message>
    <message>
        <source>Sunlight also with F9</source>
        <translation>Sonnenlicht auch mit F9</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Known devices and their keys</source>
        <translation>Bekannte Geräte und ihre Schlüssel</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the training device</source>
        <translation>Übungsgerät zurücksetzen</translation>
    </message>
    <message>
        <source>Training device</source>
        <translation>Übungsgerät</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show the known devices</source>
        <translation>Bekannte Geräte zeigen</translation>
    </message>
    <message>
        <source>Hide the known devices</source>
        <translation>Bekannte Geräte verbergen</translation>
    </message>
    <message>
        <source>In use: leave it first</source>
        <translation>In Benutzung: erst verlassen</translation>
    </message>
    <message>
        <source>Start again with an untouched device</source>
        <translation>Neu beginnen mit einem unberührten Gerät</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>edgemend::SignaturePad</name>
    <message>
        <source>Or type the name instead</source>
        <translation>Oder stattdessen den Namen eintippen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Signature of %1: draw here</source>
        <translation>Unterschrift von %1: hier zeichnen</translation>
    </message>
    <message>
        <source>Clear the signature of %1</source>
        <translation>Unterschrift von %1 löschen</translation>
    </message>
</context>
<context>
    <name>edgemend::StepRows</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>edgemend::Steps</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Training device</source>
        <translation>Übungsgerät</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2</source>
        <translation>Bei %1 von %2 angehalten</translation>
    </message>
    <message>
        <source>%1 checks, %2</source>
        <translation>%1 Prüfungen, %2</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running, no contact</source>
        <translation>Läuft, kein Kontakt</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>%1 undone</source>
        <translation>%1 zurückgenommen</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Braucht einen Menschen</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>Change on trial</source>
        <translation>Änderung auf Probe</translation>
    </message>
    <message>
        <source>1 change kept · Undo</source>
        <translation>1 Änderung · Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 changes kept · Undo</source>
        <translation>%1 Änderungen · Zurücknehmen</translation>
    </message>
    <message>
        <source>1 change undone</source>
        <translation>1 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 changes undone</source>
        <translation>%1 Änderungen zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing changed so far</source>
        <translation>Bisher nichts geändert</translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation>Noch kein Gerät</translation>
    </message>
    <message>
        <source>EdgeMend only looks until you confirm a fix.</source>
        <translation>EdgeMend sieht nur nach, bis Sie eine Behebung bestätigen.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Kein Kontakt</translation>
    </message>
    <message>
        <source>No contact for %1 s</source>
        <translation>Seit %1 s kein Kontakt</translation>
    </message>
    <message>
        <source>SSH · %1 ms</source>
        <translation>SSH · %1 ms</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Ill, cause unknown</source>
        <translation>Ursache unbekannt</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 Störung</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Störungen</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing real is touched</source>
        <translation>Nichts ist echt</translation>
    </message>
    <message>
        <source>Not Linux</source>
        <translation>Kein Linux</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 of %2, asks you</source>
        <translation>%1 von %2, fragt Sie</translation>
    </message>
    <message>
        <source>Nothing found, %1 not told</source>
        <translation>Nichts gefunden, %1 offen</translation>
    </message>
    <message>
        <source>Nothing found, not all told</source>
        <translation>Nichts gefunden, nicht alles klar</translation>
    </message>
    <message>
        <source>1 change kept</source>
        <translation>1 Änderung behalten</translation>
    </message>
    <message>
        <source>%1 changes kept</source>
        <translation>%1 Änderungen behalten</translation>
    </message>
</context>
<context>
    <name>edgemend::SudoCard</name>
    <message>
        <source>Look there too</source>
        <translation>Auch dort nachsehen</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weitermachen</translation>
    </message>
    <message>
        <source>sudo password</source>
        <translation>sudo-Passwort</translation>
    </message>
    <message>
        <source>sudo password of %1</source>
        <translation>sudo-Passwort von %1</translation>
    </message>
    <message>
        <source>Asked once, sent only to sudo on %1, forgotten when you disconnect.</source>
        <translation>Einmal gefragt, nur an sudo auf %1 gesendet, beim Trennen vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) will say “could not tell: needs root”</source>
        <translation>
            <numerusform>%n Prüfung wird „nicht feststellbar: braucht root“ sagen</numerusform>
            <numerusform>%n Prüfungen werden „nicht feststellbar: braucht root“ sagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not take this password</source>
        <translation>%1 nimmt dieses Passwort nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) need root to look.</source>
        <translation>
            <numerusform>%n Prüfung braucht root.</numerusform>
            <numerusform>%n Prüfungen brauchen root.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest goes on meanwhile.</source>
        <translation>Der Rest läuft inzwischen weiter.</translation>
    </message>
</context>
<context>
    <name>edgemend::SunSwitch</name>
    <message>
        <source>Sunlight</source>
        <translation>Sonnenlicht</translation>
    </message>
    <message>
        <source>Black on white for bright places. Key F9.</source>
        <translation>Schwarz auf Weiß für helle Orte. Taste F9.</translation>
    </message>
</context>
<context>
    <name>edgemend::SymptomsPage</name>
    <message>
        <source>What do you see?</source>
        <translation>Was ist zu sehen?</translation>
    </message>
    <message>
        <source>Choose what fits. Everything is looked at either way.</source>
        <translation>Wählen, was passt. Nachgesehen wird in jedem Fall alles.</translation>
    </message>
    <message>
        <source>Answers go into the report.</source>
        <translation>Die Antworten kommen in den Bericht.</translation>
    </message>
    <message>
        <source>Look at the device</source>
        <translation>Das Gerät ansehen</translation>
    </message>
    <message>
        <source>What no command can see. Leave open what you cannot reach.</source>
        <translation>Was kein Befehl sehen kann. Offen lassen, was nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Power lamp</source>
        <translation>Betriebslämpchen</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Leuchtet</translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation>Blinkt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Lamp at the network plug</source>
        <translation>Lämpchen am Netzwerkstecker</translation>
    </message>
    <message>
        <source>Flickers</source>
        <translation>Flackert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), changes nothing</source>
        <translation>
            <numerusform>%n Prüfung, ändert nichts</numerusform>
            <numerusform>%n Prüfungen, ändert nichts</numerusform>
        </translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Start the diagnosis</source>
        <translation>Diagnose starten</translation>
    </message>
</context>
<context>
    <name>edgemend::TextCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>edgemend::Toggle</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>edgemend::Tour</name>
    <message>
        <source>Say what you see.</source>
        <translation>Sagen, was zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose what fits, or nothing at all. The button at the foot starts the diagnosis, which only reads.</source>
        <translation>Wählen, was passt, oder gar nichts. Die Schaltfläche unten startet die Diagnose, die nur liest.</translation>
    </message>
    <message>
        <source>Answers as they come.</source>
        <translation>Antworten, wie sie kommen.</translation>
    </message>
    <message>
        <source>Each line is one check. One that cannot tell says so; it is never counted as fine. The findings open by themselves.</source>
        <translation>Jede Zeile ist eine Prüfung. Was nicht feststellbar ist, steht so da und zählt nie als in Ordnung. Die Befunde öffnen sich von selbst.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why before what.</source>
        <translation>Erst warum, dann was.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing is done unseen.</source>
        <translation>Nichts geschieht ungesehen.</translation>
    </message>
    <message>
        <source>Here is each command and each changed line, and what it costs. Press %1: you are asked once more.</source>
        <translation>Hier steht jeder Befehl, jede geänderte Zeile und was es kostet. Nach %1 wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>On paper.</source>
        <translation>Auf Papier.</translation>
    </message>
    <message>
        <source>What was found, changed and proved. Say for whom it is, then press %1.</source>
        <translation>Was gefunden, geändert und bewiesen wurde. Eintragen, für wen er ist, dann %1.</translation>
    </message>
    <message>
        <source>The card with the thick border is the cause to mend first. Press %1: each claim stands beside the line that proves it.</source>
        <translation>Die Karte mit dem dicken Rand ist die Ursache, die zuerst zu beheben ist. Drücken Sie %1: Jede Aussage steht neben der Zeile, die sie belegt.</translation>
    </message>
</context>
<context>
    <name>edgemend::TourPage</name>
    <message>
        <source>A visit in five stops</source>
        <translation>Ein Besuch in fünf Stationen</translation>
    </message>
    <message>
        <source>Begin on the training device</source>
        <translation>Am Übungsgerät beginnen</translation>
    </message>
    <message>
        <source>You make a whole visit to the training device; the guide stands above the pages. It is built in, and nothing can break.</source>
        <translation>Ein ganzer Besuch beim Übungsgerät; die Führung steht über den Seiten. Es ist eingebaut, und nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>edgemend::TourStrip</name>
    <message>
        <source>The stop before</source>
        <translation>Die Station davor</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Führung beenden</translation>
    </message>
    <message>
        <source>Key Escape</source>
        <translation>Taste Escape</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>Tour. %1</source>
        <translation>Führung. %1</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>edgemend::WizardSession</name>
    <message>
        <source>Training device</source>
        <translation>Übungsgerät</translation>
    </message>
</context>
<context>
    <name>ip-forwarding-disabled</name>
    <message>
        <source>IP forwarding</source>
        <translation>IP-Weiterleitung</translation>
    </message>
    <message>
        <source>Modules cannot reach the network</source>
        <translation>Module kommen nicht ins Netz</translation>
    </message>
    <message>
        <source>at the moment of the check</source>
        <translation>im Moment der Prüfung</translation>
    </message>
    <message>
        <source>The switch of the interface {interface} could not be read.</source>
        <translation>Der Schalter der Schnittstelle {interface} ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The kernel forwards packets on every interface that the modules use.</source>
        <translation>Der Kernel leitet auf jeder Schnittstelle weiter, die die Module benutzen.</translation>
    </message>
    <message>
        <source>Every module uses the network of the host, which needs no forwarding.</source>
        <translation>Jedes Modul benutzt das Netz des Hosts, das keine Weiterleitung braucht.</translation>
    </message>
    <message>
        <source>Forwarding is off, but no module is attached to a network that would need it.</source>
        <translation>Die Weiterleitung ist aus, aber kein Modul hängt an einem Netz, das sie bräuchte.</translation>
    </message>
    <message>
        <source>The general switch is off, but every interface on the modules&apos; way forwards by its own.</source>
        <translation>Der allgemeine Schalter ist aus, aber jede Schnittstelle auf dem Weg der Module leitet von sich aus weiter.</translation>
    </message>
    <message>
        <source>The name of the interface has characters that a sysctl key cannot carry safely.</source>
        <translation>Der Name der Schnittstelle hat Zeichen, die ein sysctl-Schlüssel nicht sicher tragen kann.</translation>
    </message>
    <message>
        <source>Set the file /proc/sys/net/ipv4/conf/{interface}/forwarding to 1, and let the tool that makes the interface keep it so.</source>
        <translation>Die Datei /proc/sys/net/ipv4/conf/{interface}/forwarding auf 1 setzen und das Werkzeug, das die Schnittstelle anlegt, sie so halten lassen.</translation>
    </message>
    <message>
        <source>The host reaches its networks, but nothing that a module sends leaves the device.</source>
        <translation>Der Host erreicht seine Netze, aber nichts, was ein Modul sendet, verlässt das Gerät.</translation>
    </message>
    <message>
        <source>The interface {interface} does not forward, so nothing that a module sends leaves the device.</source>
        <translation>Die Schnittstelle {interface} leitet nicht weiter, darum verlässt nichts das Gerät, was ein Modul sendet.</translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0, and {file} forbids the container engine to set it.</source>
        <translation>Der Schalter net.ipv4.ip_forward steht auf 0, und {file} verbietet der Container-Engine, ihn zu setzen.</translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0; {file} sets it whenever the settings are applied after the container engine&apos;s start.</source>
        <translation>Der Schalter net.ipv4.ip_forward steht auf 0; {file} setzt ihn, sobald die Einstellungen nach dem Start der Container-Engine angewendet werden.</translation>
    </message>
    <message>
        <source>Turn forwarding on, now and at every start</source>
        <translation>Weiterleitung einschalten, jetzt und bei jedem Systemstart</translation>
    </message>
    <message>
        <source>the kernel forwards packets of the modules</source>
        <translation>der Kernel leitet Pakete der Module weiter</translation>
    </message>
    <message>
        <source>Turn forwarding on for the closed interface, now and at every start</source>
        <translation>Weiterleitung für die gesperrte Schnittstelle einschalten, jetzt und bei jedem Systemstart</translation>
    </message>
    <message>
        <source>Where packets of the modules end</source>
        <translation>Wo Pakete der Module enden</translation>
    </message>
    <message>
        <source>not forwarded</source>
        <translation>nicht weitergeleitet</translation>
    </message>
    <message>
        <source>The interface {interface} does not forward, but whether a module uses it could not be read.</source>
        <translation>Die Schnittstelle {interface} leitet nicht weiter, aber ob ein Modul sie benutzt, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The switch of {interface} is turned off by itself; {file} sets it.</source>
        <translation>Der Schalter von {interface} ist einzeln ausgeschaltet; {file} setzt ihn.</translation>
    </message>
    <message>
        <source>The kernel&apos;s switch was turned off since the container engine started; no sysctl file on this device does it.</source>
        <translation>Der Schalter des Kernels wurde ausgeschaltet, seit die Container-Engine gestartet ist; keine sysctl-Datei auf diesem Gerät tut das.</translation>
    </message>
    <message>
        <source>Only sysctl files and daemon.json were read. A unit that runs sysctl -w, or IPForward in the files of systemd-networkd, may turn it off again after the next start.</source>
        <translation>Gelesen wurden nur sysctl-Dateien und daemon.json. Eine Unit, die sysctl -w ausführt, oder IPForward in den Dateien von systemd-networkd schaltet ihn nach dem nächsten Start vielleicht wieder aus.</translation>
    </message>
    <message>
        <source>The interface {interface} does not forward, and whether the packets of the modules leave by it could not be read.</source>
        <translation>Die Schnittstelle {interface} leitet nicht weiter; ob die Pakete der Module über sie hinausgehen, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The host gets to the hub and the modules do not, and by which interface their packets leave could not be read.</source>
        <translation>Der Host kommt zum Hub, die Module nicht; über welche Schnittstelle deren Pakete hinausgehen, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The modules do not get to the hub, but not for this: the kernel forwards on their whole way, {interface}. Something else drops their packets, such as a firewall.</source>
        <translation>Die Module kommen nicht zum Hub, aber nicht deswegen: Der Kernel leitet auf ihrem ganzen Weg weiter, {interface}. Etwas anderes verwirft ihre Pakete, zum Beispiel eine Firewall.</translation>
    </message>
    <message>
        <source>The switch of {interface} was turned off by itself; no sysctl file that was read does it.</source>
        <translation>Der Schalter von {interface} wurde einzeln ausgeschaltet; keine der gelesenen sysctl-Dateien tut das.</translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0. What turned it off was not found in the sysctl files and daemon.json that could be read.</source>
        <translation>Der Schalter net.ipv4.ip_forward ist 0. Was ihn ausgeschaltet hat, war in den sysctl-Dateien und der daemon.json, soweit sie lesbar waren, nicht zu finden.</translation>
    </message>
    <message>
        <source>The kernel&apos;s switch was turned off since the container engine started. The engine&apos;s next start leaves it off: docker.service now starts it with --ip-forward=false.</source>
        <translation>Der Schalter des Kernels wurde nach dem Start der Container-Engine ausgeschaltet. Auch ihr nächster Start lässt ihn aus: docker.service startet sie jetzt mit --ip-forward=false.</translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0, and the container engine, which was started with --ip-forward=false, left it so. Its next start sets 1: docker.service does not hold that option any more.</source>
        <translation>Der Schalter net.ipv4.ip_forward ist 0, und die Container-Engine, mit --ip-forward=false gestartet, hat ihn so gelassen. Ihr nächster Start setzt 1: docker.service enthält diese Option nicht mehr.</translation>
    </message>
    <message>
        <source>The line {line} in {file} also turns off interfaces that appear later, such as a new network of modules. It stays as it is: change it if this device gets one.</source>
        <translation>Die Zeile {line} in {file} schaltet auch Schnittstellen aus, die erst später entstehen, zum Beispiel für ein neues Netz der Module. Sie bleibt, wie sie ist: Ändern Sie sie, wenn dieses Gerät ein solches Netz bekommt.</translation>
    </message>
    <message>
        <source>A sysctl file turns off {interface}, whose name a line of our file cannot carry safely: that line must be changed by hand.</source>
        <translation>Eine sysctl-Datei schaltet {interface} aus, und diesen Namen kann eine Zeile unserer Datei nicht sicher tragen: Diese Zeile muss von Hand geändert werden.</translation>
    </message>
    <message>
        <source>The switch net.ipv4.ip_forward is 0, and the container engine is started with --ip-forward=false, which forbids it to set the switch.</source>
        <translation>Der Schalter net.ipv4.ip_forward ist 0, und die Container-Engine wird mit --ip-forward=false gestartet; damit darf sie den Schalter nicht setzen.</translation>
    </message>
    <message>
        <source>Needs root: the interface {interface} does not forward, and whether a module uses it only the container engine knows.</source>
        <translation>Braucht root: Die Schnittstelle {interface} leitet nicht weiter; ob ein Modul sie benutzt, weiß nur die Container-Engine.</translation>
    </message>
    <message>
        <source>Needs root: the interface {interface} does not forward, and whether it is on the way to the hub only root can ask.</source>
        <translation>Braucht root: Die Schnittstelle {interface} leitet nicht weiter; ob sie auf dem Weg zum Hub liegt, kann nur root erfragen.</translation>
    </message>
</context>
<context>
    <name>runtime-ill-cause-unknown</name>
    <message>
        <source>State of the runtime</source>
        <translation>Zustand der Laufzeit</translation>
    </message>
    <message>
        <source>The runtime is ill, and no known cause explains it</source>
        <translation>Die Laufzeitumgebung ist gestört, und keine bekannte Ursache erklärt es</translation>
    </message>
    <message>
        <source>since the newest start of each part</source>
        <translation>seit dem letzten Start jedes Teils</translation>
    </message>
    <message>
        <source>Every bad sign is explained by {ids}.</source>
        <translation>Jedes schlechte Lebenszeichen ist erklärt durch {ids}.</translation>
    </message>
    <message>
        <source>Every sign of the runtime was read, and all are good.</source>
        <translation>Jedes Lebenszeichen der Laufzeitumgebung wurde gelesen, und alle sind gut.</translation>
    </message>
    <message>
        <source>Nothing is changed while the cause is unknown.</source>
        <translation>Solange die Ursache unbekannt ist, wird nichts geändert.</translation>
    </message>
    <message>
        <source>Read the newest error lines on this page: the last cause that is named is usually the reason.</source>
        <translation>Die neuesten Fehlerzeilen auf dieser Seite lesen: Die zuletzt genannte Ursache ist meist der Grund.</translation>
    </message>
    <message>
        <source>Do not remove the container edgeAgent: without the hub and the registry it does not come back.</source>
        <translation>Den Container edgeAgent nicht entfernen: Ohne Hub und Registry kommt er nicht wieder.</translation>
    </message>
    <message>
        <source>Bad signs: {signs}.</source>
        <translation>Schlechte Lebenszeichen: {signs}.</translation>
    </message>
    <message>
        <source>Not known. Excluded: {ids}.</source>
        <translation>Nicht bekannt. Ausgeschlossen: {ids}.</translation>
    </message>
    <message>
        <source>Make a support bundle for whoever looks at it next: {command}</source>
        <translation>Erstellen Sie ein Supportpaket für alle, die als Nächste danach sehen: {command}</translation>
    </message>
</context>
</TS>
