<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>edgemend::ChangedBySomeonePage</name>
    <message numerus="yes">
        <source>Someone changed this after EdgeMend did</source>
        <translation>
            <numerusform>Someone changed this after EdgeMend did</numerusform>
            <numerusform>Someone changed these after EdgeMend did</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::ConnectPage</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) left</source>
        <translation>
            <numerusform>%n fault left</numerusform>
            <numerusform>%n faults left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::DiagnosisPage</name>
    <message numerus="yes">
        <source>1 login, %n command(s), %1 received.</source>
        <translation>
            <numerusform>1 login, %n command, %1 received.</numerusform>
            <numerusform>1 login, %n commands, %1 received.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FindingsPage</name>
    <message numerus="yes">
        <source>%n proved fine</source>
        <translation>
            <numerusform>%n proved fine</numerusform>
            <numerusform>%n proved fine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n could not be told</numerusform>
            <numerusform>%n could not be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not apply</source>
        <translation>
            <numerusform>%n does not apply</numerusform>
            <numerusform>%n do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FirstFindingCard</name>
    <message numerus="yes">
        <source>%n container(s) stop</source>
        <translation>
            <numerusform>%n container stops</numerusform>
            <numerusform>%n containers stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n more finding(s)</source>
        <translation>
            <numerusform>Explains %n more finding</numerusform>
            <numerusform>Explains %n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n more finding(s) and perhaps what you saw</source>
        <translation>
            <numerusform>Explains %n more finding and perhaps what you saw</numerusform>
            <numerusform>Explains %n more findings and perhaps what you saw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n bad sign(s)</source>
        <translation>
            <numerusform>Explains %n bad sign</numerusform>
            <numerusform>Explains %n bad signs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explains %n bad sign(s) and perhaps what you saw</source>
        <translation>
            <numerusform>Explains %n bad sign and perhaps what you saw</numerusform>
            <numerusform>Explains %n bad signs and perhaps what you saw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FixOutcomePage</name>
    <message numerus="yes">
        <source>%n other place(s) changed meanwhile, not by EdgeMend</source>
        <translation>
            <numerusform>%n other place changed meanwhile, not by EdgeMend</numerusform>
            <numerusform>%n other places changed meanwhile, not by EdgeMend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::FixPreviewPage</name>
    <message numerus="yes">
        <source>If it helped, change these files</source>
        <translation>
            <numerusform>If it helped, change this file</numerusform>
            <numerusform>If it helped, change these files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::IssuePage</name>
    <message numerus="yes">
        <source>explains %n more finding(s)</source>
        <translation>
            <numerusform>explains %n more finding</numerusform>
            <numerusform>explains %n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known problem(s) are excluded</source>
        <translation>
            <numerusform>%n known problem is excluded</numerusform>
            <numerusform>%n known problems are excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told or do not apply</source>
        <translation>
            <numerusform>%n could not be told or does not apply</numerusform>
            <numerusform>%n could not be told or do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::LoginPage</name>
    <message numerus="yes">
        <source>It asks %n question(s).</source>
        <translation>
            <numerusform>It asks %n question.</numerusform>
            <numerusform>It asks %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It asks %n question(s) for the user %1.</source>
        <translation>
            <numerusform>It asks %n question for the user %1.</numerusform>
            <numerusform>It asks %n questions for the user %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::ReportPage</name>
    <message numerus="yes">
        <source>%n page(s). What you see is what is saved.</source>
        <translation>
            <numerusform>%n page. What you see is what is saved.</numerusform>
            <numerusform>%n pages. What you see is what is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::SettingsPage</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::SudoCard</name>
    <message numerus="yes">
        <source>%n check(s) will say “could not tell: needs root”</source>
        <translation>
            <numerusform>%n check will say “could not tell: needs root”</numerusform>
            <numerusform>%n checks will say “could not tell: needs root”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) need root to look.</source>
        <translation>
            <numerusform>%n check needs root to look.</numerusform>
            <numerusform>%n checks need root to look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edgemend::SymptomsPage</name>
    <message numerus="yes">
        <source>%n check(s), changes nothing</source>
        <translation>
            <numerusform>%n check, changes nothing</numerusform>
            <numerusform>%n checks, changes nothing</numerusform>
        </translation>
    </message>
</context>
</TS>
