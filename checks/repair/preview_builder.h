// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/repair.h"

#include <map>

namespace edgemend {

/// Makes a PreviewedPlan from a plan and from what the device answered. Pure: no device in here.
class PreviewBuilder {
public:
    PreviewBuilder(const QByteArray &issue, const FixPlan &plan, const DeviceIdentity &identity,
        TextRedactor redact);

    /// What has to be read for it. Refuses (Usage) steps of an odd shape.
    [[nodiscard]] Result<ReadRequest> request() const;
    [[nodiscard]] PreviewedPlan build(const ReadAnswer &answer);

private:
    /// A file in the course of the preview: steps change `after` one by one.
    struct File {
        const FileOnDevice *before = nullptr;
        SecretText after;
    };

    void addSysctl(const SetSysctl &step);
    void addEdit(const EditSysctlFile &step);
    [[nodiscard]] Message stateOf(const UnitOnDevice &unit) const;
    void addRuntimeUnmasks(const ServiceAction &step);
    void addUnits(const ServiceAction &step);
    void addFiles();
    void addNames();
    void addOutage();
    void refuse(const Refusal &refusal);
    void refuse(const char *code, const QByteArray &detail = {});
    [[nodiscard]] File *fileFor(const QByteArray &path);
    [[nodiscard]] const UnitOnDevice *unit(const QByteArray &name) const;

    TextRedactor m_redact;
    DeviceIdentity m_identity;
    PreviewedPlan m_preview;
    const ReadAnswer *m_answer = nullptr;
    std::map<QByteArray, File> m_files; ///< by the path that is written
};

} // namespace edgemend
