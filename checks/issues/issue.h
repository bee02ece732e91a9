// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/fixes/fix_plan.h"
#include "checks/issues/health_signs.h"
#include "checks/issues/picture.h"
#include "checks/issues/verdict.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace edgemend {

enum class Area { Connectivity, Provisioning, Modules, Config, Nested, System };
enum class Severity { Fault, Warning };

/// Whether the facts that decide are readable by every user of the device. Held by tests/lab/prove:
/// without root the verdict must be the same, or *cannot tell: needs root*.
enum class DecisiveFacts { ReadableByAll, NeedRoot };

/// What stays the same about an issue. Ids never change once released.
struct IssueInfo {
    QByteArray id; ///< "ip-forwarding-disabled"
    Message name; ///< neutral, for lists: "IP forwarding"
    Message faultHeadline; ///< "Modules cannot reach the network"
    Area area = Area::System;
    Severity severity = Severity::Fault;
    QList<SignId> canTurnBad;
    QList<QByteArray> explainedBy; ///< issues that, when found, are the root of this one
    Message window; ///< what *absent* covers: "at the moment of the check"
    std::chrono::seconds watchTime {
        0
    }; ///< how long its log must stay clean before it is proved gone
    QList<Generation> appliesTo;
    DecisiveFacts decisiveFacts = DecisiveFacts::NeedRoot;
    enum class Order { First, AfterAllOthers } order = Order::First;
};

/// All that a detector may look at. `found` is filled only for Order::AfterAllOthers.
struct DetectionInput {
    const DeviceFacts &facts;
    const QList<HealthSign> &signs;
    struct Judged {
        IssueInfo info;
        bool found = false;
        bool excluded = false; ///< proved absent
    };
    QList<Judged> judged;
};

/// A question to the technician; the answer is evidence and goes into the report.
struct Question {
    struct Option {
        QByteArray value;
        Message text;
    };
    QByteArray key;
    Message text;
    QList<Option> options; ///< empty: free text
};

using Answers = QMap<QByteArray, QByteArray>;

/// What must be changed in the cloud, filled in with this device's own values.
struct CloudChange {
    QByteArray id;
    QList<Message> portal;
    QStringList az;
    QJsonObject manifest;
};

/// One thing that can be wrong. Stateless and pure: everything it knows comes in as facts.
class Issue {
public:
    virtual ~Issue() = default;
    [[nodiscard]] virtual IssueInfo info() const = 0;
    [[nodiscard]] virtual Verdict detect(const DetectionInput &input) const = 0;
    [[nodiscard]] virtual QList<Question> questions(const DeviceFacts &, const Finding &) const
    {
        return {};
    }
    /// Plans in the order in which they are recommended. Empty together with a noDeviceFix().
    [[nodiscard]] virtual QList<FixPlan> fixes(
        const DeviceFacts &, const Finding &, const Answers &) const
    {
        return {};
    }
    [[nodiscard]] virtual std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &, const Finding &) const
    {
        return std::nullopt;
    }
    /// Where the fault sits; nothing where a picture would say no more than the words.
    [[nodiscard]] virtual std::optional<Picture> picture(const DeviceFacts &, const Finding &) const
    {
        return std::nullopt;
    }
    [[nodiscard]] virtual QList<CloudChange> cloudChanges(
        const DeviceFacts &, const Finding &, const Answers &) const
    {
        return {};
    }
};

using IssueList = std::vector<std::unique_ptr<Issue>>;

/// Every issue of the list in checks/issues/CMakeLists.txt, in its order. Generated.
[[nodiscard]] IssueList makeAllIssues();

} // namespace edgemend
